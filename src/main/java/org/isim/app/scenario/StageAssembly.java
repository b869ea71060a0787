package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.isim.model.chain.Host;
import org.isim.model.chain.Stage;
import org.isim.model.chain.StageImport;
import org.isim.model.economy.Economy;
import org.jspecify.annotations.Nullable;

/** The stages of a chain in numbers: in every member its own recipe where it is like a sector. */
final class StageAssembly {
    private final Economy economy;
    private final Codes codes;
    private final ChainGraph graph;
    private final Problems problems;

    StageAssembly(Economy economy, Codes codes, ChainGraph graph, Problems problems) {
        this.economy = economy;
        this.codes = codes;
        this.graph = graph;
        this.problems = problems;
    }

    List<Stage> stages(MapNode chain, MapNode stages) {
        List<Stage> made = new ArrayList<>();
        int[] sectors = new int[graph.count()];
        for (int j = 0; j < sectors.length; j++) {
            sectors[j] = sector(j, map(stages, j));
        }
        for (int j = 0; j < sectors.length; j++) {
            made.add(stage(j, map(stages, j), sectors));
        }
        return made;
    }

    private static MapNode map(MapNode stages, int j) {
        return (MapNode) stages.entries().get(j).value();
    }

    /** The sector a stage is like; −1 where it names none. */
    private int sector(int j, MapNode stage) {
        String like = Nodes.text(stage, "like");
        String product = Nodes.text(stage, "product");
        if (like == null && product == null) {
            problems.error(
                    graph.place(j),
                    "stage \"" + graph.name(j)
                            + "\" needs like, the sector whose recipe it has, or product with inputs of its own");
            return -1;
        }
        return codes.product(product == null ? String.valueOf(like) : product);
    }

    private Stage stage(int j, MapNode map, int[] sectors) {
        double[] from = new double[graph.count()];
        for (MapNode.Entry entry : graph.from(j)) {
            int other = graph.index(entry.key());
            if (other >= 0) {
                from[other] = Nodes.number(entry.value());
            }
        }
        List<StageImport> imports = new ArrayList<>();
        for (MapNode source : Nodes.maps(map, "imports")) {
            int p = codes.partner(String.valueOf(Nodes.text(source, "from")));
            if (imports.stream().anyMatch(known -> known.partner() == p)) {
                problems.error(Nodes.place(source, "from"), "imports from this partner stand here twice");
            }
            imports.add(new StageImport(p, Nodes.number(source.get("price"))));
        }
        List<Host> hosts = sectors[j] < 0 ? List.of() : hosts(j, map, sectors, from);
        if (hosts.isEmpty() && imports.isEmpty() && sectors[j] >= 0) {
            problems.error(
                    graph.place(j),
                    "nobody may host stage \"" + graph.name(j)
                            + (map.get("in") == null
                                    ? "\": in, the members where it may stand, is missing"
                                    : "\": it has neither existing nor build in any member of in"));
        }
        String title = Nodes.text(map, "title");
        return new Stage(
                graph.name(j),
                title == null ? graph.name(j) : title,
                Math.max(0, sectors[j]),
                from,
                hosts,
                imports,
                places(map, hosts.size()));
    }

    private int places(MapNode map, int hosts) {
        double places = Nodes.number(map.get("places"), hosts);
        if (places != Math.rint(places)) {
            problems.error(Nodes.place(map, "places"), "places must be a whole number");
        }
        return (int) Math.min(places, hosts);
    }

    private List<Host> hosts(int j, MapNode stage, int[] sectors, double[] from) {
        List<Host> hosts = new ArrayList<>();
        Node in = stage.get("in");
        boolean listed = !(in instanceof MapNode);
        List<Integer> members = new Selections(codes).members(in);
        for (int r = 0; r < economy.memberCount(); r++) {
            MapNode own = Nodes.map(
                    in instanceof MapNode byMember ? byMember : null,
                    codes.members().get(r));
            if (listed ? members.contains(r) : own != null) {
                Host host = host(j, stage, own, r, sectors, from);
                if (host != null && host.most() > 0) {
                    hosts.add(host);
                }
            }
        }
        return hosts;
    }

