package org.isim.app.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * What {@code chains-from} means: the chains and the assumptions that other scenario files say themselves, not what those extend; what the file says of a
 * chain comes on top.
 */
final class ChainFiles {
    private static final String CHAINS = "chains";
    private static final String ASSUMPTIONS = "assumptions";

    private final Folder folder;
    private final @Nullable Codes codes;
    private final Checker checker;
    private final Problems problems;

    ChainFiles(Folder folder, @Nullable Codes codes, Checker checker, Problems problems) {
        this.folder = folder;
        this.codes = codes;
        this.checker = checker;
        this.problems = problems;
    }

    /** A file with the chains of others in it, and those others. */
    record Included(MapNode tree, List<Path> files) {}

    Included include(MapNode tree, Path file) {
        MapNode.Entry from = tree.entry(Language.CHAINS_FROM);
        Path base = file.getParent();
        if (from == null || base == null || !(from.value() instanceof ListNode list)) {
            return new Included(tree, List.of());
        }
        List<Path> files = new ArrayList<>();
        List<MapNode.Entry> chains = new ArrayList<>();
        List<Node> assumptions = new ArrayList<>();
        for (Node item : list.items()) {
            ScalarNode word = (ScalarNode) item;
            Path path = folder.resolve(base, word.text(), word.place(), problems);
            if (path == null) {
                continue;
            }
            if (files.contains(path) || path.equals(file)) {
                problems.error(word.place(), CHAINS + " of " + word.text() + " are here already");
                continue;
            }
            files.add(path);
            MapNode other = read(path);
            if (other != null) {
                addChains(other, word, chains);
                assumptions.addAll(Nodes.items(other, ASSUMPTIONS));
            }
        }
        return new Included(merged(tree, chains, assumptions, from.place()), files);
    }

    private @Nullable MapNode read(Path path) {
        SourceFile source = folder.read(path, SourceFile.DOCUMENT, problems);
        MapNode map = source == null ? null : YamlReader.read(source, problems);
        return map != null && checker.check("scenario", map, Language.SCENARIO) instanceof MapNode fit ? fit : null;
    }

    private void addChains(MapNode other, ScalarNode word, List<MapNode.Entry> chains) {
        MapNode own = Nodes.map(other, CHAINS);
        if (own == null) {
            problems.error(word.place(), word.text() + " holds no chains");
            return;
        }
        for (MapNode.Entry chain : own.entries()) {
            for (MapNode.Entry known : chains) {
                if (known.key().equals(chain.key())) {
                    problems.error(
                            word.place(),
                            "chain \"" + chain.key() + "\" of " + word.text() + " stands in "
                                    + known.place().file() + " too");
                }
            }
            chains.add(chain);
        }
    }

    private MapNode merged(MapNode tree, List<MapNode.Entry> chains, List<Node> assumptions, Place place) {
        MapNode included = new MapNode(chains, place);
        MapNode own = Nodes.map(tree, CHAINS);
        MapNode all = own == null || codes == null ? included : new Merge(codes).chains(included, own);
        List<Node> said = new ArrayList<>(assumptions);
        said.addAll(Nodes.items(tree, ASSUMPTIONS));
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : tree.entries()) {
            if (!List.of(CHAINS, ASSUMPTIONS, Language.CHAINS_FROM).contains(entry.key())) {
                entries.add(entry);
            }
        }
        if (!said.isEmpty()) {
            entries.add(new MapNode.Entry(ASSUMPTIONS, place, new ListNode(said, place)));
        }
        entries.add(new MapNode.Entry(CHAINS, place, all));
        return new MapNode(entries, tree.place());
    }
}
