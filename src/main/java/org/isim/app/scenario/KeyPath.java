package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
import org.isim.app.input.ScalarNode;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands: {@code room.labour-reserve}, {@code barriers[2].change}. Entries of lists are counted from 1, as {@code show --resolved} has them;
 * without a number the last is meant.
 */
record KeyPath(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]\\s]+)(?:\\[([1-9][0-9]{0,4})])?");

    /** @param entry counted from 1; 0: none is named */
    record Step(String key, int entry) {}

    /** Null where the text is no such path. */
    static @Nullable KeyPath of(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            Matcher step = STEP.matcher(part);
            if (!step.matches()) {
                return null;
            }
            steps.add(new Step(step.group(1), step.group(2) == null ? 0 : Integer.parseInt(step.group(2))));
        }
        return new KeyPath(List.copyOf(steps));
    }

    /** The tree with a value at the path; null where it leads through a list that has no such entry. */
    @Nullable
    MapNode set(MapNode tree, ScalarNode value) {
        return set(tree, 0, value);
    }

    private @Nullable MapNode set(MapNode map, int n, ScalarNode value) {
        Step step = steps.get(n);
        Node after = inside(map.get(step.key()), step, n, value);
        if (after == null) {
            return null;
        }
        List<MapNode.Entry> entries = new ArrayList<>();
        boolean there = false;
        for (MapNode.Entry entry : map.entries()) {
            boolean here = entry.key().equals(step.key());
            there |= here;
            entries.add(here ? new MapNode.Entry(entry.key(), entry.place(), after) : entry);
        }
        if (!there) {
            entries.add(new MapNode.Entry(step.key(), value.place(), after));
        }
        return new MapNode(entries, map.place());
    }

    private @Nullable Node inside(@Nullable Node before, Step step, int n, ScalarNode value) {
        boolean last = n == steps.size() - 1;
        if (before instanceof ListNode list && (!last || step.entry() > 0)) {
            int at = (step.entry() == 0 ? list.items().size() : step.entry()) - 1;
            if (at < 0 || at >= list.items().size()) {
                return null;
            }
            Node item = last ? value : below(list.items().get(at), n, value);
            List<Node> items = new ArrayList<>(list.items());
            if (item != null) {
                items.set(at, item);
            }
            return item == null ? null : new ListNode(items, list.place());
        }
        return step.entry() > 0 ? null : last ? value : below(before, n, value);
    }

    /** One value for all counts as the default of a map. */
    private @Nullable Node below(@Nullable Node node, int n, ScalarNode value) {
        Place place = value.place();
        MapNode map = node instanceof MapNode found
                ? found
                : new MapNode(
                        node == null ? List.of() : List.of(new MapNode.Entry(Language.DEFAULT, place, node)), place);
        return set(map, n + 1, value);
    }
}
