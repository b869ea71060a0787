package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Investment;
import org.jspecify.annotations.Nullable;

/** Labour that may move and capacity that may be added. */
final class ResourceAssembly {
    private static final List<String> NEEDED = List.of("up-to", "cost", "capital-goods", "annual", "own-funds");

    private final Economy economy;
    private final Codes codes;
    private final Selections selection;
    private final Problems problems;

    ResourceAssembly(Economy economy, Codes codes, Problems problems) {
        this.economy = economy;
        this.codes = codes;
        selection = new Selections(codes);
        this.problems = problems;
    }

    List<Corridor> migration(MapNode scenario) {
        List<Corridor> corridors = new ArrayList<>();
        for (MapNode entry : Nodes.maps(scenario, "migration")) {
            List<Integer> origins = selection.members(entry.get("from"));
            List<Integer> destinations = selection.members(entry.get("to"));
            Nodes.atMostAll(entry, "at-most", problems);
            Nodes.atMostAll(entry, "wage", problems);
            Nodes.atMostAll(entry, "spent-there", problems);
            boolean moves = false;
            for (int from : origins) {
                for (int to : destinations) {
                    if (from != to) {
                        corridors.removeIf(c -> c.from() == from && c.to() == to);
                        corridors.add(corridor(entry, from, to));
                        moves = true;
                    }
                }
            }
            if (!moves && !origins.isEmpty() && !destinations.isEmpty()) {
                problems.error(entry.place(), "names no pair of different members: from and to agree");
            }
        }
        return corridors;
    }

    private static Corridor corridor(MapNode entry, int from, int to) {
        return new Corridor(
                from,
                to,
                Nodes.number(entry.get("at-most")),
                Nodes.number(entry.get("productivity"), 1),
                Nodes.number(entry.get("wage")),
                Nodes.number(entry.get("spent-there")));
    }

    Investment investment(@Nullable MapNode map) {
        if (map == null) {
            return Investment.none(economy);
        }
        for (String key : NEEDED) {
            if (map.entry(key) == null) {
                problems.error(map.place(), "investment needs " + key);
            }
        }
        double[] goods = new double[economy.productCount()];
        MapNode shares = Nodes.map(map, "capital-goods");
        if (shares != null) {
            for (MapNode.Entry entry : shares.entries()) {
                goods[codes.product(entry.key())] = Nodes.number(entry.value());
            }
            sumsToOne(goods, shares.place());
        }
        Nodes.atMostAll(map, "pooled", problems);
        Nodes.atMostAll(map, "annual", problems);
        costOfEach(map);
        return new Investment(
                bySector(map.get("up-to")),
                bySector(map.get("cost")),
                goods,
                Nodes.number(map.get("annual")),
                Nodes.number(map.get("own-funds")),
                Nodes.number(map.get("pooled")),
                Nodes.number(map.get("returns")));
    }

    /** Capacity without a cost would be free. */
    private void costOfEach(MapNode map) {
        double[] upTo = bySector(map.get("up-to"));
        double[] cost = bySector(map.get("cost"));
        List<String> missing = IntStream.range(0, upTo.length)
                .filter(i -> upTo[i] > 0 && !(cost[i] > 0))
                .mapToObj(i -> codes.products().get(i))
                .toList();
        if (map.get("cost") != null && !missing.isEmpty()) {
            problems.error(
                    Nodes.place(map, "cost"),
                    "cost must name every sector that may grow; missing: " + String.join(", ", missing));
        }
    }

    private void sumsToOne(double[] goods, Place place) {
        double sum = Arrays.stream(goods).sum();
        if (Math.abs(sum - 1) > 1e-9) {
            problems.error(place, "capital-goods must sum to 100%, found " + Numbers.show(sum * 100) + "%");
        }
    }

    private double[] bySector(@Nullable Node node) {
        double[] values = new double[economy.productCount()];
        Arrays.setAll(
                values, i -> Nodes.number(Nodes.byCode(node, codes.products().get(i))));
        return values;
    }
}
