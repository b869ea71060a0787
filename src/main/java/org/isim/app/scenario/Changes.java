package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isim.app.input.Inline;
import org.isim.app.input.InputException;
import org.isim.app.input.ListEdits;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.isim.app.study.Study;
import org.isim.model.scenario.Coalition;
import org.jspecify.annotations.Nullable;

/**
 * What turns one scenario into another, change by change, so that any of them can be made without the others.
 *
 * <p>A change is what a person would call one: an entry of a list of changes ({@code barriers}, {@code migration}, …) that one of the two has
 * and the other has not; a value of {@code room}, {@code union} or {@code interests} that differs; a map that only one of them has, as a
 * whole.
 */
public final class Changes {
    /** Characters of a change that its label shows; the whole stands among the inputs. */
    private static final int LONGEST = 110;

    private final Study study;
    private final MapNode from;
    private final MapNode to;
    private final List<Change> changes = new ArrayList<>();
    /** Lists of changes by key: every entry of either, in order; its change, or −1 for those both have. */
    private final Map<String, List<Piece>> lists = new HashMap<>();

    private record Piece(Node item, int change) {}

    /**
     * One change.
     *
     * @param key of the scenario
     * @param path as "room.labour-reserve" or "barriers"
     * @param before null where the first scenario does not say it
     * @param after null where the second does not
     */
    private record Change(
            String key,
            String path,
            @Nullable Node before,
            @Nullable Node after) {}

    private Changes(Study study, MapNode from, MapNode to) {
        this.study = study;
        this.from = from;
        this.to = to;
        for (Key key : Language.SCENARIO.keys()) {
            if (!Language.DESCRIPTION.contains(key.name())) {
                find(key);
            }
        }
    }

    /** The changes between two scenarios of one study. */
    public static Changes between(ScenarioFile from, ScenarioFile to) {
        return new Changes(to.study(), from.resolved().tree(), to.resolved().tree());
    }

    public int count() {
        return changes.size();
    }

    /** Where a change stands: "room.labour-reserve", "barriers". */
    public String path(int n) {
        return changes.get(n).path();
    }

    /** A change in words: "room.labour-reserve: 3% → 5%". */
    public String label(int n, org.isim.app.language.Language language) {
        Change change = changes.get(n);
        Node before = change.before();
        Node after = change.after();
        String label = before == null ? "" : Inline.brief(before);
        if (after == null) {
            label = language.text("change.without", label);
        } else {
            label += (before == null ? "" : " → ") + Inline.brief(after);
        }
        return change.path() + ": " + (label.length() <= LONGEST ? label : label.substring(0, LONGEST) + " …");
    }

    /**
     * Where the disagreement point comes from with some of the changes made.
     *
     * @param made the n-th change is made where bit n is set
     */
    public Disagreement disagreement(int made) {
        return InterestAssembly.disagreement(Nodes.map(tree(made), "interests"));
    }

    /**
     * The first scenario with some of the changes made.
     *
     * @param made the n-th change is made where bit n is set
     * @throws InputException where it is no valid scenario
     */
    public Coalition with(int made) {
        Problems problems = new Problems();
        Coalition coalition =
                ScenarioAssembly.coalition(tree(made), study.economy(), Codes.of(study.economy()), problems);
        problems.throwIfErrors();
        return coalition;
    }

    private MapNode tree(int made) {
        List<MapNode.Entry> entries = new ArrayList<>();
        Place place = to.place();
        for (Key key : Language.SCENARIO.keys()) {
            Node value = Language.DESCRIPTION.contains(key.name()) ? null : value(key, made);
            if (value != null) {
                entries.add(new MapNode.Entry(key.name(), place, value));
            }
        }
        return new MapNode(entries, place);
    }

    private void find(Key key) {
        Node before = from.get(key.name());
        Node after = to.get(key.name());
        if (key.inherit() == Key.Inherit.APPEND) {
            List<Piece> pieces = new ArrayList<>();
            for (ListEdits.Edit edit : ListEdits.between(items(before), items(after))) {
                boolean kept = edit.kind() == ListEdits.Kind.KEPT;
                boolean added = edit.kind() == ListEdits.Kind.ADDED;
                pieces.add(new Piece(edit.item(), kept ? -1 : changes.size()));
                if (!kept) {
                    changes.add(
                            new Change(key.name(), key.name(), added ? null : edit.item(), added ? edit.item() : null));
                }
            }
            lists.put(key.name(), pieces);
        } else if (before instanceof MapNode first && after instanceof MapNode second) {
            for (String name : names(first, second)) {
                addIfDifferent(key.name(), key.name() + "." + name, first.get(name), second.get(name));
            }
        } else {
            addIfDifferent(key.name(), key.name(), before, after);
        }
    }

    private void addIfDifferent(String key, String path, @Nullable Node before, @Nullable Node after) {
        if (!text(before).equals(text(after))) {
            changes.add(new Change(key, path, before, after));
        }
    }

    private static String text(@Nullable Node node) {
        return node == null ? "" : Inline.text(node);
    }

    private static List<String> names(MapNode first, MapNode second) {
        List<String> names = new ArrayList<>();
        first.entries().forEach(entry -> names.add(entry.key()));
        second.entries().stream()
                .map(MapNode.Entry::key)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    private static List<Node> items(@Nullable Node list) {
        return list instanceof ListNode found ? found.items() : List.of();
    }

    /** The value of a key with some of the changes made; null where there is none. */
    private @Nullable Node value(Key key, int made) {
        Node before = from.get(key.name());
        Node after = to.get(key.name());
        if (key.inherit() == Key.Inherit.APPEND) {
            List<Node> items = new ArrayList<>();
            for (Piece piece : lists.getOrDefault(key.name(), List.of())) {
                int n = piece.change();
                if (n < 0 || isMade(made, n) == (changes.get(n).after() != null)) {
                    items.add(piece.item());
                }
            }
            return items.isEmpty() ? null : new ListNode(items, to.place());
        }
        if (before instanceof MapNode first && after instanceof MapNode second) {
            List<MapNode.Entry> entries = new ArrayList<>();
            for (String name : names(first, second)) {
                int n = change(key.name() + "." + name);
                Node value = n >= 0 && isMade(made, n) ? second.get(name) : first.get(name);
                if (value != null) {
                    entries.add(new MapNode.Entry(name, to.place(), value));
                }
            }
            return new MapNode(entries, to.place());
        }
        int n = change(key.name());
        return n >= 0 && isMade(made, n) ? after : before;
    }

    private int change(String path) {
        for (int n = 0; n < changes.size(); n++) {
            if (Objects.equals(changes.get(n).path(), path)) {
                return n;
            }
        }
        return -1;
    }

    private static boolean isMade(int made, int n) {
        return (made >> n & 1) == 1;
    }
}
