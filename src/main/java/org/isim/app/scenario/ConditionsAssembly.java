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
            double factor = Nodes.factor(entry.get("change"));
            conditions = conditions.withCapacity((r, k, before) ->
                    members.contains(r) && sectors.contains(economy.product(r, k)) ? before * factor : before);
        }
        for (MapNode entry : Nodes.maps(scenario, "fixed-uses")) {
            List<Integer> members = selection.members(entry.get("members"));
            List<Integer> products = selection.products(entry.get("products"));
            double factor = Nodes.factor(entry.get("change"));
            conditions = conditions.withFixedUse(
                    (r, i, before) -> members.contains(r) && products.contains(i) ? before * factor : before);
        }
        for (MapNode entry : Nodes.maps(scenario, "external")) {
            conditions = external(conditions, entry);
        }
        return balances(conditions.withLabour(labour(scenario)), scenario);
    }

    private double[] labour(MapNode scenario) {
        double[] factors = new double[economy.memberCount()];
        Arrays.fill(factors, 1);
        for (MapNode entry : Nodes.maps(scenario, "labour")) {
            for (int r : selection.members(entry.get("members"))) {
                factors[r] *= Nodes.factor(entry.get("change"));
            }
        }
        return factors;
    }

    private Conditions balances(Conditions before, MapNode scenario) {
        double[] factors = new double[economy.memberCount()];
        double[] added = new double[economy.memberCount()];
        Arrays.fill(factors, 1);
        for (MapNode entry : Nodes.maps(scenario, "balances")) {
            String set = Nodes.amount(entry, "change");
            double factor = set == null ? Nodes.factor(entry.get("change")) : 0;
            for (int r : selection.members(entry.get("members"))) {
                factors[r] *= factor;
                added[r] = set == null ? added[r] * factor : Numbers.parse(set);
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
