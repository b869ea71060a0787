package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Percents;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.jspecify.annotations.Nullable;

/** Takes values out of a tree that the {@link Checker} has let pass. */
final class Nodes {
    private Nodes() {}

    static @Nullable MapNode map(@Nullable MapNode map, String key) {
        return map != null && map.get(key) instanceof MapNode inner ? inner : null;
    }

    static @Nullable ScalarNode scalar(@Nullable MapNode map, String key) {
        return map != null && map.get(key) instanceof ScalarNode scalar ? scalar : null;
    }

    static @Nullable String text(@Nullable MapNode map, String key) {
        ScalarNode scalar = scalar(map, key);
        return scalar == null ? null : scalar.text();
    }

    static List<Node> items(@Nullable MapNode map, String key) {
        return map != null && map.get(key) instanceof ListNode list ? list.items() : List.of();
    }

    static List<MapNode> maps(@Nullable MapNode map, String key) {
        return maps(map == null ? null : map.get(key));
    }

    /** The maps of a list. */
    static List<MapNode> maps(@Nullable Node list) {
        List<MapNode> maps = new ArrayList<>();
        for (Node item : list instanceof ListNode found ? found.items() : List.<Node>of()) {
            if (item instanceof MapNode inner) {
                maps.add(inner);
            }
        }
        return maps;
    }

    /** What holds for a code: its own value, the default, or the one value given for all. */
    static @Nullable Node byCode(@Nullable Node node, String code) {
        if (!(node instanceof MapNode map)) {
            return node;
        }
        Node own = map.get(code);
        return own == null ? map.get(Language.DEFAULT) : own;
    }

    /** The factor of a change: {@code -30%} is 0.7; 1 where there is none. */
    static double factor(@Nullable Node node) {
        return 1 + number(node);
    }

    /** A number, or {@code otherwise} where there is none. */
    static double number(@Nullable Node node, double otherwise) {
        return node instanceof ScalarNode ? number(node) : otherwise;
    }

    /** Where the value of a key stands; the map itself where there is none. */
    static Place place(MapNode map, String key) {
        Node value = map.get(key);
        return value == null ? map.place() : value.place();
    }

    /** Whether a word stands there. */
    static boolean is(@Nullable MapNode map, String key, String word) {
        return word.equals(text(map, key));
    }

    /** A number, a share or a percentage; 0 where there is none. */
    static double number(@Nullable Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return 0;
        }
        double percent = Percents.parse(scalar.text());
        double value = Double.isNaN(percent) ? Numbers.parse(scalar.text()) : percent;
        return Double.isNaN(value) ? 0 : value;
    }

    /** A problem where a share is more than all there is. */
    static void atMostAll(MapNode entry, String key, Problems problems) {
        if (number(entry.get(key)) > 1) {
            problems.error(place(entry, key), key + " must be at most 100%, found " + text(entry, key));
        }
    }
}
