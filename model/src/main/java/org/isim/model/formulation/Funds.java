package org.isim.model.formulation;

import java.util.Arrays;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Investment;

/**
 * What members can invest in capacity.
 *
 * <pre>{@code
 *   INVESTMENT[r]  Σ_k κ[k] Δcap[r,k] + Σ_h,j κ[h,j,r] y1[h,j,r] + Σ_s fund[r,s] − Σ_s fund[s,r] ≤ own funds[r]
 *   POOL[r]        Σ_s fund[r,s] ≤ pooled share × own funds[r]
 *   FUNDED[r]      Σ_k κ[k] Δcap[r,k] + Σ_h,j κ[h,j,r] y1[h,j,r] ≥ Σ_s fund[s,r]
 * }</pre>
 *
 * <p>Own funds are a share of base value added. What others lend is built with: money that is only passed on, or kept, would be a transfer that costs
 * its returns every year. A member may still borrow while own funds lie idle; that it pays returns on what it borrows is then the price
 * (decision 10).
 */
final class Funds implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        Investment investment = frame.scenario().investment();
        ChainTerms chains = new ChainTerms(frame, rows);
        if (Arrays.stream(investment.upTo()).noneMatch(share -> share > 0)) {
            return;
        }
        for (int r = 0; r < e.memberCount(); r++) {
            double own = investment.ownFunds() * frame.baseValueAdded(r);
            int row = rows.atMost(own, own > 0 ? own : 1, RowFamily.INVESTMENT, r);
            putAdditions(frame, rows, row, r);
            putGiven(frame, rows, row, r);
            putTaken(frame, rows, row, r);
            chains.investment(row, r);
        }
        for (int r = 0; investment.pooled() > 0 && r < e.memberCount(); r++) {
            double own = investment.ownFunds() * frame.baseValueAdded(r);
            if (own > 0) {
                putGiven(frame, rows, rows.atMost(investment.pooled() * own, own, RowFamily.POOL, r), r);
            }
            int row = rows.atLeast(0, own > 0 ? own : 1, RowFamily.FUNDED, r);
            putAdditions(frame, rows, row, r);
            chains.investment(row, r);
            putTaken(frame, rows, row, r);
        }
    }

    private static void putAdditions(Frame frame, RowWriter rows, int row, int r) {
        for (int k = 0; k < frame.economy().activityCount(r); k++) {
            int addition = frame.columns().addition(r, k);
            if (addition >= 0) {
                rows.put(
                        row,
                        addition,
                        frame.scenario().investment().cost()[frame.economy().product(r, k)]);
            }
        }
    }

    private static void putGiven(Frame frame, RowWriter rows, int row, int r) {
        for (int s = 0; s < frame.economy().memberCount(); s++) {
            int given = frame.columns().funding(r, s);
            if (given >= 0) {
                rows.put(row, given, 1);
            }
        }
    }

    private static void putTaken(Frame frame, RowWriter rows, int row, int r) {
        for (int s = 0; s < frame.economy().memberCount(); s++) {
            int taken = frame.columns().funding(s, r);
            if (taken >= 0) {
                rows.put(row, taken, -1);
            }
        }
    }
}
