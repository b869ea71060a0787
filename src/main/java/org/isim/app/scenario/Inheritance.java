package org.isim.app.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.Folder;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.input.SourceFile;
import org.isim.app.input.YamlReader;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file and those it extends, each held to the language. */
final class Inheritance {
    private static final int LONGEST = 20;

    /**
     * A file of the chain, what does not fit left out.
     *
     * @param included files it takes value-added chains from
     */
    record Link(Path file, MapNode tree, @Nullable ScalarNode parentWord, List<Path> included) {}

    private final Folder folder;
    private final Checker checker;
    private final ChainFiles chainFiles;
    private final Problems problems;

    Inheritance(Folder folder, @Nullable Codes codes, Problems problems) {
        this.folder = folder;
        this.checker = new Checker(codes, problems);
        this.problems = problems;
        this.chainFiles = new ChainFiles(folder, codes, checker, problems);
    }

    /** The file, its parent, and so on as far as they can be read. */
    List<Link> chain(Path file) {
        List<Link> chain = new ArrayList<>();
        List<Path> seen = new ArrayList<>();
        Path next = file;
        while (next != null) {
            seen.add(next);
            Link link = link(next);
            if (link == null) {
                break;
            }
            chain.add(link);
            ScalarNode word = link.parentWord();
            next = word == null ? null : resolve(next, word);
            if (next != null && word != null && seen.contains(next)) {
                problems.error(
                        word.place(),
                        "extends in a circle: " + names(seen.subList(seen.indexOf(next), seen.size()), next));
                break;
            }
            if (next != null && word != null && seen.size() >= LONGEST) {
                problems.error(word.place(), "extends more than " + LONGEST + " files one after another");
                break;
            }
        }
        return chain;
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
        return new Link(file, whole.tree(), Nodes.scalar(fit, "extends"), whole.files());
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
