package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isim.app.input.Inline;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Nearest;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Percents;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

/** Holds a file to the language: what does not fit is reported and left out, so that the rest can be checked further. */
final class Checker {
    /** Largest number: far beyond anything meant, small enough to be solved with. */
    private static final double LARGEST = 1e15;
    /** Largest share or percentage, as a multiple. */
    private static final double LARGEST_RATIO = 1e9;

    private final @Nullable Codes codes;
    private final Problems problems;

    /** @param codes null where the study could not be read: codes are not checked then */
    Checker(@Nullable Codes codes, Problems problems) {
        this.codes = codes;
        this.problems = problems;
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
            return node instanceof MapNode map
                    ? keyed(name, map, keyed)
                    : expected(name, "a map by code, as {KAZ: …}", node);
        }
        if (kind instanceof Kind.Named named) {
            return node instanceof MapNode map ? named(map, named) : expected(name, "a map by " + named.what(), node);
        }
        if (kind instanceof Kind.Items items) {
            return node instanceof ListNode list ? items(name, list, items) : expected(name, "a list", node);
        }
        if (kind instanceof Kind.Selection selection) {
            return selection(name, node, selection);
        }
        if (node instanceof ScalarNode scalar && !scalar.isMissing()) {
            return scalar(name, scalar, kind) ? scalar : null;
        }
        return expected(name, describe(kind), node);
    }

    private @Nullable Node expected(String name, String what, Node found) {
        problems.error(found.place(), name + ": expected " + what + ", found " + found.found());
        return null;
    }

    private static String describe(Kind kind) {
        if (kind instanceof Kind.Words words) {
            return String.join(", ", words.words());
        }
        if (kind instanceof Kind.Quantity) {
            return "a number";
        }
        if (kind instanceof Kind.QuantityOrWord either) {
            return "a number or " + either.word();
        }
        if (kind instanceof Kind.Percent) {
            return "a percentage, as 5%";
        }
        if (kind instanceof Kind.Share) {
            return "a share, as 0.25 or 25%";
        }
        if (kind instanceof Kind.Increase) {
            return "an increase, as +20%";
        }
        if (kind instanceof Kind.Change) {
            return "a change, as -50%, +10% or =0.1";
        }
        if (kind instanceof Kind.Factor) {
            return "a change, as -50% or +10%";
        }
        if (kind instanceof Kind.Amount) {
            return "a change or an amount, as -50% or =-427";
        }
        return kind instanceof Kind.Code code
                ? "a " + code.set().word()
                : kind instanceof Kind.FileName ? "a file" : "text";
    }

    private MapNode fields(MapNode map, Kind.Fields fields) {
        List<MapNode.Entry> good = new ArrayList<>();
        for (MapNode.Entry entry : map.entries()) {
            Key key = fields.key(entry.key());
            if (key == null) {
                List<String> open = fields.names().stream()
                        .filter(n -> map.entry(n) == null)
                        .toList();
                problems.error(
                        entry.place(),
                        "unknown key \"" + Inline.clipped(entry.key()) + "\"",
                        Nearest.of(entry.key(), open));
                continue;
            }
            keep(entry, check(key.name(), entry.value(), key.kind()), good);
        }
        for (Key key : fields.keys()) {
            if (key.required() && map.entry(key.name()) == null) {
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
    private MapNode keyed(String name, MapNode map, Kind.Keyed keyed) {
        List<MapNode.Entry> good = new ArrayList<>();
        for (MapNode.Entry entry : map.entries()) {
            if (codes == null) {
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
                names.addAll(group.set().of(known));
            }
        }
        problems.error(
                entry.place(),
                "unknown " + String.join(" or ", words) + " \"" + Inline.clipped(entry.key()) + "\"",
                known.meant(entry.key(), names));
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
            return kind.words().contains(scalar.text()) || known(scalar, set) ? scalar : null;
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
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (Node item : list.items()) {
            if (!(item instanceof ScalarNode code)) {
                expected(name, "a " + set.word(), item);
                good = false;
            } else if (!seen.add(code.text())) {
                problems.error(code.place(), set.word() + " \"" + code.text() + "\" is named twice");
                good = false;
            } else {
                good &= known(code, set);
            }
        }
        return good ? list : null;
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
        problems.error(
                code.place(),
                "unknown " + set.word() + " \"" + Inline.clipped(code.text()) + "\"",
                codes.meant(code.text(), set.of(codes)));
        return false;
    }

    private boolean scalar(String name, ScalarNode node, Kind kind) {
        String text = node.text();
        if (kind instanceof Kind.Words words) {
            if (!words.words().contains(text)) {
                problems.error(
                        node.place(),
                        name + ": expected " + String.join(", ", words.words()) + ", found " + node.found(),
                        Nearest.of(text, words.words()));
                return false;
            }
            return true;
        }
        if (kind instanceof Kind.Code code) {
            return known(node, code.set());
        }
        if (kind instanceof Kind.QuantityOrWord either) {
            return text.equals(either.word()) || scalar(name, node, new Kind.Quantity(true));
        }
        if (kind instanceof Kind.Quantity number) {
            double value = Numbers.read(text, node.place(), problems);
            String range = number.zeroAllowed() ? "at least 0" : "above 0";
            return !Double.isNaN(value)
                    && within(name, node, number.zeroAllowed() ? value >= 0 : value > 0, range)
                    && bounded(name, node, value, LARGEST, Numbers.show(LARGEST));
        }
        if (kind instanceof Kind.Percent) {
            double value = Percents.readPercent(text, node.place(), problems);
            return !Double.isNaN(value) && within(name, node, value >= 0, "at least 0%") && ratio(name, node, value);
        }
        if (kind instanceof Kind.Share share) {
            double value = Percents.readShare(text, node.place(), problems);
            String range = share.most() == 1 ? "between 0 and 1" : "at least 0";
            boolean good = !Double.isNaN(value)
                    && within(name, node, value >= 0 && value <= share.most(), range)
                    && ratio(name, node, value);
            if (good && value >= 5 && !text.endsWith("%")) {
                problems.warning(
                        node.place(), name + ": " + text + " means " + Numbers.show(value * 100) + "%", text + "%");
            }
            return good;
        }
        if (kind instanceof Kind.Increase) {
            double value = Percents.readSigned(text, node.place(), problems);
            return !Double.isNaN(value) && within(name, node, value > 0, "above +0%") && ratio(name, node, value);
        }
        if (kind instanceof Kind.Amount && text.startsWith("=")) {
            double value = Numbers.read(text.substring(1).trim(), node.place(), problems);
            return !Double.isNaN(value) && bounded(name, node, Math.abs(value), LARGEST, Numbers.show(LARGEST));
        }
        if (kind instanceof Kind.Amount && Double.isNaN(Percents.parse(text))) {
            String amount = Double.isNaN(Numbers.parse(text)) ? null : "=" + text;
            problems.error(node.place(), name + ": expected " + describe(kind) + ", found " + node.found(), amount);
            return false;
        }
        if (kind instanceof Kind.Factor || kind instanceof Kind.Amount) {
            double value = Percents.readSigned(text, node.place(), problems);
            return !Double.isNaN(value)
                    && within(name, node, value >= -1, "at least -100%")
                    && ratio(name, node, value);
        }
        return !(kind instanceof Kind.Change) || ShareChange.read(node, problems) != null;
    }

    private boolean ratio(String name, ScalarNode node, double value) {
        String most = node.text().endsWith("%") ? Numbers.show(100 * LARGEST_RATIO) + "%" : Numbers.show(LARGEST_RATIO);
        return bounded(name, node, value, LARGEST_RATIO, most);
    }

    private boolean bounded(String name, ScalarNode node, double value, double most, String shown) {
        return within(name, node, value <= most, "at most " + shown);
    }

    private boolean within(String name, ScalarNode node, boolean holds, String range) {
        if (!holds) {
            problems.error(node.place(), name + " must be " + range + ", found " + node.text());
        }
        return holds;
    }
}
