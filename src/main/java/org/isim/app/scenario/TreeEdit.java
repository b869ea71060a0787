package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
import org.isim.app.input.ScalarNode;
import org.jspecify.annotations.Nullable;

/** Trees of scenarios with one value set, as a person would set it in the file. */
final class TreeEdit {
    private TreeEdit() {}

    /** The tree with a word at a path of keys; a single value on the way counts as the default of a map. */
    static MapNode set(MapNode tree, List<String> path, String text) {
        return map(tree, path, word(text, tree.place()), tree.place());
    }

    /** The tree with a word at a key of the n-th entry of a list of changes. */
    static MapNode setInEntry(MapNode tree, String list, int n, String key, String text) {
        List<Node> items = new ArrayList<>(Nodes.items(tree, list));
        Place place = tree.place();
        items.set(n, map(items.get(n), List.of(key), word(text, place), place));
        return map(tree, List.of(list), new ListNode(items, place), place);
    }

    /**
     * The tree with an entry added to a list of changes.
     *
     * @param fields a key, its word or list of words, and so on
     */
    static MapNode append(MapNode tree, String list, List<Object> fields) {
        Place place = tree.place();
        List<MapNode.Entry> entries = new ArrayList<>();
        for (int n = 0; n < fields.size(); n += 2) {
            entries.add(new MapNode.Entry(String.valueOf(fields.get(n)), place, value(fields.get(n + 1), place)));
        }
        List<Node> items = new ArrayList<>(Nodes.items(tree, list));
        items.add(new MapNode(entries, place));
        return map(tree, List.of(list), new ListNode(items, place), place);
    }

    private static Node value(Object value, Place place) {
        if (value instanceof List<?> list) {
            return new ListNode(
                    list.stream()
                            .map(item -> (Node) word(String.valueOf(item), place))
                            .toList(),
                    place);
        }
        return word(String.valueOf(value), place);
    }

    private static ScalarNode word(String text, Place place) {
        return new ScalarNode(text, false, place);
    }

    private static MapNode map(@Nullable Node node, List<String> path, Node value, Place place) {
        List<MapNode.Entry> entries = new ArrayList<>();
        if (node instanceof MapNode map) {
            entries.addAll(map.entries());
        } else if (node != null) {
            entries.add(new MapNode.Entry(Language.DEFAULT, place, node));
        }
        String key = path.get(0);
        Node before = entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(MapNode.Entry::value)
                .findFirst()
                .orElse(null);
        Node after = path.size() == 1 ? value : map(before, path.subList(1, path.size()), value, place);
        MapNode.Entry entry = new MapNode.Entry(key, place, after);
        int at = entries.stream().map(MapNode.Entry::key).toList().indexOf(key);
        if (at < 0) {
            entries.add(entry);
        } else {
            entries.set(at, entry);
        }
        return new MapNode(entries, place);
    }
}
