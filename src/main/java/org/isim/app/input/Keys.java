package org.isim.app.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map whose keys are asked for one by one; those never asked for are unknown. */
public final class Keys {
    private final MapNode map;
    private final Problems problems;
    private final boolean absent;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    public Keys(MapNode map, Problems problems) {
        this(map, problems, false);
    }

    private Keys(MapNode map, Problems problems, boolean absent) {
        this.map = map;
        this.problems = problems;
        this.absent = absent;
    }

    /** The map under a node, or an empty one after a problem. */
    public static Keys of(@Nullable Node node, Place place, String what, Problems problems) {
        if (node instanceof MapNode found) {
            return new Keys(found, problems);
        }
        if (node != null) {
            problems.error(place, what + ": expected a map, found " + node.found());
        }
        return new Keys(new MapNode(List.of(), place), problems, true);
    }

    public Place place() {
        return map.place();
    }

    public List<MapNode.Entry> entries() {
        return map.entries();
    }

    public boolean has(String key) {
        asked.add(key);
        return map.get(key) != null;
    }

    /** What stands there; null where nothing does. */
    public @Nullable Node node(String key) {
        return has(key) ? map.get(key) : null;
    }

    private @Nullable Node required(String key) {
        asked.add(key);
        Node node = map.get(key);
        if (node == null) {
            missing.add(key);
        }
        return node;
    }

    public String text(String key) {
        Node node = required(key);
        if (node instanceof ScalarNode scalar && !scalar.isMissing()) {
            return scalar.text();
        }
        if (node != null) {
            problems.error(node.place(), key + ": expected a text, found " + node.found());
        }
        return "";
    }

    public String text(String key, String absent) {
        return has(key) ? text(key) : absent;
    }

    public Place placeOf(String key) {
        Node node = map.get(key);
        return node == null ? map.place() : node.place();
    }

    public double number(String key, double least, double most) {
        Node node = required(key);
        if (!(node instanceof ScalarNode scalar)) {
            if (node != null) {
                problems.error(node.place(), key + ": expected a number, found " + node.found());
            }
            return least;
        }
        double value = Numbers.read(scalar.text(), scalar.place(), problems);
        if (value < least || value > most) {
            problems.error(
                    scalar.place(),
                    key + ": " + scalar.text() + " is not between " + Numbers.show(least) + " and "
                            + Numbers.show(most));
        }
        return Double.isNaN(value) ? least : value;
    }

    public int whole(String key, int least, int most) {
        double value = number(key, least, most);
        if (value != Math.rint(value)) {
            problems.error(placeOf(key), key + ": expected a whole number, found " + Numbers.show(value));
        }
        return (int) value;
    }

    /** A map that must hold something. */
    public Keys filled(String key) {
        Keys keys = map(key);
        if (has(key) && keys.entries().isEmpty()) {
            problems.error(keys.place(), key + ": nothing is named here");
        }
        return keys;
    }

    public Keys map(String key) {
        Node node = required(key);
        return of(node, placeOf(key), key, problems);
    }

    public List<ScalarNode> texts(String key) {
        List<ScalarNode> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar);
            } else {
                problems.error(item.place(), key + ": expected a text, found " + item.found());
            }
        }
        return texts;
    }

    public List<Node> items(String key) {
        Node node = required(key);
        if (node instanceof ListNode list) {
            return list.items();
        }
        if (node != null) {
            problems.error(node.place(), key + ": expected a list, found " + node.found());
        }
        return List.of();
    }

    /** Reports the keys nobody asked for, and those that are missing; of a misspelt one once, and nothing of a map that is missing itself. */
    public void done() {
        List<String> open = asked.stream().filter(k -> map.get(k) == null).toList();
        for (MapNode.Entry entry : map.entries()) {
            if (!asked.contains(entry.key())) {
                String meant = Nearest.of(entry.key(), open);
                missing.remove(meant);
                problems.error(entry.place(), "unknown key \"" + entry.key() + "\"", meant);
            }
        }
        if (!absent) {
            missing.forEach(key -> problems.error(map.place(), "\"" + key + "\" is missing"));
        }
    }
}
