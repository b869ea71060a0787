package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.isim.model.scenario.Origins;
import org.isim.model.scenario.SupplyRule;
import org.jspecify.annotations.Nullable;

/** Rules on where products come from: the entries of {@code supply}, one rule for each bound. */
final class SupplyAssembly {
    private final Codes codes;
    private final Selections selection;
    private final Problems problems;

    SupplyAssembly(Codes codes, Problems problems) {
        this.codes = codes;
        selection = new Selections(codes);
        this.problems = problems;
    }

    List<SupplyRule> rules(MapNode scenario) {
        List<SupplyRule> rules = new ArrayList<>();
        for (MapNode entry : Nodes.maps(scenario, "supply")) {
            SupplyRule least = rule(entry, "at-least", true);
            SupplyRule most = rule(entry, "at-most", false);
            // a bound that does not fit has been reported and is no longer there
            if (entry.get("at-least") == null && entry.get("at-most") == null && !problems.hasErrors()) {
                problems.error(entry.place(), "a rule of supply needs at-least, at-most, or both");
            }
            if (Nodes.is(entry, "from", Language.OWN) && Nodes.is(entry, "of", "imports")) {
                problems.error(
                        Nodes.place(entry, "from"), "own supply is not imported: a rule of imports counts others");
            }
            if (least != null) {
                rules.add(least);
            }
            if (most != null) {
                rules.add(most);
            }
        }
        return rules;
    }

    private @Nullable SupplyRule rule(MapNode entry, String key, boolean atLeast) {
        ScalarNode word = Nodes.scalar(entry, key);
        ShareChange change = word == null ? null : ShareChange.read(word, problems);
        if (change == null) {
            return null;
        }
        return new SupplyRule(
                selection.members(entry.get("in")).stream()
                        .map(codes.members()::get)
                        .toList(),
                selection.products(entry.get("products")).stream()
                        .mapToInt(i -> i)
                        .toArray(),
                origins(entry),
                Nodes.is(entry, "of", "imports") ? SupplyRule.Of.IMPORTS : SupplyRule.Of.ABSORPTION,
                Nodes.is(entry, "counted", "together"),
                atLeast,
                change.value(),
                !change.sets());
    }

    private static Origins origins(MapNode entry) {
        if (Nodes.is(entry, "from", Language.OWN)) {
            return new Origins.Own();
        }
        if (Nodes.is(entry, "from", Language.EXTERNAL_SUPPLY)) {
            return new Origins.External();
        }
        return Nodes.is(entry, "from", Language.OF_UNION)
                ? new Origins.Union()
                : new Origins.Named(Selections.codes(entry.get("from")));
    }
}
