package org.isim.app.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isim.app.input.Nearest;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;

/** The rows or the columns of a table, with the groups they may be named by. */
final class Axis {
    private final String what;
    private final List<String> codes;
    private final Map<String, int[]> groups = new LinkedHashMap<>();
    private final Problems problems;

    /** @param what "row" or "column", for messages */
    Axis(String what, List<String> codes, Map<String, TableRecipe.Group> given, Problems problems) {
        this.what = what;
        this.codes = codes;
        this.problems = problems;
        given.forEach((name, group) -> {
            if (codes.contains(name) || name.equals(Entry.ANY)) {
                problems.error(
                        group.place(),
                        "group \"" + name + "\" has the name of " + (name.equals(Entry.ANY) ? "all " : "a ") + what
                                + (name.equals(Entry.ANY) ? "s" : ""));
            }
            List<Integer> members = new ArrayList<>();
            for (int n = 0; n < group.codes().size(); n++) {
                int at = code(group.codes().get(n), group.places().get(n));
                if (members.contains(at)) {
                    problems.error(group.places().get(n), "\"" + group.codes().get(n) + "\" stands twice");
                }
                members.add(at);
            }
            groups.put(name, members.stream().mapToInt(n -> n).toArray());
        });
    }

    /** Names of the groups, in the recipe's order. */
    List<String> groups() {
        return List.copyOf(groups.keySet());
    }

    /** What a word stands for: a code, a group, all; empty after a problem. */
    int[] of(String word, Place place) {
        if (word.equals(Entry.ANY)) {
            return IntStream.range(0, codes.size()).toArray();
        }
        int[] group = groups.get(word);
        if (group != null) {
            return group.clone();
        }
        int at = code(word, place);
        return at < 0 ? new int[0] : new int[] {at};
    }

    private int code(String word, Place place) {
        int at = codes.indexOf(word);
        if (at < 0) {
            List<String> known = new ArrayList<>(codes);
            known.addAll(groups.keySet());
            problems.error(place, "there is no " + what + " \"" + word + "\"", Nearest.of(word, known));
        }
        return at;
    }

    /** A part of the axis the report speaks of. */
    record Part(String name, int[] at) {}

    /** The groups, and what is in none of them; all where there are none. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        boolean[] named = new boolean[codes.size()];
        groups.forEach((name, members) -> {
            parts.add(new Part(name, members));
            for (int n : members) {
                named[n] = true;
            }
        });
        int[] rest = IntStream.range(0, codes.size()).filter(n -> !named[n]).toArray();
        if (rest.length > 0) {
            parts.add(new Part(parts.isEmpty() ? "all" : "others", rest));
        }
        return parts;
    }
}
