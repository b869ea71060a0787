package org.isim.app.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.input.Folder;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.input.SourceFile;
import org.isim.app.input.YamlReader;
import org.isim.app.study.Codes;
import org.isim.app.study.Study;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file and those it extends, each held to the language. */
final class Inheritance {
    private static final int LONGEST = 20;

    /**
     * A file of the chain, what does not fit left out.
     *
     * @param included files it takes value-added chains from
     */
    record Link(Path file, MapNode tree, List<ScalarNode> parents, List<Path> included) {}

    private final Folder folder;
    private final Checker checker;
    private final ChainFiles chainFiles;
    private final Problems problems;
    private final Set<Path> unreadable = new HashSet<>();

    Inheritance(Folder folder, @Nullable Study study, Problems problems) {
        this.folder = folder;
        this.checker = new Checker(study, problems);
        this.problems = problems;
        this.chainFiles = new ChainFiles(folder, study == null ? null : Codes.of(study), checker, problems);
    }

    /**
     * The file, then those it extends, as far as they can be read: each once, before every file that it extends. Of several that a file extends the
     * last comes first, because it counts before the others.
     */
    List<Link> chain(Path file) {
        Map<Path, Link> applied = new LinkedHashMap<>();
        add(file, List.of(), applied);
        List<Link> chain = new ArrayList<>(applied.values());
        Collections.reverse(chain);
        return chain;
    }

    /** Adds a file after those it extends, each in turn, where it is not there yet. */
    private void add(Path file, List<Path> above, Map<Path, Link> applied) {
        Link link = applied.containsKey(file) || unreadable.contains(file) ? null : link(file);
        if (link == null) {
            unreadable.add(file);
            return;
        }
        List<Path> seen = new ArrayList<>(above);
        seen.add(file);
        Set<Path> named = new HashSet<>();
        for (ScalarNode word : link.parents()) {
            Path parent = resolve(file, word);
            if (parent == null) {
                continue;
            }
            if (seen.contains(parent)) {
                problems.error(
                        word.place(),
                        "extends in a circle: " + names(seen.subList(seen.indexOf(parent), seen.size()), parent));
            } else if (seen.size() >= LONGEST) {
                problems.error(word.place(), "extends more than " + LONGEST + " files one after another");
            } else if (!named.add(parent)) {
                problems.error(word.place(), "extends names \"" + word.text() + "\" twice");
            } else {
                add(parent, seen, applied);
            }
        }
        applied.put(file, link);
    }

    private String names(List<Path> circle, Path back) {
        StringBuilder text = new StringBuilder();
        for (Path file : circle) {
            text.append(folder.inside(file)).append(" → ");
        }
        return text + folder.inside(back);
    }

    private @Nullable Link link(Path file) {
        SourceFile source = folder.read(file, SourceFile.DOCUMENT, problems);
        MapNode map = source == null ? null : YamlReader.read(source, problems);
        String mistaken = map == null ? null : DocumentKind.SCENARIO.mistaken(map, folder.name(file));
        if (mistaken != null) {
            problems.error(Place.wholeFile(folder.name(file)), mistaken);
            return null;
        }
        if (map == null || !(checker.check("scenario", map, Language.SCENARIO) instanceof MapNode fit)) {
            return null;
        }
        ChainFiles.Included whole = chainFiles.include(located(fit, file), file);
        return new Link(file, whole.tree(), words(fit.get("extends")), whole.files());
    }

    private static List<ScalarNode> words(@Nullable Node node) {
        List<Node> items = node instanceof ListNode list ? list.items() : node == null ? List.of() : List.of(node);
        return items.stream().map(ScalarNode.class::cast).toList();
    }

    /** The tree with its reference named from the study's folder, so that it means the same in another file. */
    private MapNode located(MapNode tree, Path file) {
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : tree.entries()) {
            Node value = entry.value();
            if (entry.key().equals("reference") && value instanceof ScalarNode word) {
                Path target = resolve(file, word);
                if (target == null) {
                    continue;
                }
                value = new ScalarNode(folder.inside(target), word.quoted(), word.place());
            }
            if (!entry.key().equals("extends")) {
                entries.add(new MapNode.Entry(entry.key(), entry.place(), value));
            }
        }
        return new MapNode(entries, tree.place());
    }

    private @Nullable Path resolve(Path from, ScalarNode word) {
        Path base = from.getParent();
        return base == null ? null : folder.resolve(base, word.text(), word.place(), problems);
    }
}
