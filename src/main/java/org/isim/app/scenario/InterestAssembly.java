package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
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
    private final int[] members;
    private final Problems problems;

    /** @param members of the union, ascending: those that weights, shares and disagreement must name */
    InterestAssembly(Economy economy, Codes codes, int[] members, Problems problems) {
        this.economy = economy;
        this.codes = codes;
        this.members = members;
        this.problems = problems;
    }

    Interests interests(@Nullable MapNode map) {
        Interests total = Interests.total(economy);
        if (map == null) {
            return total;
        }
        double[] weights = everyMember(map, "weights", total.weights());
        MapNode given = Nodes.map(map, "weights");
        if (given != null && allNumbers(given) && Arrays.stream(weights).sum() == 0) {
            problems.error(given.place(), "weights: at least one must be above 0");
        }
        // bargaining power counts for itself: that of a large member is no larger unless the file says so
        Concept concept = concept(map);
        boolean power = concept == Concept.NASH && map.get("weights") != null;
        return total.with(concept)
                .withWeights(power ? total.weights() : weights)
                .withPower(power ? weights : total.power())
                .withShares(everyMember(map, "shares", total.shares()))
                .withDisagreement(everyMember(map, "disagreement", total.disagreement()))
                .withLivingStandardFloor(floors(map, "living-standard"))
                .withValueAddedFloor(floors(map, "value-added"))
                .withJobsFloor(floors(map, "jobs"))
                .withParity(parity(map.get("parity")));
    }

    /** Whether no value was left out because it did not fit. */
    private static boolean allNumbers(MapNode map) {
        return map.entries().stream().noneMatch(entry -> entry.value() instanceof ScalarNode word && word.isMissing());
    }

    /** A member's own floors before the default ones; NaN: the reference's level, of which nothing is known here. */
    private double[] floors(MapNode interests, String key) {
        double[] floors = new double[economy.memberCount()];
        MapNode insisted = Nodes.map(interests, "floors");
        for (int r = 0; insisted != null && r < floors.length; r++) {
            MapNode own = Nodes.map(insisted, codes.members().get(r));
            MapNode otherwise = Nodes.map(insisted, Language.DEFAULT);
            MapNode floor = own != null && own.get(key) != null ? own : otherwise;
            boolean reference = Nodes.is(floor, key, Language.REFERENCE);
            floors[r] = reference ? Double.NaN : Nodes.number(floor == null ? null : floor.get(key));
        }
        return floors;
    }

    /** Where a floor or the disagreement point is the solved reference; null where neither is. */
    static @Nullable Place reliesOnReference(@Nullable MapNode interests) {
        if (disagreement(interests) == Disagreement.REFERENCE) {
            return Nodes.place(Objects.requireNonNull(interests), "disagreement");
        }
        MapNode insisted = Nodes.map(interests, "floors");
        if (insisted != null) {
            for (MapNode.Entry entry : insisted.entries()) {
                if (entry.value() instanceof MapNode floor && Nodes.is(floor, "living-standard", Language.REFERENCE)) {
                    return Nodes.place(floor, "living-standard");
                }
            }
        }
        return null;
    }

    /** A member before the default; infinite where nothing is said. */
    private double[] parity(@Nullable Node node) {
        double[] parity = new double[economy.memberCount()];
        Arrays.setAll(
                parity, r -> Nodes.number(Nodes.byCode(node, codes.members().get(r)), Double.POSITIVE_INFINITY));
        return parity;
    }

    /** Where the disagreement point comes from. */
    static Disagreement disagreement(@Nullable MapNode interests) {
        if (Nodes.map(interests, "disagreement") != null) {
            return Disagreement.GIVEN;
        }
        for (Disagreement known : Disagreement.values()) {
            if (Nodes.is(interests, "disagreement", known.key())) {
                return known;
            }
        }
        return Disagreement.BASE_YEAR;
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
            if (map.get(member) == null && Arrays.binarySearch(members, r) >= 0) {
                missing.add(member);
            }
        }
        if (!missing.isEmpty()) {
            problems.error(map.place(), key + " must name every member; missing: " + String.join(", ", missing));
        }
        return values;
    }
}
