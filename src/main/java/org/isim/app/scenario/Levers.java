package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Percents;
import org.isim.app.input.ScalarNode;
import org.isim.app.scenario.Lever.Form;
import org.isim.model.economy.Economy;
import org.isim.model.explain.Meaning;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a scenario file that limits depend on: those that set them where there are any, else entries that would loosen them.
 *
 * <p>Capacity, labour, trade with partners, fixed uses and balances depend on the entries of their lists that name them; where none does, an entry may be added.
 */
public final class Levers {
    /** Changes beyond tenfold explain nothing. */
    private static final double FAR = 10;

    private final ScenarioFile file;
    private final MapNode tree;
    private final Economy economy;
    private final Scenario scenario;
    private final Map<String, Lever> levers = new LinkedHashMap<>();

    private Levers(ScenarioFile file, Scenario scenario) {
        this.file = file;
        this.scenario = scenario;
        tree = file.resolved().tree();
        economy = file.economy();
    }

    /**
     * The levers of some limits.
     *
     * @param scenario of the file, what it takes from its reference filled in
     * @param together limits that one number may loosen together: of one family and member
     */
    public static List<Lever> of(ScenarioFile file, Scenario scenario, List<List<Meaning>> together) {
        Levers levers = new Levers(file, scenario);
        together.forEach(levers::add);
        return List.copyOf(levers.levers.values());
    }

    /** What members use whatever their living standard; of those given. */
    public static List<Lever> ofFixedUses(ScenarioFile file, Scenario scenario, Set<Integer> members) {
        Levers levers = new Levers(file, scenario);
        for (int r : members) {
            String member = levers.member(r);
            Touch touch = entry -> levers.names(entry, "members", member);
            levers.entries("fixed-uses", "change", touch, -1);
            levers.added("fixed-uses", List.of("members", member, "products", "any"), "change", -1);
        }
        return List.copyOf(levers.levers.values());
    }

    private void add(List<Meaning> limits) {
        Meaning first = limits.get(0);
        int r = first.member();
        switch (first.family()) {
            case LIVING_STANDARD -> floor("living-standard", r, first.value());
            case VALUE_ADDED -> floor("value-added", r, first.value());
            case JOBS -> floor("jobs", r, first.value());
            case PARITY -> parity(r, first.value());
            case SUPPLY -> limits.forEach(this::supply);
            case PAYMENTS -> balance(r, first.value());
            case LABOUR -> labour(r);
            case CAPACITY -> capacity(r, products(limits));
            case SHARES, KEPT_EXPORTS -> number(List.of("room", "trade-flexibility"), Form.NUMBER, flexibility(), 5);
            case EXPORTS -> trade(r, limits, "exports");
            case IMPORTS -> trade(r, limits, "imports");
            case MIGRATION -> limits.forEach(this::migration);
            case ADDITIONS -> additions(limits);
            case FUNDS -> funds(limits);
        }
    }

    private double flexibility() {
        return scenario.room().flexibility();
    }

    private void floor(String kind, int r, double now) {
        number(List.of("interests", "floors", member(r), kind), Form.NUMBER, now, 0);
    }

    /** A member's own number; where the file gives one for all, that one too. */
    private void parity(int r, double now) {
        MapNode interests = Nodes.map(tree, "interests");
        Node given = interests == null ? null : interests.get("parity");
        if (given instanceof ScalarNode) {
            number(List.of("interests", "parity"), Form.PERCENT, now, 0.9999);
        } else if (Nodes.byCode(given, member(r)) instanceof ScalarNode) {
            number(List.of("interests", "parity", member(r)), Form.PERCENT, now, 0.9999);
        }
    }

    /** Rules count the bounds of the entries: at-least before at-most. */
    private void supply(Meaning limit) {
        List<MapNode> entries = Nodes.maps(tree, "supply");
        int rule = 0;
        for (int n = 0; n < entries.size(); n++) {
            for (String key : List.of("at-least", "at-most")) {
                ScalarNode word = Nodes.scalar(entries.get(n), key);
                if (word != null && rule++ == limit.rule()) {
                    boolean set = word.text().startsWith("=");
                    double now = Nodes.number(
                            set ? new ScalarNode(word.text().substring(1).trim(), false, word.place()) : word);
                    double end = limit.atLeast() ? (set ? 0 : -1) : set ? 1 : 1000;
                    inEntry("supply", n, key, set ? Form.SET_PERCENT : Form.CHANGE, now, end, word);
                }
            }
        }
    }

    private void balance(int r, double now) {
        if (r < 0) {
            return;
        }
        double far = FAR * (Math.abs(now) + economy.household(r));
        String line = "balances: [{members: " + member(r) + ", change: #}]";
        put(new Lever(
                "balances",
                line,
                "",
                Form.SET,
                now,
                now - far,
                (from, text) -> TreeEdit.append(from, "balances", List.of("members", member(r), "change", text))));
    }

    private void labour(int r) {
        if (!entries("labour", "change", entry -> names(entry, "members", member(r)), FAR)) {
            added("labour", List.of("members", member(r)), "change", FAR);
        }
    }

    private void capacity(int r, Set<String> sectors) {
        Touch touch = entry ->
                names(entry, "members", member(r)) && sectors.stream().anyMatch(code -> names(entry, "sectors", code));
        if (!entries("capacity", "change", touch, FAR)) {
            added("capacity", List.of("members", member(r), "sectors", some(sectors)), "change", FAR);
        }
    }

