package org.isim.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.isim.app.input.TextReader;
import org.isim.app.input.YamlReader;
import org.isim.app.study.StudyWriter;
import org.jspecify.annotations.Nullable;

/** What a file of a study's folder is, told by its keys, so that one given for another can be named. */
public enum DocumentKind {
    SCENARIO,
    RECIPE;

    /** Keys of recipes that no scenario has. */
    private static final Set<String> RECIPE_ONLY = Set.of(
            "tables",
            "parameters",
            "groups",
            "sectors",
            "money-unit",
            "base-year",
            "donor",
            "table",
            "totals",
            "method");

    /** Keys that scenarios and recipes share. */
    private static final Set<String> SHARED = Set.of("title", "question", "assumptions");

    /** Names that a message lists at most. */
    private static final int LISTED = 8;

    /** Files of a folder that are looked into at most. */
    private static final int LOOKED_INTO = 200;

    /** The kind that most keys belong to. */
    public static DocumentKind of(MapNode document) {
        int recipe = 0;
        int scenario = 0;
        for (MapNode.Entry entry : document.entries()) {
            recipe += RECIPE_ONLY.contains(entry.key()) ? 1 : 0;
            scenario += !SHARED.contains(entry.key()) && Language.SCENARIO.key(entry.key()) != null ? 1 : 0;
        }
        return recipe > scenario ? RECIPE : SCENARIO;
    }

    /** What is wrong with a folder where a document of this kind is wanted, with those it holds. */
    public String isFolder(Path folder) {
        String article = this == SCENARIO ? "a scenario" : "a recipe";
        String word = this == SCENARIO ? "scenario" : "recipe";
        boolean study = Files.isRegularFile(folder.resolve(StudyWriter.PACKAGE));
        String found = "is " + (study ? "the folder of a study" : "a folder") + ", not " + article;
        List<String> names = inside(folder);
        if (names.isEmpty()) {
            String use = study && this == SCENARIO ? "; isim indicators shows its tables" : "";
            return found + ", and holds none" + use;
        }
        int more = names.size() - LISTED;
        return found + "; its " + word + (names.size() == 1 ? " is " : "s are ")
                + String.join(", ", names.subList(0, Math.min(LISTED, names.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Names of the documents of this kind in a folder, in order. */
    private List<String> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(LOOKED_INTO)
                    .filter(this::holds)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private boolean holds(Path file) {
        Problems ignored = new Problems();
        SourceFile source = TextReader.read(file, file.toString(), SourceFile.DOCUMENT, ignored);
        MapNode document = source == null ? null : YamlReader.read(source, ignored);
        return document != null && of(document) == this;
    }

    /** What is wrong with a document of another kind than this; null where it is of this kind. */
    public @Nullable String mistaken(MapNode document, String name) {
        DocumentKind kind = of(document);
        if (kind == this) {
            return null;
        }
        return kind == RECIPE
                ? "is a recipe, which builds tables: isim calibrate " + name
                : "is a scenario, which is solved: isim run " + name;
    }
}