    private @Nullable Host host(int j, MapNode stage, @Nullable MapNode own, int r, int[] sectors, double[] from) {
        String member = codes.members().get(r);
        int k = activity(r, sectors[j]);
        boolean like = stage.get("like") != null;
        if (k < 0 || (like && economy.output(r, k) <= 0)) {
            problems.error(
                    graph.place(j),
                    "stage \"" + graph.name(j) + "\" in " + member + ": nothing of "
                            + codes.products().get(sectors[j])
                            + " is made there in the base year, so there is no recipe; give product and inputs");
            return null;
        }
        double[] inputs = inputs(stage, r, k, sectors, from, like);
        Host host = new Host(
                r,
                k,
                inputs,
                labour(stage, own, r, k),
                value(stage, own, "existing"),
                value(stage, own, "build"),
                value(stage, own, "investment"),
                value(stage, own, "fixed-cost"),
                value(stage, own, "at-least"));
        check(j, stage, own, host, from);
        return host;
    }

    private void check(int j, MapNode stage, @Nullable MapNode own, Host host, double[] from) {
        String member = codes.members().get(host.member());
        double all = host.bought() + Arrays.stream(from).sum();
        if (all > 1 + 1e-9) {
            problems.error(
                    graph.place(j),
                    "inputs of stage \"" + graph.name(j) + "\" in " + member + " add up to "
                            + Numbers.show(Math.rint(1000 * all) / 10) + "% of what it makes");
        }
        if (host.least() > host.most() && host.most() > 0) {
            problems.error(
                    Nodes.place(own != null && own.get("at-least") != null ? own : stage, "at-least"),
                    "at-least of stage \"" + graph.name(j) + "\" in " + member + " is more than the "
                            + Numbers.show(host.most()) + " it can make");
        }
        double plant = economy.capacity(host.member(), host.activity());
        if (host.existing() > plant) {
            problems.warning(
                    Nodes.place(own != null && own.get("existing") != null ? own : stage, "existing"),
                    "existing of stage \"" + graph.name(j) + "\" in " + member + " is more than the sector's plant, "
                            + Numbers.show(Math.rint(plant)) + ", which bounds it");
        }
    }

    /** The activity that makes most of a product in member r; −1 where none does. */
    private int activity(int r, int product) {
        int best = -1;
        for (int k = 0; k < economy.activityCount(r); k++) {
            if (economy.product(r, k) == product && (best < 0 || economy.output(r, k) > economy.output(r, best))) {
                best = k;
            }
        }
        return best;
    }

    private static double value(MapNode stage, @Nullable MapNode own, String key) {
        return Nodes.number(own != null && own.get(key) != null ? own.get(key) : stage.get(key));
    }

    /** What is said of the host counts before what is said of the stage; a number per unit before a share of the sector's. */
    private double labour(MapNode stage, @Nullable MapNode own, int r, int k) {
        for (MapNode map : new MapNode[] {own, stage}) {
            if (map != null && map.get("labour-per-unit") != null) {
                return Nodes.number(map.get("labour-per-unit"));
            }
            if (map != null && map.get("labour") != null) {
                return Nodes.number(map.get("labour")) * economy.labourPerUnit(r, k);
            }
        }
        return economy.labourPerUnit(r, k);
    }

    /**
     * Inputs of the sector where the stage is like one, those given in their place. Products of other stages replace what the sector buys of the sector each is
     * like, and what is left of them the other inherited inputs in proportion, so that value added per unit stays that of the sector.
     */
    private double[] inputs(MapNode stage, int r, int k, int[] sectors, double[] from, boolean like) {
        int products = economy.productCount();
        double[] inputs = new double[products];
        boolean[] given = new boolean[products];
        MapNode own = Nodes.map(stage, "inputs");
        for (int i = 0; i < products; i++) {
            Node share = own == null ? null : own.get(codes.products().get(i));
            given[i] = share != null || !like;
            inputs[i] = share == null ? (like ? economy.coefficient(r, i, k) : 0) : Nodes.number(share);
        }
        double left = 0;
        for (int other = 0; other < from.length; other++) {
            int i = sectors[other];
            double replaced = i < 0 || given[i] ? 0 : Math.min(inputs[i], from[other]);
            if (i >= 0) {
                inputs[i] -= replaced;
            }
            left += from[other] - replaced;
        }
        double inherited = 0;
        for (int i = 0; i < products; i++) {
            inherited += given[i] ? 0 : inputs[i];
        }
        double kept = inherited > 0 ? Math.max(0, 1 - left / inherited) : 0;
        for (int i = 0; i < products; i++) {
            inputs[i] *= given[i] ? 1 : kept;
        }
        return inputs;
    }
}
