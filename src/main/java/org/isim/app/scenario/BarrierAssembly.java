package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.MapNode;
import org.isim.app.input.Numbers;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Barriers;

/** What trade between members costs: the entries of {@code barriers}, {@code transport} and {@code market-access}, applied in order to the base year. */
final class BarrierAssembly {
    private final Economy economy;
    private final Codes codes;
    private final Problems problems;
    private final double[][][] share;
    private final double[][][] transport;
    private final double[][][] access;
    private final Selections selection;
    private int transportProduct = -1;

    BarrierAssembly(Economy economy, Codes codes, Problems problems) {
        this.economy = economy;
        this.codes = codes;
        this.problems = problems;
        int members = economy.memberCount();
        share = new double[members][members][economy.productCount()];
        transport = new double[members][members][economy.productCount()];
        access = new double[members][members][economy.productCount()];
        selection = new Selections(codes);
        for (int o = 0; o < members; o++) {
            for (int r = 0; r < members; r++) {
                for (int i = 0; i < economy.productCount(); i++) {
                    share[o][r][i] = economy.barrier(o, r, i);
                }
            }
        }
    }

    Barriers barriers(MapNode scenario) {
        for (MapNode entry : Nodes.maps(scenario, "barriers")) {
            change(entry);
        }
        for (MapNode entry : Nodes.maps(scenario, "transport")) {
            transport(entry);
        }
        for (MapNode entry : Nodes.maps(scenario, "market-access")) {
            Nodes.atMostAll(entry, "open", problems);
            for (int[] c : cells(entry)) {
                access[c[0]][c[1]][c[2]] = Nodes.number(entry.get("open"));
            }
        }
        return Barriers.base(economy)
                .withShares((o, r, i, before) -> share[o][r][i])
                .withTransports((o, r, i, before) -> transport[o][r][i])
                .withAccess((o, r, i, before) -> access[o][r][i]);
    }

    /** Index of the product that transports; −1: none does. */
    int transportProduct() {
        return transportProduct;
    }

    private void change(MapNode entry) {
        ScalarNode word = Nodes.scalar(entry, "change");
        ShareChange change = word == null ? null : ShareChange.read(word, problems);
        List<int[]> cells = cells(entry);
        if (change == null || word == null || cells.isEmpty()) {
            return;
        }
        boolean moves = false;
        for (int[] c : cells) {
            double before = share[c[0]][c[1]][c[2]];
            double after = change.of(before);
            if (after >= 1) {
                problems.error(
                        word.place(),
                        "the barrier from " + codes.members().get(c[0]) + " to "
                                + codes.members().get(c[1]) + " on "
                                + codes.products().get(c[2]) + " would become " + Numbers.show(after)
                                + "; it must stay below 1");
                return;
            }
            moves |= after != before;
            share[c[0]][c[1]][c[2]] = after;
        }
        if (!moves && !change.sets()) {
            String why = change.value() == 0 ? "" : ": the barriers named here are 0";
            problems.warning(word.place(), "changes nothing" + why);
        }
    }

    private void transport(MapNode entry) {
        ScalarNode service = Nodes.scalar(entry, "service");
        List<int[]> cells = cells(entry);
        if (service == null || cells.isEmpty()) {
            return;
        }
        int product = codes.product(service.text());
        if (transportProduct >= 0 && product != transportProduct) {
            problems.error(
                    service.place(),
                    "one sector transports in a scenario: " + codes.products().get(transportProduct) + " above, "
                            + service.text() + " here");
            return;
        }
        transportProduct = product;
        for (int[] c : cells) {
            transport[c[0]][c[1]][c[2]] = Nodes.number(entry.get("per-unit"));
        }
    }

    /** Every (origin, destination, product) an entry names, origin and destination differing. */
    private List<int[]> cells(MapNode entry) {
        List<Integer> from = selection.members(entry.get("from"));
        List<Integer> to = selection.members(entry.get("to"));
        List<Integer> products = selection.products(entry.get("products"));
        List<int[]> cells = new ArrayList<>();
        for (int o : from) {
            for (int r : to) {
                for (int i : products) {
                    if (o != r) {
                        cells.add(new int[] {o, r, i});
                    }
                }
            }
        }
        if (cells.isEmpty() && !from.isEmpty() && !to.isEmpty() && !products.isEmpty()) {
            problems.error(entry.place(), "names no pair of different members: from and to agree");
        }
        return cells;
    }
}
