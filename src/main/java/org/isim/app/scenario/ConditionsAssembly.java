package org.isim.app.scenario;

import java.util.Arrays;
import java.util.List;
import org.isim.app.input.MapNode;
import org.isim.app.input.Numbers;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Conditions;
import org.isim.model.scenario.TradeTerms;

/** How the year differs from the base year: the entries of {@code external}, {@code capacity}, {@code labour}, {@code fixed-uses}, {@code balances}. */
final class ConditionsAssembly {
    private final Economy economy;
    private final Selections selection;
    private final Problems problems;

    ConditionsAssembly(Economy economy, Codes codes, Problems problems) {
        this.economy = economy;
        selection = new Selections(codes);
        this.problems = problems;
    }

    Conditions conditions(MapNode scenario) {
        Conditions conditions = Conditions.base(economy);
        for (MapNode entry : Nodes.maps(scenario, "capacity")) {
            List<Integer> members = selection.members(entry.get("members"));
            List<Integer> sectors = selection.products(entry.get("sectors"));
            Changing changing = new Changing(entry, "capacity");
            conditions = conditions.withCapacity(
                    (r, k, before) -> members.contains(r) && sectors.contains(economy.product(r, k))
                            ? changing.factor(before, economy.capacity(r, k), r, economy.product(r, k))
                            : before);
        }
        for (MapNode entry : Nodes.maps(scenario, "fixed-uses")) {
            List<Integer> members = selection.members(entry.get("members"));
            List<Integer> products = selection.products(entry.get("products"));
            Changing changing = new Changing(entry, "fixed use");
            conditions = conditions.withFixedUse((r, i, before) -> members.contains(r) && products.contains(i)
                    ? changing.factor(before, economy.otherFinalUse(r, i), r, i)
                    : before);
        }
        for (MapNode entry : Nodes.maps(scenario, "external")) {
            conditions = external(conditions, entry);
        }
        return balances(conditions.withLabour(labour(scenario)), scenario);
    }

    /** The change of an entry, its problems said once. */
    private final class Changing {
        private final AmountChange change;
        private final MapNode entry;
        private final String what;
        private boolean said;

        Changing(MapNode entry, String what) {
            this.entry = entry;
            this.what = what;
            change = AmountChange.of(entry.get("change"));
        }

        double factor(double before, double base, int r, int i) {
            if (change.isRelative()) {
                return change.factor(before, base);
            }
            if (base == 0) {
                return refused(before, r, i, "is 0 in the base year: there is nothing to measure an amount against");
            }
            double after = change.factor(before, base);
            if (after < 0) {
                return refused(
                        before, r, i, "would become " + Numbers.show(after * base) + "; it must not change its sign");
            }
            return after;
        }

        private double refused(double before, int r, int i, String why) {
            if (!said) {
                said = true;
                String of = economy.members().get(r).code()
                        + (i < 0 ? "" : ", " + economy.products().get(i).code());
                problems.error(Nodes.place(entry, "change"), what + " of " + of + " " + why);
            }
            return before;
        }
    }

    private double[] labour(MapNode scenario) {
        double[] factors = new double[economy.memberCount()];
        Arrays.fill(factors, 1);
        for (MapNode entry : Nodes.maps(scenario, "labour")) {
            Changing changing = new Changing(entry, "labour");
            for (int r : selection.members(entry.get("members"))) {
                factors[r] = changing.factor(factors[r], economy.labour(r), r, -1);
            }
        }
        return factors;
    }

    private Conditions balances(Conditions before, MapNode scenario) {
        double[] factors = new double[economy.memberCount()];
        double[] added = new double[economy.memberCount()];
        Arrays.fill(factors, 1);
        for (MapNode entry : Nodes.maps(scenario, "balances")) {
            AmountChange change = AmountChange.of(entry.get("change"));
            for (int r : selection.members(entry.get("members"))) {
                switch (change.mode()) {
                    case RELATIVE -> {
                        factors[r] *= 1 + change.value();
                        added[r] *= 1 + change.value();
                    }
                    case ADDED -> added[r] += change.value();
                    case SET -> {
                        factors[r] = 0;
                        added[r] = change.value();
                    }
                }
            }
        }
        return before.withBalance(factors, added);
    }

    private Conditions external(Conditions before, MapNode entry) {
        if (entry.get("quantity") == null && entry.get("price") == null) {
            problems.error(entry.place(), "an entry of external needs quantity, price, or both");
        }
        List<Integer> members = selection.members(entry.get("members"));
        List<Integer> partners = selection.partners(entry.get("partners"));
        List<Integer> products = selection.products(entry.get("products"));
        double quantity = Nodes.factor(entry.get("quantity"));
        double price = Nodes.factor(entry.get("price"));
        boolean exports = !Nodes.is(entry, "direction", "imports");
        boolean imports = !Nodes.is(entry, "direction", "exports");
        return before.withTrade((r, p, i, terms) -> {
            if (!members.contains(r) || !partners.contains(p) || !products.contains(i)) {
                return terms;
            }
            TradeTerms out = exports ? terms.timesExports(quantity, price) : terms;
            return imports ? out.timesImports(quantity, price) : out;
        });
    }
}
