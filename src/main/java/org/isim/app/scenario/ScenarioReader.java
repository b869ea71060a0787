package org.isim.app.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isim.app.input.Folder;
import org.isim.app.input.InputException;
import org.isim.app.input.MapNode;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.app.study.StudyWriter;
import org.isim.model.scenario.Coalition;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file with its study, everything checked in one pass. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads a scenario. Its study is the nearest folder above it that holds a {@code datapackage.json}.
     *
     * @throws InputException if anything is wrong; warnings are left in {@code problems}
     */
    public static ScenarioFile read(Path file, Problems problems) {
        return read(file, null, problems);
    }

    /**
     * Reads a scenario.
     *
     * @param known a study already read, used where it is the scenario's own
     */
    public static ScenarioFile read(Path file, @Nullable Study known, Problems problems) {
        ScenarioFile scenario = tryRead(file, known, problems);
        if (scenario == null || problems.hasErrors()) {
            throw new InputException(problems);
        }
        return scenario;
    }

    /** The study a file belongs to: the nearest folder above it that holds a {@code datapackage.json}. */
    public static @Nullable Path studyFolder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        while (folder != null && !Files.isRegularFile(folder.resolve(StudyWriter.PACKAGE))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Reads as far as possible: null where nothing can be assembled; problems are left in {@code problems}. */
    public static @Nullable ScenarioFile tryRead(Path given, @Nullable Study known, Problems problems) {
        Path file = given.toAbsolutePath().normalize();
        String name = given.toString().replace('\\', '/');
        if (!Files.exists(file)) {
            problems.error(Place.wholeFile(name), "there is no such file");
            return null;
        }
        Path folderGiven = Files.isDirectory(file) ? file : packaged(file);
        if (folderGiven != null) {
            problems.error(Place.wholeFile(name), DocumentKind.SCENARIO.isFolder(folderGiven));
            return null;
        }
        if (Set.of("", ".", "..").contains(id(file))) {
            problems.error(
                    Place.wholeFile(name), "needs a name before its ending: the result's folder is called by it");
            return null;
        }
        Path studyFolder = studyFolder(file);
        if (studyFolder == null) {
            problems.error(
                    Place.wholeFile(name),
                    "belongs to no study: neither its folder nor one above holds " + StudyWriter.PACKAGE);
            return null;
        }
        Folder folder = new Folder(studyFolder, given.isAbsolute());
        Study study =
                known != null && known.folder().equals(studyFolder) ? known : StudyReader.tryRead(folder, problems);
        Codes codes = study == null ? null : Codes.of(study);
        List<Inheritance.Link> chain = new Inheritance(folder, study, problems).chain(file);
        if (study == null || codes == null || chain.isEmpty()) {
            return null;
        }
        MapNode tree = null;
        for (int n = chain.size() - 1; n >= 0; n--) {
            tree = new Merge(codes).scenario(tree, chain.get(n).tree());
        }
        return tree == null
                ? null
                : assembled(file, chain, withReference(tree, chain, folder), study, codes, folder, problems);
    }

    /** The study that a file describes; null where it is no such file. */
    private static @Nullable Path packaged(Path file) {
        return file.endsWith(StudyWriter.PACKAGE) ? file.getParent() : null;
    }

    private static ScenarioFile assembled(
            Path file,
            List<Inheritance.Link> chain,
            MapNode tree,
            Study study,
            Codes codes,
            Folder folder,
            Problems problems) {
        List<Path> inputs = new ArrayList<>();
        chain.forEach(link -> {
            inputs.add(link.file());
            link.included().stream().filter(path -> !inputs.contains(path)).forEach(inputs::add);
        });
        inputs.addAll(study.inputs());
        int[] members = new UnionAssembly(study.economy(), codes, Nodes.map(tree, "union"), problems).members();
        Path root = chain.size() > 1 ? chain.get(chain.size() - 1).file() : null;
        ScenarioFile assembled = assembled(file, tree, study, codes, folder, inputs, root, problems);
        if (!problems.hasErrors()) {
            // where something is left out the rest may only seem to do nothing
            new IdleEntries(tree, study.economy(), codes, members, problems).warn();
            Family.tryOf(assembled, problems);
        }
        return assembled;
    }

    /** The scenario of a file with another value somewhere in its tree, which is held to the language again. */
    static ScenarioFile varied(ScenarioFile file, MapNode edited, Problems problems) {
        MapNode fit =
                new Checker(file.study(), problems).check("scenario", edited, Language.SCENARIO) instanceof MapNode map
                        ? map
                        : edited;
        Study study = file.study();
        Folder folder = file.resolved().folder();
        return assembled(file.file(), fit, study, Codes.of(study), folder, file.inputs(), file.root(), problems);
    }

    private static ScenarioFile assembled(
            Path file,
            MapNode tree,
            Study study,
            Codes codes,
            Folder folder,
            List<Path> inputs,
            @Nullable Path root,
            Problems problems) {
        Coalition union = ScenarioAssembly.coalition(tree, study.economy(), codes, problems);
        String reference = Nodes.text(tree, "reference");
        MapNode interests = Nodes.map(tree, "interests");
        Disagreement disagreement = InterestAssembly.disagreement(interests);
        Place relying = InterestAssembly.reliesOnReference(interests);
        if (relying != null && reference == null) {
            problems.error(
                    relying,
                    (disagreement == Disagreement.REFERENCE ? "disagreement: reference" : "a floor at the reference")
                            + " needs a scenario to refer to: reference or extends");
        }
        String id = id(file);
        String title = Nodes.text(tree, "title");
        String question = Nodes.text(tree, "question");
        return new ScenarioFile(
                file,
                id,
                title == null ? id : title,
                question == null ? "" : question,
                Nodes.items(tree, "assumptions").stream().map(Assumption::of).toList(),
                study,
                new Resolved(tree, folder),
                union.economy(),
                union.scenario(),
                new UnionAssembly(study.economy(), codes, Nodes.map(tree, "union"), problems).treatment(),
                inputs,
                root,
                reference == null ? null : folder.path().resolve(reference),
                disagreement,
                relying != null);
    }

    /** The tree with the end of {@code extends} as its reference where it names none. */
    private static MapNode withReference(MapNode tree, List<Inheritance.Link> chain, Folder folder) {
        List<ScalarNode> parents = chain.size() > 1 ? firstParents(chain) : List.of();
        ScalarNode word = parents.isEmpty() ? null : parents.get(0);
        if (word == null || tree.entry("reference") != null) {
            return tree;
        }
        String root = folder.inside(chain.get(chain.size() - 1).file());
        List<MapNode.Entry> entries = new ArrayList<>(tree.entries());
        entries.add(new MapNode.Entry("reference", word.place(), new ScalarNode(root, word.quoted(), word.place())));
        return new MapNode(entries, tree.place());
    }

    /** What the last file to extend anything extends: its first leads to the end of the chain. */
    private static List<ScalarNode> firstParents(List<Inheritance.Link> chain) {
        List<ScalarNode> parents = List.of();
        for (Inheritance.Link link : chain) {
            parents = link.parents().isEmpty() ? parents : link.parents();
        }
        return parents;
    }

    private static String id(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        for (String ending : List.of(".yaml", ".yml")) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
