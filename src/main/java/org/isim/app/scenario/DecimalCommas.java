package org.isim.app.scenario;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;

/** Numbers of a map in braces that a decimal comma has cut in two: {@code {change: -2,5%}} reads as the value -2 and a key 5% with nothing after it. */
final class DecimalCommas {
    private static final Pattern WHOLE = Pattern.compile("=?[-+]?[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("[0-9]+[%‰]?");

    private final Set<Node> wholes = new HashSet<>();
    private final Set<MapNode.Entry> fractions = new HashSet<>();

    private DecimalCommas() {}

    /** Those of a map, each reported once, as the number that was meant. */
    static DecimalCommas in(MapNode map, Problems problems) {
        DecimalCommas commas = new DecimalCommas();
        for (int n = 1; n < map.entries().size(); n++) {
            MapNode.Entry before = map.entries().get(n - 1);
            MapNode.Entry entry = map.entries().get(n);
            if (before.value() instanceof ScalarNode whole
                    && !whole.quoted()
                    && WHOLE.matcher(Numbers.plainSign(whole.text())).matches()
                    && isFraction(entry)) {
                problems.error(
                        whole.place(),
                        "\"" + whole.text() + "," + entry.key()
                                + "\" is not a number here: the decimal sign is a point",
                        Numbers.plainSign(whole.text()) + "." + entry.key());
                commas.wholes.add(whole);
                commas.fractions.add(entry);
            }
        }
        return commas;
    }

    private static boolean isFraction(MapNode.Entry entry) {
        return FRACTION.matcher(entry.key()).matches()
                && entry.value() instanceof ScalarNode value
                && value.isMissing();
    }

    /** The map without the keys that are none. */
    MapNode mended(MapNode map) {
        return new MapNode(
                map.entries().stream()
                        .filter(entry -> !fractions.contains(entry))
                        .toList(),
                map.place());
    }

    /** Whether an entry is a part of such a number, of which all is said. */
    boolean cut(MapNode.Entry entry) {
        return wholes.contains(entry.value()) || fractions.contains(entry);
    }
}
