package org.isim.app.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.input.Inline;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;

/** Where the merged scenario files differ, value by value. */
public final class InputDifferences {
    /** Keys that describe a scenario and change nothing in the model. */
    private static final Set<String> DESCRIPTION = Set.of("title", "question", "extends", "reference", "assumptions");

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

    private InputDifferences() {}

    /** Of a scenario from another of its study. */
    public static List<Difference> between(ScenarioFile reference, ScenarioFile scenario) {
        Map<String, String> from = values(reference.resolved().tree());
        Map<String, String> to = values(scenario.resolved().tree());
        Set<String> paths = new LinkedHashSet<>(from.keySet());
        paths.addAll(to.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            String before = from.get(path);
            String after = to.get(path);
            if (before == null || !before.equals(after)) {
                differences.add(new Difference(scenario.id(), path, before, after));
            }
        }
        return differences;
    }

    private static Map<String, String> values(MapNode tree) {
        Map<String, String> values = new LinkedHashMap<>();
        for (MapNode.Entry entry : tree.entries()) {
            if (!DESCRIPTION.contains(entry.key())) {
                collect(entry.key(), entry.value(), values);
            }
        }
        return values;
    }

    private static void collect(String path, Node node, Map<String, String> values) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> collect(path + "." + entry.key(), entry.value(), values));
        } else if (node instanceof ListNode list && list.items().stream().anyMatch(MapNode.class::isInstance)) {
            for (int n = 0; n < list.items().size(); n++) {
                values.put(path + "[" + n + "]", Inline.text(list.items().get(n)));
            }
        } else {
            values.put(path, Inline.text(node));
        }
    }
}
