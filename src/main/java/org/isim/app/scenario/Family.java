package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.InputException;
import org.isim.app.input.MapNode;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.input.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios of a file that varies one of its values.
 *
 * @param key where the value stands, as the file says it
 */
public record Family(String key, List<Variant> variants) {
    /** Largest number of values. */
    static final int MOST = 100;

    /**
     * One of them.
     *
     * @param value as written
     */
    public record Variant(String value, ScenarioFile file) {}

    public Family {
        variants = List.copyOf(variants);
    }

    /**
     * What a file asks for; null where it varies nothing.
     *
     * @throws InputException where a value does not fit
     */
    public static @Nullable Family of(ScenarioFile file) {
        Problems problems = new Problems();
        Family family = tryOf(file, problems);
        problems.throwIfErrors();
        return family;
    }

    /** Where the values stand on a line; null where they are not all numbers written alike. */
    public @Nullable Axis axis() {
        return Axis.of(variants.stream().map(Variant::value).toList());
    }

    static @Nullable Family tryOf(ScenarioFile file, Problems problems) {
        MapNode tree = file.resolved().tree();
        MapNode vary = Nodes.map(tree, "vary");
        ScalarNode key = Nodes.scalar(vary, "key");
        if (vary == null || key == null) {
            return null;
        }
        List<Variant> variants = new ArrayList<>();
        KeyPath path = KeyPath.of(key.text());
        if (path == null || path.steps().get(0).key().equals("vary")) {
            problems.error(key.place(), "key: expected a path, as room.labour-reserve or barriers[2].change");
            return null;
        }
        for (ScalarNode value : values(vary, problems)) {
            MapNode edited = path.set(tree, value);
            if (edited == null) {
                problems.error(
                        key.place(),
                        key.text() + " leads to no entry of a list; entries are counted from 1, as show has them");
                break;
            }
            Problems own = new Problems();
            ScenarioFile variant = ScenarioReader.varied(file, edited, own);
            if (own.hasErrors()) {
                // a family may well begin with a value that changes nothing: only errors count
                own.list().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .forEach(problem -> problems.error(
                                new Place(problem.file(), problem.line(), problem.column()),
                                problem.message(),
                                problem.suggestion()));
            } else {
                variants.add(new Variant(value.text(), variant));
            }
        }
        return new Family(key.text(), variants);
    }

    private static List<ScalarNode> values(MapNode vary, Problems problems) {
        boolean listed = vary.get("values") != null;
        boolean range = vary.get("from") != null || vary.get("to") != null || vary.get("by") != null;
        if (listed && range) {
            problems.error(Nodes.place(vary, "values"), "vary takes values, or from, to and by, not both");
            return List.of();
        }
        List<ScalarNode> values = listed
                ? Nodes.items(vary, "values").stream()
                        .map(ScalarNode.class::cast)
                        .toList()
                : Range.values(vary, MOST, problems);
        if (values.size() > MOST) {
            problems.error(vary.place(), "vary gives more than " + MOST + " values");
            return List.of();
        }
        return values;
    }
}