    private void trade(int r, List<Meaning> limits, String direction) {
        Set<String> products = products(limits);
        Touch touch = entry -> names(entry, "members", member(r))
                && (Nodes.is(entry, "direction", direction) || Nodes.is(entry, "direction", "both"))
                && entry.get("quantity") != null
                && products.stream().anyMatch(code -> names(entry, "products", code));
        if (!entries("external", "quantity", touch, FAR)) {
            added(
                    "external",
                    List.of(
                            "members",
                            member(r),
                            "partners",
                            "any",
                            "products",
                            some(products),
                            "direction",
                            direction),
                    "quantity",
                    FAR);
        }
    }

    private void migration(Meaning limit) {
        List<MapNode> entries = Nodes.maps(tree, "migration");
        for (int n = entries.size() - 1; n >= 0; n--) {
            MapNode entry = entries.get(n);
            if (names(entry, "from", member(limit.member())) && names(entry, "to", member(limit.origin()))) {
                Node at = entry.get("at-most");
                inEntry("migration", n, "at-most", Form.PERCENT, Nodes.number(at), 1, at);
                return;
            }
        }
    }

    private void additions(List<Meaning> limits) {
        MapNode investment = Nodes.map(tree, "investment");
        Node upTo = investment == null ? null : investment.get("up-to");
        if (upTo instanceof ScalarNode) {
            number(List.of("investment", "up-to"), Form.CHANGE, Nodes.number(upTo), FAR);
            return;
        }
        for (String sector : products(limits)) {
            double now = Nodes.number(Nodes.byCode(upTo, sector));
            number(List.of("investment", "up-to", sector), Form.CHANGE, now, FAR);
        }
    }

    private void funds(List<Meaning> limits) {
        for (Meaning limit : limits) {
            boolean pool = limit.name().startsWith("POOL");
            double now = pool
                    ? scenario.investment().pooled()
                    : scenario.investment().ownFunds();
            number(List.of("investment", pool ? "pooled" : "own-funds"), Form.PERCENT, now, 1);
        }
    }

    /** Whether an entry of a list of changes is about what is looked at. */
    private interface Touch {
        boolean by(MapNode entry);
    }

    /** Every entry of a list that touches; false where none does. */
    private boolean entries(String list, String key, Touch touch, double end) {
        boolean any = false;
        List<MapNode> entries = Nodes.maps(tree, list);
        for (int n = 0; n < entries.size(); n++) {
            Node value = entries.get(n).get(key);
            boolean relative = AmountChange.of(value).isRelative();
            if (value != null && relative && touch.by(entries.get(n))) {
                inEntry(list, n, key, Form.CHANGE, Nodes.number(value), end, value);
                any = true;
            }
        }
        return any;
    }

    private void inEntry(String list, int n, String key, Form form, double now, double end, @Nullable Node at) {
        String path = list + "[" + (n + 1) + "]." + key;
        String origin = at == null ? "" : file.resolved().origin(at.place());
        put(new Lever(
                path,
                path + ": #",
                origin,
                form,
                now,
                end,
                (from, text) -> TreeEdit.setInEntry(from, list, n, key, text)));
    }

    /** An entry that changes nothing yet. */
    private void added(String list, List<Object> fields, String key, double end) {
        String shown = "";
        for (int n = 0; n < fields.size(); n += 2) {
            Object value = fields.get(n + 1);
            shown += fields.get(n) + ": " + (value instanceof List<?> codes ? inline(codes) : value) + ", ";
        }
        List<Object> all = new ArrayList<>(fields);
        all.add(key);
        put(new Lever(list, list + ": [{" + shown + key + ": #}]", "", Form.CHANGE, 0, end, (from, text) -> {
            List<Object> entry = new ArrayList<>(all);
            entry.add(text);
            return TreeEdit.append(from, list, entry);
        }));
    }

    private static String inline(List<?> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A number at a path of keys, whether it stands there or would. */
    private void number(List<String> path, Form form, double now, double end) {
        Node at = tree;
        String line = "#";
        for (int n = path.size() - 1; n >= 0; n--) {
            line = path.get(n) + ": " + (n == path.size() - 1 ? line : "{" + line + "}");
        }
        for (String key : path) {
            at = at instanceof MapNode map ? map.get(key) : null;
        }
        Form as = form == Form.NUMBER && at instanceof ScalarNode word && Percents.hasSign(word.text())
                ? Form.PERCENT
                : form;
        String origin = at instanceof ScalarNode ? file.resolved().origin(at.place()) : "";
        put(new Lever(
                String.join(".", path), line, origin, as, now, end, (from, text) -> TreeEdit.set(from, path, text)));
    }

    private void put(Lever lever) {
        levers.putIfAbsent(lever.line(), lever);
    }

    /** The codes as an entry selects them: any where they are most of all. */
    private Object some(Set<String> products) {
        if (2 * products.size() >= economy.productCount()) {
            return Language.ANY;
        }
        return products.size() == 1 ? products.iterator().next() : List.copyOf(products);
    }

    private Set<String> products(List<Meaning> limits) {
        Set<String> products = new LinkedHashSet<>();
        limits.forEach(
                limit -> products.add(economy.products().get(limit.product()).code()));
        return products;
    }

    private String member(int r) {
        return economy.members().get(r).code();
    }

    private boolean names(MapNode entry, String key, String code) {
        Node node = entry.get(key);
        if (node instanceof ListNode list) {
            return list.items().stream()
                    .anyMatch(item ->
                            item instanceof ScalarNode word && word.text().equals(code));
        }
        return node instanceof ScalarNode word
                && (word.text().equals(code) || word.text().equals(Language.ANY));
    }
}
