package org.isim.app.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isim.app.input.Inline;
import org.isim.app.input.ListEdits;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;

/** Where the merged scenario files differ, value by value. */
public final class InputDifferences {
    /**
     * A value that differs.
     *
     * @param path as "room.labour-reserve" or "barriers[0]"
     * @param from in the reference, null where it is not there
     * @param to in the scenario, null where it is not there
     */
    public record Difference(
            String scenario,
            String path,
            @Nullable String from,
            @Nullable String to) {}

    private final String scenario;
    private final List<Difference> differences = new ArrayList<>();

    private InputDifferences(String scenario) {
        this.scenario = scenario;
    }

    /** Of a scenario from another of its study. */
    public static List<Difference> between(ScenarioFile reference, ScenarioFile scenario) {
        InputDifferences found = new InputDifferences(scenario.id());
        found.maps("", reference.resolved().tree(), scenario.resolved().tree());
        return found.differences;
    }

    private void maps(String path, @Nullable MapNode before, @Nullable MapNode after) {
        Set<String> keys = new LinkedHashSet<>();
        keys(before, keys);
        keys(after, keys);
        if (path.isEmpty()) {
            keys.removeIf(ScenarioFile::isDescription);
        }
        for (String key : keys) {
            nodes(
                    path.isEmpty() ? key : path + "." + key,
                    before == null ? null : before.get(key),
                    after == null ? null : after.get(key));
        }
    }

    private static void keys(@Nullable MapNode map, Set<String> keys) {
        if (map != null) {
            map.entries().forEach(entry -> keys.add(entry.key()));
        }
    }

    private void nodes(String path, @Nullable Node before, @Nullable Node after) {
        boolean maps = isMapOrNone(before) && isMapOrNone(after);
        boolean lists = isListOrNone(before) && isListOrNone(after);
        if (maps) {
            maps(path, (MapNode) before, (MapNode) after);
        } else if (lists && (holdsMaps(before) || holdsMaps(after))) {
            lists(path, items(before), items(after));
        } else if (before == null || after == null || !Inline.text(before).equals(Inline.text(after))) {
            add(path, before, after);
        }
    }

    /** Entries by what they say, counted from one; between two in common, the n-th that went and the n-th that came are one that changed. */
    private void lists(String path, List<Node> before, List<Node> after) {
        List<ListEdits.Edit> removed = new ArrayList<>();
        List<ListEdits.Edit> added = new ArrayList<>();
        for (ListEdits.Edit edit : ListEdits.between(before, after)) {
            switch (edit.kind()) {
                case REMOVED -> removed.add(edit);
                case ADDED -> added.add(edit);
                case KEPT -> changed(path, removed, added);
            }
        }
        changed(path, removed, added);
    }

    private void changed(String path, List<ListEdits.Edit> removed, List<ListEdits.Edit> added) {
        for (int n = 0; n < Math.max(removed.size(), added.size()); n++) {
            ListEdits.Edit before = n < removed.size() ? removed.get(n) : null;
            ListEdits.Edit after = n < added.size() ? added.get(n) : null;
            ListEdits.Edit named = after == null ? before : after;
            add(
                    path + "[" + (1 + (named == null ? n : named.index())) + "]",
                    before == null ? null : before.item(),
                    after == null ? null : after.item());
        }
        removed.clear();
        added.clear();
    }

    private void add(String path, @Nullable Node before, @Nullable Node after) {
        differences.add(new Difference(
                scenario,
                path,
                before == null ? null : Inline.text(before),
                after == null ? null : Inline.text(after)));
    }

    private static boolean isMapOrNone(@Nullable Node node) {
        return node == null || node instanceof MapNode;
    }

    private static boolean isListOrNone(@Nullable Node node) {
        return node == null || node instanceof ListNode;
    }

    private static boolean holdsMaps(@Nullable Node node) {
        return items(node).stream().anyMatch(MapNode.class::isInstance);
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof ListNode list ? list.items() : List.of();
    }
}
