package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.MapNode;
import org.isim.app.input.Nearest;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.model.chain.Host;
import org.isim.model.chain.Stage;
import org.jspecify.annotations.Nullable;

/** Which stage feeds which, as a file says it, and what is wrong with that. */
final class ChainGraph {
    private final List<MapNode.Entry> stages;
    private final List<String> names = new ArrayList<>();
    private final Problems problems;

    ChainGraph(MapNode stages, Problems problems) {
        this.stages = stages.entries();
        this.problems = problems;
        this.stages.forEach(stage -> names.add(stage.key()));
    }

    int count() {
        return names.size();
    }

    String name(int j) {
        return names.get(j);
    }

    Place place(int j) {
        return stages.get(j).place();
    }

    /** Entries of {@code from} of stage j. */
    List<MapNode.Entry> from(int j) {
        MapNode from = stages.get(j).value() instanceof MapNode map ? Nodes.map(map, "from") : null;
        return from == null ? List.of() : from.entries();
    }

    /** Index of a stage by name, −1 if there is none. */
    int index(String name) {
        return names.indexOf(name);
    }

    /** Whether stage j takes from stage {@code other}. */
    private boolean takes(int j, int other) {
        for (MapNode.Entry entry : from(j)) {
            if (index(entry.key()) == other && Nodes.number(entry.value()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether every stage named under {@code from} is one of the chain. */
    boolean checkNames() {
        boolean known = true;
        for (int j = 0; j < count(); j++) {
            for (MapNode.Entry entry : from(j)) {
                if (index(entry.key()) < 0) {
                    unknown(entry.place(), entry.key());
                    known = false;
                }
            }
        }
        return known;
    }

    private void unknown(Place place, String name) {
        problems.error(place, "unknown stage \"" + name + "\"", Nearest.of(name, names));
    }

    /**
     * The stage that is sold: the one named, or the only one that feeds no other; −1 where there is none.
     *
     * @param complete whether it is known who feeds whom
     */
    int last(String chain, Place place, @Nullable MapNode sold, boolean complete) {
        ScalarNode named = Nodes.scalar(sold, "stage");
        if (named != null) {
            if (index(named.text()) < 0) {
                unknown(named.place(), named.text());
            }
            return index(named.text());
        }
        if (!complete) {
            return -1;
        }
        List<Integer> ends = new ArrayList<>();
        for (int j = 0; j < count(); j++) {
            if (!feedsAny(j)) {
                ends.add(j);
            }
        }
        if (ends.isEmpty()) {
            problems.error(
                    place,
                    "the final stage of " + chain
                            + " is missing: every stage feeds another; name it under sold: {stage: …}");
        } else if (ends.size() > 1) {
            List<String> which = ends.stream().map(this::name).toList();
            problems.error(
                    place,
                    "the final stage of " + chain + " is not clear: " + String.join(", ", which)
                            + " feed no other; name it under sold: {stage: …}");
        }
        return ends.size() == 1 ? ends.get(0) : -1;
    }

    private boolean feedsAny(int j) {
        for (int next = 0; next < count(); next++) {
            if (next != j && takes(next, j)) {
                return true;
            }
        }
        return false;
    }

    /** Every stage leads to the last one. */
    void checkFed(int last) {
        boolean[][] reaches = reaches();
        for (int j = 0; j < count(); j++) {
            if (j != last && !reaches[j][last]) {
                problems.error(
                        place(j),
                        "stage \"" + name(j) + "\" does not lead to the last one, \"" + name(last)
                                + "\": nobody takes what it makes");
            }
        }
    }

    /** reaches[j][n]: what stage j makes goes into stage n, over others too. */
    private boolean[][] reaches() {
        boolean[][] reaches = new boolean[count()][count()];
        for (int j = 0; j < count(); j++) {
            for (int n = 0; n < count(); n++) {
                reaches[j][n] = takes(n, j);
            }
        }
        for (int via = 0; via < count(); via++) {
            for (int j = 0; j < count(); j++) {
                for (int n = 0; n < count(); n++) {
                    reaches[j][n] |= reaches[j][via] && reaches[via][n];
                }
            }
        }
        return reaches;
    }

    /** Stages may feed each other in a circle, but only where something enters from outside: a sector, or another stage. */
    void checkCycles(List<Stage> made) {
        boolean[][] reaches = reaches();
        for (int j = 0; j < count(); j++) {
            if (!reaches[j][j] || isInAnEarlierCircle(j, reaches)) {
                continue;
            }
            List<String> circle = new ArrayList<>();
            boolean fed = false;
            for (int n = j; n < count(); n++) {
                if (reaches[j][n] && reaches[n][j]) {
                    circle.add(name(n));
                    fed |= isFed(made.get(n), n, reaches);
                }
            }
            if (!fed) {
                problems.error(
                        place(j),
                        circle.size() == 1
                                ? "stage \"" + name(j)
                                        + "\" feeds itself, and nothing enters from a sector or another stage"
                                : "stages " + String.join(", ", circle)
                                        + " feed each other, and nothing enters from a sector or another stage");
            }
        }
    }

    private static boolean isInAnEarlierCircle(int j, boolean[][] reaches) {
        for (int n = 0; n < j; n++) {
            if (reaches[j][n] && reaches[n][j]) {
                return true;
            }
        }
        return false;
    }

    /** Whether stage n takes something from outside the circle it is in. */
    private boolean isFed(Stage stage, int n, boolean[][] reaches) {
        for (int other = 0; other < count(); other++) {
            boolean inside = reaches[n][other] && reaches[other][n];
            if (takes(n, other) && !inside) {
                return true;
            }
        }
        return stage.hosts().stream().mapToDouble(Host::bought).anyMatch(bought -> bought > 1e-12);
    }
}
