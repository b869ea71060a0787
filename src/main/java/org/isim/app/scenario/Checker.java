package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.input.Inline;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Nearest;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.input.Unit;
import org.isim.app.study.Codes;
import org.isim.app.study.Study;
import org.jspecify.annotations.Nullable;

/** Holds a file to the language: what does not fit is reported and left out, so that the rest can be checked further. */
final class Checker {
    private final @Nullable Codes codes;
    private final ScalarChecker scalars;
    private final Problems problems;

    /** @param study null where it could not be read: codes and units are not checked then */
    Checker(@Nullable Study study, Problems problems) {
        this.codes = study == null ? null : Codes.of(study);
        this.scalars = new ScalarChecker(study == null ? null : units(study), problems);
        this.problems = problems;
    }

    private static ScalarChecker.Units units(Study study) {
        return new ScalarChecker.Units(Unit.of(study.moneyUnit()), Unit.of(study.labourUnit()));
    }

    /** The part of {@code node} that fits; null where none does. */
    @Nullable
    Node check(String name, Node node, Kind kind) {
        if (kind instanceof Kind.Either either) {
            return check(name, node, node instanceof MapNode ? either.map() : either.scalar());
        }
        if (kind instanceof Kind.Fields fields) {
            return node instanceof MapNode map ? fields(map, fields) : expected(name, "keys with values", node);
        }
        if (kind instanceof Kind.Keyed keyed) {
            if (!(node instanceof MapNode map)) {
                return expected(name, "a map by code, as {KAZ: …}", node);
            }
            Kind.Items entries = entryWithoutList(map, keyed);
            return entries == null ? keyed(name, map, keyed) : expected(name, Kinds.list(entries, codes), node);
        }
        if (kind instanceof Kind.Named named) {
            return node instanceof MapNode map ? named(map, named) : expected(name, "a map by " + named.what(), node);
        }
        if (kind instanceof Kind.Items items) {
            return node instanceof ListNode list
                    ? items(name, list, items)
                    : expected(name, Kinds.list(items, codes), node);
        }
        if (kind instanceof Kind.OneOrMore more
                && node instanceof ListNode list
                && !list.items().isEmpty()) {
            return items(name, list, new Kind.Items(more.item(), more.most()));
        }
        if (kind instanceof Kind.Selection selection) {
            return selection(name, node, selection);
        }
        if (node instanceof ScalarNode scalar && !scalar.isMissing()) {
            if (kind instanceof Kind.Code code) {
                return known(scalar, code.set()) ? scalar : null;
            }
            return scalars.check(name, scalar, kind instanceof Kind.OneOrMore more ? more.item() : kind);
        }
        return expected(name, Kinds.describe(kind), node);
    }

    private @Nullable Node expected(String name, String what, Node found) {
        problems.error(found.place(), name + ": expected " + what + ", found " + found.found());
        return null;
    }

    private MapNode fields(MapNode map, Kind.Fields fields) {
        List<MapNode.Entry> good = new ArrayList<>();
        DecimalCommas commas = DecimalCommas.in(map, problems);
        Set<String> misspelt = new HashSet<>();
        for (MapNode.Entry entry : map.entries()) {
            if (commas.cut(entry)) {
                continue;
            }
            Key key = fields.key(entry.key());
            if (key == null) {
                List<String> open = fields.names().stream()
                        .filter(n -> map.entry(n) == null)
                        .toList();
                String meant = Nearest.of(entry.key(), open);
                String there = meant == null ? Nearest.of(entry.key(), fields.names()) : null;
                String expected =
                        there == null ? Nearest.known(entry.key(), open) : "; \"" + there + "\" is there already";
                problems.error(entry.place(), "unknown key \"" + Inline.clipped(entry.key()) + "\"" + expected, meant);
                if (meant != null) {
                    misspelt.add(meant);
                }
                continue;
            }
            keep(entry, check(key.name(), entry.value(), key.kind()), good);
        }
        for (Key key : fields.keys()) {
            if (key.required() && map.entry(key.name()) == null && !misspelt.contains(key.name())) {
                problems.error(map.place(), "key \"" + key.name() + "\" is missing");
            }
        }
        return new MapNode(good, map.place());
    }

    private static void keep(MapNode.Entry entry, @Nullable Node value, List<MapNode.Entry> good) {
        if (value != null) {
            good.add(new MapNode.Entry(entry.key(), entry.place(), value));
        }
    }

    /** A code whose value does not fit stays without a value: it is not missing. */
    private MapNode keyed(String name, MapNode given, Kind.Keyed keyed) {
        DecimalCommas commas = DecimalCommas.in(given, problems);
        MapNode whole = commas.mended(given);
        MapNode map = codes == null ? whole : new GroupKeys(codes, problems).spread(whole, keyed);
        List<MapNode.Entry> good = new ArrayList<>();
        for (MapNode.Entry entry : map.entries()) {
            if (codes == null) {
                continue;
            }
            if (commas.cut(entry)) {
                good.add(new MapNode.Entry(entry.key(), entry.place(), new ScalarNode("", false, entry.place())));
                continue;
            }
            Kind.Group group = keyed.group(entry.key(), codes);
            if (group == null) {
                unknown(entry, keyed, codes);
            } else if (ambiguous(entry.key(), keyed, codes)) {
                problems.error(entry.place(), "\"" + entry.key() + "\" is both a member and a sector");
            } else {
                Node fit = check(name + " of " + entry.key(), entry.value(), group.value());
                keep(
                        entry,
                        fit == null ? new ScalarNode("", false, entry.value().place()) : fit,
                        good);
            }
        }
        return new MapNode(good, map.place());
    }

