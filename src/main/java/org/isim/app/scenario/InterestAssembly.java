package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Interests;
import org.jspecify.annotations.Nullable;

/** Whose interest a scenario serves. */
final class InterestAssembly {
    private final Economy economy;
    private final Codes codes;
    private final Problems problems;

    InterestAssembly(Economy economy, Codes codes, Problems problems) {
        this.economy = economy;
        this.codes = codes;
        this.problems = problems;
    }

    Interests interests(@Nullable MapNode map) {
        Interests total = Interests.total(economy);
        if (map == null) {
            return total;
        }
        double[] weights = everyMember(map, "weights", total.weights());
        MapNode given = Nodes.map(map, "weights");
        if (given != null && Arrays.stream(weights).sum() == 0) {
            problems.error(given.place(), "weights: at least one must be above 0");
        }
        double[] floors = total.livingStandardFloor().clone();
        MapNode insisted = Nodes.map(map, "floors");
        if (insisted != null) {
            for (MapNode.Entry entry : insisted.entries()) {
                if (entry.value() instanceof MapNode floor) {
                    floors[codes.member(entry.key())] = Nodes.number(floor.get("living-standard"));
                }
            }
        }
        return new Interests(
                concept(map),
                weights,
                everyMember(map, "shares", total.shares()),
                everyMember(map, "disagreement", total.disagreement()),
                floors);
    }

    /** Whether the disagreement point is the solved reference, of which nothing is known here. */
    static boolean disagreementIsReference(@Nullable MapNode interests) {
        return "reference".equals(Nodes.text(interests, "disagreement"));
    }

    private static Concept concept(MapNode map) {
        ScalarNode word = Nodes.scalar(map, "solve-for");
        for (Concept concept : Concept.values()) {
            if (word != null && concept.key().equals(word.text())) {
                return concept;
            }
        }
        return Concept.TOTAL;
    }

    private double[] everyMember(MapNode interests, String key, double[] otherwise) {
        MapNode map = Nodes.map(interests, key);
        if (map == null) {
            return otherwise;
        }
        double[] values = new double[economy.memberCount()];
        List<String> missing = new ArrayList<>();
        for (int r = 0; r < values.length; r++) {
            String member = codes.members().get(r);
            values[r] = Nodes.number(map.get(member));
            if (map.get(member) == null) {
                missing.add(member);
            }
        }
        if (!missing.isEmpty()) {
            problems.error(map.place(), key + " must name every member; missing: " + String.join(", ", missing));
        }
        return values;
    }
}
