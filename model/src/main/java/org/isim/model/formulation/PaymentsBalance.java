package org.isim.model.formulation;

import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Investment;
import org.isim.model.scenario.Payments;

/**
 * PAYMENTS[r]: the balance of payments on goods and services, external trade at world prices π, intra-union trade at base prices.
 *
 * <pre>{@code
 *   balanced  Σ_p Σ_step (π⁺ e − π⁻ m) + Σ_s Σ_i (u t[r,s,i] − u t[s,r,i]) ≥ B[r]   total balance of the base year
 *   free      Σ_p Σ_step (π⁺ e − π⁻ m)                                     ≥ B[r]   its external part
 *   pooled    the free row summed over the members, as one row PAYMENTS_POOLED
 * }</pre>
 *
 * <p>Where union trade is settled, so are the wages that migrants send home, the returns on capital of other members, and
 * what {@link ChainTerms chains} trade and are supported with.
 *
 * <p>u = (1−β⁰)/(1−β) where a flow is paid for as shipped, 1 where as received; the same on both sides. A closed economy under free or pooled
 * payments has no such row.
 */
final class PaymentsBalance implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Payments payments = frame.scenario().payments();
        ChainTerms chains = new ChainTerms(frame, rows);
        Economy e = frame.economy();
        if (payments == Payments.POOLED) {
            addPooled(frame, rows, chains);
            return;
        }
        for (int r = 0; r < e.memberCount(); r++) {
            boolean withUnion = payments == Payments.BALANCED && e.memberCount() > 1;
            if (e.partnerCount() > 0 || withUnion) {
                double balance = frame.scenario()
                        .conditions()
                        .balance(r, e.externalBalance(r) + (withUnion ? e.unionBalance(r) : 0));
                int row = rows.atLeast(balance, size(e, r), RowFamily.PAYMENTS, r);
                putExternal(frame, rows, row, r);
                chains.externalPayments(row, r);
                if (withUnion) {
                    putUnion(frame, rows, row, r);
                    putWages(frame, rows, row, r);
                    putReturns(frame, rows, row, r);
                    chains.unionTrade(row, r, 1, -1);
                    chains.support(row, r);
                }
            }
        }
    }

    private static void addPooled(Frame frame, RowWriter rows, ChainTerms chains) {
        Economy e = frame.economy();
        if (e.partnerCount() == 0) {
            return;
        }
        double balance = 0;
        double size = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            balance += frame.scenario().conditions().balance(r, e.externalBalance(r));
            size += size(e, r);
        }
        int row = rows.atLeast(balance, size, RowFamily.PAYMENTS_POOLED);
        for (int r = 0; r < e.memberCount(); r++) {
            putExternal(frame, rows, row, r);
            chains.externalPayments(row, r);
        }
    }

    private static void putExternal(Frame frame, RowWriter rows, int row, int r) {
        Economy e = frame.economy();
        Columns c = frame.columns();
        for (int p = 0; p < e.partnerCount(); p++) {
            for (int i = 0; i < e.productCount(); i++) {
                int firstExport = c.exports(r, p, i);
                for (int step = 0; firstExport >= 0 && step < c.exportStepCount(p); step++) {
                    rows.put(row, firstExport + step, c.exportPrice(r, p, i, step));
                }
                int firstImport = c.imports(p, r, i);
                for (int step = 0; firstImport >= 0 && step < c.importStepCount(p); step++) {
                    rows.put(row, firstImport + step, -c.importPrice(p, r, i, step));
                }
            }
        }
    }

    private static void putUnion(Frame frame, RowWriter rows, int row, int r) {
        Economy e = frame.economy();
        for (int s = 0; s < e.memberCount(); s++) {
            for (int i = 0; s != r && i < e.productCount(); i++) {
                int sold = frame.columns().flow(r, s, i);
                if (sold >= 0) {
                    rows.put(row, sold, frame.paidPerUnit(r, s, i));
                }
                int bought = frame.columns().flow(s, r, i);
                if (bought >= 0) {
                    rows.put(row, bought, -frame.paidPerUnit(s, r, i));
                }
            }
        }
    }

    private static void putWages(Frame frame, RowWriter rows, int row, int r) {
        List<Corridor> corridors = frame.scenario().migration();
        for (int n = 0; n < corridors.size(); n++) {
            Corridor c = corridors.get(n);
            double sentHome = frame.sentHome(c);
            int column = frame.columns().migration(n);
            if (column >= 0 && (c.from() == r || c.to() == r)) {
                rows.put(row, column, c.from() == r ? sentHome : -sentHome);
            }
        }
    }

    private static void putReturns(Frame frame, RowWriter rows, int row, int r) {
        Investment investment = frame.scenario().investment();
        for (int s = 0; s < frame.economy().memberCount(); s++) {
            int given = frame.columns().funding(r, s);
            int taken = frame.columns().funding(s, r);
            if (given >= 0 && taken >= 0) {
                rows.put(row, given, investment.returns());
                rows.put(row, taken, -investment.returns());
            }
        }
    }

    /** What the member trades across its border in the base year. */
    private static double size(Economy e, int r) {
        double traded = 0;
        for (int i = 0; i < e.productCount(); i++) {
            for (int p = 0; p < e.partnerCount(); p++) {
                traded += e.imports(p, r, i) + e.exports(r, p, i);
            }
            for (int s = 0; s < e.memberCount(); s++) {
                if (s != r) {
                    traded += e.flow(r, s, i) + e.flow(s, r, i);
                }
            }
        }
        return traded > 0 ? traded : 1;
    }
}
