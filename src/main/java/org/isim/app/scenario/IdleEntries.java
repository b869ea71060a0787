package org.isim.app.scenario;

import java.util.List;
import java.util.function.IntPredicate;
import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.jspecify.annotations.Nullable;

/**
 * Warns of entries that do nothing: about members who are outside of the union, about what is zero in the base year, changes by nothing. Barriers warn
 * of themselves, because what they do depends on the entries before.
 */
final class IdleEntries {
    private final MapNode tree;
    private final Economy economy;
    private final Codes codes;
    private final Selections selection;
    private final boolean[] inside;
    private final Problems problems;

    /** @param union indices of the union's members, ascending */
    IdleEntries(MapNode tree, Economy economy, Codes codes, int[] union, Problems problems) {
        this.tree = tree;
        this.economy = economy;
        this.codes = codes;
        this.selection = new Selections(codes);
        this.problems = problems;
        inside = new boolean[economy.memberCount()];
        for (int r : union) {
            inside[r] = true;
        }
    }

    void warn() {
        for (String list : List.of("barriers", "transport", "market-access", "migration")) {
            Nodes.maps(tree, list).forEach(this::pair);
        }
        Nodes.maps(tree, "transport").forEach(this::carried);
        zero("transport", "per-unit");
        zero("market-access", "open");
        zero("migration", "at-most");
        for (String list : List.of("external", "capacity", "labour", "fixed-uses", "balances")) {
            Nodes.maps(tree, list).forEach(entry -> members(entry, "members"));
        }
        for (String list : List.of("capacity", "labour", "fixed-uses", "balances")) {
            Nodes.maps(tree, list).forEach(this::noChange);
        }
        Nodes.maps(tree, "supply").forEach(entry -> members(entry, "in"));
        Nodes.maps(tree, "capacity").forEach(entry -> base(entry, "sectors", "capacity", this::hasCapacity));
        Nodes.maps(tree, "fixed-uses")
                .forEach(entry -> base(entry, "products", "fixed use", (r, i) -> economy.otherFinalUse(r, i) != 0));
        Nodes.maps(tree, "supply").forEach(this::used);
        Nodes.maps(tree, "external").forEach(this::external);
        MapNode interests = Nodes.map(tree, "interests");
        for (String key : List.of("floors", "weights", "shares", "disagreement", "parity")) {
            keys(interests, key);
        }
        MapNode room = Nodes.map(tree, "room");
        keys(room, "capacity-reserve");
        keys(room, "labour-reserve");
    }

    private void pair(MapNode entry) {
        List<Integer> from = selection.members(entry.get("from"));
        List<Integer> to = selection.members(entry.get("to"));
        boolean any = from.stream().anyMatch(o -> to.stream().anyMatch(r -> !o.equals(r) && inside[o] && inside[r]));
        if (!any && from.stream().anyMatch(o -> to.stream().anyMatch(r -> !o.equals(r)))) {
            problems.warning(entry.place(), "does nothing: it names no two members of the union, " + names());
        }
    }

    /** Transport between members is not carried over to those outside: trade with them has the base year's. */
    private void carried(MapNode entry) {
        List<Integer> from = selection.members(entry.get("from"));
        List<Integer> to = selection.members(entry.get("to"));
        List<String> left = codes.members().stream()
                .filter(code -> !inside[codes.member(code)])
                .filter(code -> from.contains(codes.member(code)) || to.contains(codes.member(code)))
                .toList();
        boolean carries =
                from.stream().anyMatch(o -> to.stream().anyMatch(r -> !o.equals(r) && inside[o] && inside[r]));
        if (carries && !left.isEmpty()) {
            problems.warning(
                    entry.place(),
                    "is not carried to " + String.join(", ", left)
                            + ", outside of the union: trade with them has the transport of the base year");
        }
    }

    private void members(MapNode entry, String key) {
        List<Integer> named = selection.members(entry.get(key));
        if (!named.isEmpty() && named.stream().noneMatch(r -> inside[r])) {
            problems.warning(Nodes.place(entry, key), "does nothing: it names no member of the union, " + names());
        }
    }

    private String names() {
        List<String> names = codes.members().stream()
                .filter(code -> inside[codes.member(code)])
                .toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** A change by 0%. */
    private void noChange(MapNode entry) {
        AmountChange change = AmountChange.of(entry.get("change"));
        if (entry.get("change") != null && change.mode() != AmountChange.Mode.SET && change.value() == 0) {
            problems.warning(Nodes.place(entry, "change"), "changes nothing");
        }
    }

    /** The first entry of a list with nothing in it; a later one may take back what one before it gives. */
    private void zero(String list, String key) {
        List<MapNode> entries = Nodes.maps(tree, list);
        if (!entries.isEmpty() && entries.get(0).get(key) instanceof ScalarNode word && Nodes.number(word) == 0) {
            problems.warning(word.place(), key + " of 0 does nothing");
        }
    }

    private interface Cells {
        boolean test(int r, int i);
    }

    private boolean hasCapacity(int r, int i) {
        for (int k = 0; k < economy.activityCount(r); k++) {
            if (economy.product(r, k) == i && economy.capacity(r, k) > 0) {
                return true;
            }
        }
        return false;
    }

    private void base(MapNode entry, String key, String what, Cells there) {
        List<Integer> members = selection.members(entry.get("members"));
        List<Integer> products = selection.products(entry.get(key));
        nothing(entry, key, what, members, products, there);
    }

    private void nothing(
            MapNode entry, String key, String what, List<Integer> members, List<Integer> products, Cells there) {
        boolean empty = members.isEmpty() || products.isEmpty();
        if (!empty && members.stream().noneMatch(r -> products.stream().anyMatch(i -> there.test(r, i)))) {
            problems.warning(
                    Nodes.place(entry, key), "does nothing: there is no " + what + " of this kind in the base year");
        }
    }

    private void used(MapNode entry) {
        nothing(
                entry,
                "products",
                "use",
                selection.members(entry.get("in")),
                selection.products(entry.get("products")),
                (r, i) -> economy.absorption(r, i) > 0);
    }

    private void external(MapNode entry) {
        List<Integer> partners = selection.partners(entry.get("partners"));
        boolean exports = !Nodes.is(entry, "direction", "imports");
        boolean imports = !Nodes.is(entry, "direction", "exports");
        base(
                entry,
                "products",
                "trade with these partners",
                (r, i) -> partners.stream()
                        .anyMatch(p -> (exports && economy.exports(r, p, i) > 0)
                                || (imports && economy.imports(p, r, i) > 0)));
        boolean changes = entry.entries().stream()
                .filter(one -> one.key().equals("quantity") || one.key().equals("price"))
                .anyMatch(one -> Nodes.number(one.value()) != 0);
        if (!changes && (entry.get("quantity") != null || entry.get("price") != null)) {
            problems.warning(entry.place(), "changes nothing");
        }
    }

    /** Members outside of the union among the keys of a map. */
    private void keys(@Nullable MapNode map, String key) {
        MapNode byCode = Nodes.map(map, key);
        if (byCode == null) {
            return;
        }
        IntPredicate outside = r -> r >= 0 && !inside[r];
        for (MapNode.Entry entry : byCode.entries()) {
            if (outside.test(codes.member(entry.key()))) {
                problems.warning(
                        entry.place(), key + " of " + entry.key() + " does nothing: it is outside of the union");
            }
        }
    }
}
