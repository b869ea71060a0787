package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Percents;
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
        List<MapNode> maps = new ArrayList<>();
        for (Node item : items(map, key)) {
            if (item instanceof MapNode inner) {
                maps.add(inner);
            }
        }
        return maps;
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
}
