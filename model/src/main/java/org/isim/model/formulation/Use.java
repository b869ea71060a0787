package org.isim.model.formulation;

import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Investment;

/**
 * USE[r,i]: what a member uses of a product.
 *
 * <pre>{@code
 *   q[r,i] − Σ_k a[r,i,k] x[r,k] − c̄[r,i] z[r] − Σ_o Σ_j θ[o,r,j] t[o,r,j]·[i = transport product]
 *     − Σ_k γ[i] α κ[k] Δcap[r,k] − Σ_s c̄[r,i]/C[r] ω[s,r] mig[s,r] = ḡ[r,i]
 * }</pre>
 *
 * <p>Where fixed uses scale, ḡ[r,i] stands beside c̄[r,i] and the right-hand side is zero. Additions to capacity buy the share α of their investment κ every year, γ of it as capital good i; migrants spend ω where they work; {@link ChainTerms chains} take their
 * inputs.
 */
final class Use implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        Columns c = frame.columns();
        ChainTerms chains = new ChainTerms(frame, rows);
        for (int r = 0; r < e.memberCount(); r++) {
            for (int i = 0; i < e.productCount(); i++) {
                double fixed =
                        e.otherFinalUse(r, i) * frame.scenario().conditions().fixedUse(r, i);
                boolean scales = frame.scenario().conditions().fixedUseScales();
                int row = rows.equal(scales ? 0 : fixed, c.absorptionSize(r, i), RowFamily.USE, r, i);
                rows.put(row, c.absorption(r, i), 1);
                for (int k = 0; k < e.activityCount(r); k++) {
                    rows.put(row, c.activity(r, k), -e.coefficient(r, i, k));
                }
                rows.put(row, c.living(r), -e.household(r, i) - (scales ? fixed : 0));
                if (i == frame.scenario().transportProduct()) {
                    addTransport(frame, rows, row, r);
                }
                addCapitalGoods(frame, rows, row, r, i);
                addMigrants(frame, rows, row, r, i);
                chains.use(row, r, i);
            }
        }
    }

    private static void addTransport(Frame frame, RowWriter rows, int row, int r) {
        Economy e = frame.economy();
        for (int o = 0; o < e.memberCount(); o++) {
            for (int j = 0; j < e.productCount(); j++) {
                int flow = frame.columns().flow(o, r, j);
                if (flow >= 0) {
                    rows.put(row, flow, -frame.scenario().barriers().transport(o, r, j));
                }
            }
        }
    }

    private static void addCapitalGoods(Frame frame, RowWriter rows, int row, int r, int i) {
        Investment investment = frame.scenario().investment();
        double share = investment.annual() * investment.goods()[i];
        for (int k = 0; share > 0 && k < frame.economy().activityCount(r); k++) {
            int addition = frame.columns().addition(r, k);
            if (addition >= 0) {
                rows.put(
                        row,
                        addition,
                        -share * investment.cost()[frame.economy().product(r, k)]);
            }
        }
    }

    private static void addMigrants(Frame frame, RowWriter rows, int row, int r, int i) {
        List<Corridor> corridors = frame.scenario().migration();
        for (int n = 0; n < corridors.size(); n++) {
            Corridor c = corridors.get(n);
            int column = frame.columns().migration(n);
            double basket = frame.economy().household(r);
            if (column >= 0 && c.to() == r && basket > 0) {
                double spent = c.spentThere() * frame.wage(c);
                rows.put(row, column, -spent * frame.economy().household(r, i) / basket);
            }
        }
    }
}
