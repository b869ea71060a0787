package org.isim.model.formulation;

import java.util.ArrayList;
import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Origins;
import org.isim.model.scenario.SupplyRule;

/**
 * SUPPLY[n,r,i]: the n-th rule on where products come from, for each of its members and each of its products, or for these together.
 *
 * <pre>{@code
 *   SUPPLY_MIN  Σ_{o ∈ origins} t[o,r,i] − s D ≥ 0
 *   SUPPLY_MAX  Σ_{o ∈ origins} t[o,r,i] − s D ≤ 0      D = q[r,i] or all imports of i
 * }</pre>
 *
 * <p>s is the rule's own number, or the base share times one plus its change. A rule on imports leaves own supply out on both sides. A share
 * of more than all that is used cannot be: it counts as all.
 */
final class Supply implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        List<SupplyRule> rules = frame.scenario().supply();
        for (int n = 0; n < rules.size(); n++) {
            SupplyRule rule = rules.get(n);
            for (String code : rule.destinations()) {
                int r = frame.economy().member(code);
                if (r < 0) {
                    continue;
                }
                if (rule.together()) {
                    addRow(frame, rows, new Bound(n, rule, r, rule.products()), -1);
                } else {
                    for (int i : rule.products()) {
                        addRow(frame, rows, new Bound(n, rule, r, new int[] {i}), i);
                    }
                }
            }
        }
    }

    /** A rule for one member and the products it adds up. */
    private record Bound(int number, SupplyRule rule, int r, int[] products) {}

    private static void addRow(Frame frame, RowWriter rows, Bound b, int product) {
        double counted = 0;
        double all = 0;
        for (int i : b.products) {
            for (int o : origins(frame.economy(), b.r, b.rule.of())) {
                double base = base(frame.economy(), o, b.r, i);
                all += base;
                counted += counts(b.rule.origins(), frame.economy(), o, b.r) ? base : 0;
            }
        }
        if (all <= 0) {
            return;
        }
        double share = Math.min(1, b.rule.relative() ? counted / all * (1 + b.rule.value()) : b.rule.value());
        double size = Math.max(counted, 1e-6 * all);
        int row = b.rule.atLeast()
                ? rows.atLeast(0, size, RowFamily.SUPPLY_MIN, b.number, b.r, product)
                : rows.atMost(0, size, RowFamily.SUPPLY_MAX, b.number, b.r, product);
        for (int i : b.products) {
            for (int o : origins(frame.economy(), b.r, b.rule.of())) {
                double weight = (counts(b.rule.origins(), frame.economy(), o, b.r) ? 1 : 0) - share;
                put(frame, rows, row, o, b.r, i, weight);
            }
        }
    }

    /** Origins in the denominator; partners count on after the members. */
    private static List<Integer> origins(Economy e, int r, SupplyRule.Of of) {
        List<Integer> origins = new ArrayList<>();
        for (int o = 0; o < e.memberCount() + e.partnerCount(); o++) {
            if (of == SupplyRule.Of.ABSORPTION || o != r) {
                origins.add(o);
            }
        }
        return origins;
    }

    private static boolean counts(Origins origins, Economy e, int o, int r) {
        boolean member = o < e.memberCount();
        if (origins instanceof Origins.Named named) {
            return named.codes()
                    .contains((member ? e.members().get(o) : e.partners().get(o - e.memberCount())).code());
        }
        return origins instanceof Origins.Own ? o == r : member == origins instanceof Origins.Union;
    }

    private static double base(Economy e, int o, int r, int i) {
        return o < e.memberCount() ? e.flow(o, r, i) : e.imports(o - e.memberCount(), r, i);
    }

    private static void put(Frame frame, RowWriter rows, int row, int o, int r, int i, double weight) {
        int partner = o - frame.economy().memberCount();
        int first =
                partner < 0 ? frame.columns().flow(o, r, i) : frame.columns().imports(partner, r, i);
        int steps = partner < 0 ? 1 : frame.columns().importStepCount(partner);
        for (int step = 0; first >= 0 && step < steps; step++) {
            rows.put(row, first + step, weight);
        }
        if (partner < 0) {
            new ChainTerms(frame, rows).sale(row, o, r, i, weight);
        }
    }
}