    /** A name whose value does not fit stays where it is a map: it is not missing. */
    private MapNode named(MapNode map, Kind.Named kind) {
        List<MapNode.Entry> good = new ArrayList<>();
        for (MapNode.Entry entry : map.entries()) {
            String whyNot = Codes.whyNot(entry.key());
            if (whyNot != null) {
                problems.error(entry.place(), kind.what() + " " + whyNot);
            } else {
                keep(entry, check(entry.key(), entry.value(), kind.value()), good);
            }
        }
        return new MapNode(good, map.place());
    }

    /** The list that a map was meant to stand in: its keys are those of the list's entries; null where they are not. */
    private static Kind.@Nullable Items entryWithoutList(MapNode map, Kind.Keyed keyed) {
        for (Kind.Group group : keyed.groups()) {
            if (group.value() instanceof Kind.Items items
                    && items.item() instanceof Kind.Fields fields
                    && !map.entries().isEmpty()
                    && map.entries().stream().allMatch(entry -> fields.key(entry.key()) != null)) {
                return items;
            }
        }
        return null;
    }

    private static boolean ambiguous(String key, Kind.Keyed keyed, Codes codes) {
        int holding = 0;
        for (Kind.Group group : keyed.groups()) {
            holding += group.set() != null && group.set().holds(codes, key) ? 1 : 0;
        }
        return holding > 1;
    }

    private void unknown(MapNode.Entry entry, Kind.Keyed keyed, Codes known) {
        List<String> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Kind.Group group : keyed.groups()) {
            if (group.set() == null) {
                names.add(Language.DEFAULT);
            } else {
                words.add(group.set().word());
                names.addAll(group.set().names(known));
            }
        }
        unknown(entry.place(), String.join(" or ", words), entry.key(), names, known);
    }

    private ListNode items(String name, ListNode list, Kind.Items items) {
        List<Node> good = new ArrayList<>();
        if (list.items().size() > items.most()) {
            problems.error(list.place(), name + " holds more than " + items.most() + " entries");
            return new ListNode(good, list.place());
        }
        for (Node item : list.items()) {
            Node fit = check(name, item, items.item());
            if (fit != null) {
                good.add(fit);
            }
        }
        return new ListNode(good, list.place());
    }

    private @Nullable Node selection(String name, Node node, Kind.Selection kind) {
        CodeSet set = kind.set();
        if (node instanceof ScalarNode scalar && !scalar.isMissing()) {
            List<String> group = group(scalar, set);
            return kind.words().contains(scalar.text())
                    ? scalar
                    : group != null ? codes(group, scalar) : known(scalar, set) ? scalar : null;
        }
        String word = node instanceof ListNode list ? wordIn(list, kind.words()) : null;
        if (word != null) {
            problems.error(node.place(), name + ": " + word + " stands alone, not in a list", word);
            return null;
        }
        if (!(node instanceof ListNode list) || list.items().isEmpty()) {
            String what = String.join(", ", kind.words()) + (kind.words().isEmpty() ? "" : ", ") + "a " + set.word()
                    + ", or a list of " + set.word() + "s";
            return expected(name, what, node instanceof ListNode ? new ScalarNode("[]", false, node.place()) : node);
        }
        return members(name, list, set);
    }

    /** A list of codes and groups as the codes it names, each once; null after a problem. */
    private @Nullable ListNode members(String name, ListNode list, CodeSet set) {
        Set<String> seen = new HashSet<>();
        Map<String, Node> all = new LinkedHashMap<>();
        boolean good = true;
        for (Node item : list.items()) {
            if (!(item instanceof ScalarNode code)) {
                expected(name, "a " + set.word(), item);
                good = false;
            } else if (!seen.add(code.text())) {
                problems.error(code.place(), set.word() + " \"" + code.text() + "\" is named twice");
                good = false;
            } else {
                List<String> group = group(code, set);
                if (group == null) {
                    good &= known(code, set);
                    all.put(code.text(), code);
                } else {
                    codes(group, code).items().forEach(one -> all.putIfAbsent(((ScalarNode) one).text(), one));
                }
            }
        }
        return good ? new ListNode(List.copyOf(all.values()), list.place()) : null;
    }

    private @Nullable List<String> group(ScalarNode word, CodeSet set) {
        return codes == null ? null : set.group(codes, word.text());
    }

    /** The codes of a group, each where its name stands. */
    private static ListNode codes(List<String> group, ScalarNode word) {
        return new ListNode(
                group.stream()
                        .map(code -> (Node) new ScalarNode(code, word.quoted(), word.place()))
                        .toList(),
                word.place());
    }

    private static @Nullable String wordIn(ListNode list, List<String> words) {
        for (Node item : list.items()) {
            if (item instanceof ScalarNode scalar && words.contains(scalar.text())) {
                return scalar.text();
            }
        }
        return null;
    }

    private boolean known(ScalarNode code, CodeSet set) {
        if (codes == null || set.holds(codes, code.text())) {
            return true;
        }
        unknown(code.place(), set.word(), code.text(), set.names(codes), codes);
        return false;
    }

    private void unknown(Place place, String what, String found, List<String> names, Codes known) {
        String meant = known.meant(found, names);
        String all = meant == null ? Nearest.known(found, names) : "";
        problems.error(place, "unknown " + what + " \"" + Inline.clipped(found) + "\"" + all, meant);
    }
}
