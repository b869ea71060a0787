package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Step;
import org.jspecify.annotations.Nullable;

/** The room a scenario gives. */
final class RoomAssembly {
    private final Economy economy;
    private final Codes codes;
    private final Problems problems;

    RoomAssembly(Economy economy, Codes codes, Problems problems) {
        this.economy = economy;
        this.codes = codes;
        this.problems = problems;
    }

    Room room(@Nullable MapNode room) {
        if (room == null) {
            return Room.none(economy);
        }
        double[][] capacity = new double[economy.memberCount()][];
        double[] labour = new double[economy.memberCount()];
        for (int r = 0; r < capacity.length; r++) {
            String member = codes.members().get(r);
            capacity[r] = new double[economy.activityCount(r)];
            for (int k = 0; k < capacity[r].length; k++) {
                String sector = codes.products().get(economy.product(r, k));
                capacity[r][k] = Nodes.number(capacityReserve(room.get("capacity-reserve"), member, sector));
            }
            labour[r] = Nodes.number(Nodes.byCode(room.get("labour-reserve"), member));
        }
        return new Room(
                Nodes.number(room.get("trade-flexibility")),
                Nodes.number(room.get("open-links")),
                capacity,
                labour,
                stepsByPartner(room.get("export-steps"), "export-steps", true),
                stepsByPartner(room.get("import-steps"), "import-steps", false),
                Bands.RENORMALISED);
    }

    /** Steps by partner, then by member for when it is outside the union; each its own, or the default. */
    private List<List<Step>> stepsByPartner(@Nullable Node node, String key, boolean exports) {
        Map<String, List<Step>> read = new HashMap<>();
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> read.put(entry.key(), steps(entry.value(), key, exports)));
        } else {
            read.put(Language.DEFAULT, steps(node, key, exports));
        }
        List<Step> otherwise = read.getOrDefault(Language.DEFAULT, List.of());
        return Stream.concat(codes.partners().stream(), codes.members().stream())
                .map(code -> read.getOrDefault(code, otherwise))
                .toList();
    }

    /** The most specific counts: a member's sector, then a sector, then a member, then default. */
    private static @Nullable Node capacityReserve(@Nullable Node reserve, String member, String sector) {
        if (!(reserve instanceof MapNode map)) {
            return reserve;
        }
        Node own = map.get(member);
        if (own instanceof MapNode sectors && sectors.get(sector) != null) {
            return sectors.get(sector);
        }
        if (map.get(sector) != null) {
            return map.get(sector);
        }
        Node ofMember = own instanceof MapNode sectors ? sectors.get(Language.DEFAULT) : own;
        return ofMember != null ? ofMember : map.get(Language.DEFAULT);
    }

    /** Steps in an order that a plan would use them in: diminishing efficiency of foreign trade, so that the problem stays linear. */
    private List<Step> steps(@Nullable Node list, String key, boolean exports) {
        List<Step> steps = new ArrayList<>();
        double end = 0;
        double price = 1;
        String before = "of the base quantity";
        for (MapNode item : Nodes.maps(list)) {
            ScalarNode upTo = Nodes.scalar(item, "up-to");
            ScalarNode at = Nodes.scalar(item, "price");
            if (upTo == null || at == null) {
                return steps;
            }
            Step step = new Step(Nodes.number(upTo), Nodes.number(at));
            if (step.upTo() <= end) {
                problems.error(
                        upTo.place(),
                        key + ": up-to counts from the base quantity, so it must grow from step to step; " + upTo.text()
                                + " is not above +" + Numbers.show(end * 100) + "% " + before);
            }
            if (exports ? step.price() > price : step.price() < price) {
                String how = exports
                        ? " is above " + Numbers.show(price) + " " + before
                                + "; a plan would sell at the better price first"
                        : " is below " + Numbers.show(price) + " " + before
                                + "; a plan would buy at the lower price first";
                problems.error(at.place(), key + ": price " + at.text() + how);
            }
            end = step.upTo();
            price = step.price();
            before = "of the step before";
            steps.add(step);
        }
        return List.copyOf(steps);
    }
}
