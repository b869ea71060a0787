package org.isim.model.formulation;

import org.isim.model.economy.Economy;
import org.isim.model.scenario.Interests;

/**
 * What a member insists on: a living standard, value added, jobs, trade with the union not far out of balance.
 *
 * <pre>{@code
 *   INTEREST[r]         z[r] ≥ floor[r]
 *   VALUE_ADDED_MIN[r]  Σ_k v[r,k] x[r,k] ≥ floor[r] × base value added
 *   JOBS_MIN[r]         Σ_k ℓ[r,k] x[r,k] ≥ floor[r] × base employment
 *   PARITY_MIN[r]       (1+ε) X[r] − (1−ε) M[r] ≥ 0      a deficit of at most ε of turnover
 *   PARITY_MAX[r]       (1−ε) X[r] − (1+ε) M[r] ≤ 0      a surplus likewise
 * }</pre>
 *
 * <p>X and M are what is sold to and bought from the other members, as it is paid for. Stages of chains count in all but the first.
 */
final class Interest implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Interests in = frame.scenario().interests();
        Economy e = frame.economy();
        ChainTerms chains = new ChainTerms(frame, rows);
        for (int r = 0; r < e.memberCount(); r++) {
            if (in.livingStandardFloor()[r] > 0) {
                int row = rows.atLeast(in.livingStandardFloor()[r], 1, RowFamily.INTEREST, r);
                rows.put(row, frame.columns().living(r), 1);
            }
        }
        for (int r = 0; r < e.memberCount(); r++) {
            double base = frame.baseValueAdded(r);
            if (in.valueAddedFloor()[r] > 0 && base > 0) {
                int row = rows.atLeast(in.valueAddedFloor()[r] * base, base, RowFamily.VALUE_ADDED_MIN, r);
                for (int k = 0; k < e.activityCount(r); k++) {
                    rows.put(row, frame.columns().activity(r, k), e.valueAddedPerUnit(r, k));
                }
                chains.valueAdded(row, r);
            }
        }
        for (int r = 0; r < e.memberCount(); r++) {
            double base = frame.baseEmployment(r);
            if (in.jobsFloor()[r] > 0 && base > 0) {
                int row = rows.atLeast(in.jobsFloor()[r] * base, base, RowFamily.JOBS_MIN, r);
                for (int k = 0; k < e.activityCount(r); k++) {
                    rows.put(row, frame.columns().activity(r, k), e.labourPerUnit(r, k));
                }
                chains.labour(row, r);
            }
        }
        for (int r = 0; r < e.memberCount(); r++) {
            double share = in.parity()[r];
            if (share < 1 && turnover(e, r) > 0) {
                int least = rows.atLeast(0, turnover(e, r), RowFamily.PARITY_MIN, r);
                putUnionTrade(frame, rows, least, r, 1 + share, -(1 - share));
                chains.unionTrade(least, r, 1 + share, -(1 - share));
                int most = rows.atMost(0, turnover(e, r), RowFamily.PARITY_MAX, r);
                putUnionTrade(frame, rows, most, r, 1 - share, -(1 + share));
                chains.unionTrade(most, r, 1 - share, -(1 + share));
            }
        }
    }

    private static void putUnionTrade(Frame frame, RowWriter rows, int row, int r, double sold, double bought) {
        for (int s = 0; s < frame.economy().memberCount(); s++) {
            for (int i = 0; s != r && i < frame.economy().productCount(); i++) {
                int out = frame.columns().flow(r, s, i);
                if (out >= 0) {
                    rows.put(row, out, sold * frame.paidPerUnit(r, s, i));
                }
                int in = frame.columns().flow(s, r, i);
                if (in >= 0) {
                    rows.put(row, in, bought * frame.paidPerUnit(s, r, i));
                }
            }
        }
    }

    /** Base trade with the other members, both ways. */
    private static double turnover(Economy e, int r) {
        double sum = 0;
        for (int s = 0; s < e.memberCount(); s++) {
            for (int i = 0; s != r && i < e.productCount(); i++) {
                sum += e.flow(r, s, i) + e.flow(s, r, i);
            }
        }
        return sum;
    }
}
