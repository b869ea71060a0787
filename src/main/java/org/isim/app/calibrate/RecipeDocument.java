package org.isim.app.calibrate;

import java.nio.file.Files;
import java.nio.file.Path;
import org.isim.app.input.Folder;
import org.isim.app.input.MapNode;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.isim.app.input.YamlReader;
import org.isim.app.scenario.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A recipe as it stands in its file.
 *
 * @param folder of the recipe: nothing outside of it is read, and results are written into it
 * @param name of the file inside it
 */
public record RecipeDocument(Folder folder, String name, MapNode keys) {
    /** Opens a recipe; null after a problem. */
    public static @Nullable RecipeDocument read(Path file, Problems problems) {
        if (Files.isDirectory(file)) {
            Place whole = Place.wholeFile(Folder.of(file).name(file));
            problems.error(whole, DocumentKind.RECIPE.isFolder(file));
            return null;
        }
        Path parent = file.getParent();
        Folder folder = Folder.of(parent == null ? Path.of("") : parent);
        SourceFile source = folder.read(file, SourceFile.DOCUMENT, problems);
        MapNode map = source == null ? null : YamlReader.read(source, problems);
        if (map == null) {
            return null;
        }
        String mistaken = DocumentKind.RECIPE.mistaken(map, folder.name(file));
        if (mistaken != null) {
            problems.error(Place.wholeFile(folder.name(file)), mistaken);
            return null;
        }
        return new RecipeDocument(folder, folder.inside(file), map);
    }

    /** Whether it balances one table of anybody's, rather than building a study. */
    public boolean isOfTable() {
        return keys.get("table") != null;
    }
}
