package org.isim.app.input;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A study's folder: nothing outside of it is read, whether by {@code ..}, by an absolute path or through a link.
 *
 * @param path absolute, normalised
 * @param absoluteNames whether names in messages are absolute, because the person gave an absolute path
 */
public record Folder(Path path, boolean absoluteNames) {
    public static Folder of(Path given) {
        return new Folder(given.toAbsolutePath().normalize(), given.isAbsolute());
    }

    /** How a person would type this file from where the program runs. */
    public String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        String name = absolute.toString();
        if (!absoluteNames && absolute.getRoot().equals(here.getRoot())) {
            name = here.relativize(absolute).toString();
        }
        return (name.isEmpty() ? "." : name).replace(File.separatorChar, '/');
    }

    /** The same inside the folder only: independent of the machine. */
    public String inside(Path file) {
        return path.relativize(file.toAbsolutePath().normalize()).toString().replace(File.separatorChar, '/');
    }

    /**
     * The file that {@code name} means beside {@code base}.
     *
     * @param base folder that relative names start from; this folder or one inside of it
     * @param place where the name stands
     */
    public @Nullable Path resolve(Path base, String name, Place place, Problems problems) {
        Path relative;
        try {
            relative = Path.of(name);
        } catch (InvalidPathException e) {
            problems.error(place, "\"" + name + "\" is not a file name");
            return null;
        }
        if (relative.isAbsolute() || name.startsWith("/") || name.startsWith("\\") || name.contains("://")) {
            problems.error(
                    place, "\"" + name + "\" is an absolute path; name a file of the study, relative to this one");
            return null;
        }
        Path file = base.resolve(relative).toAbsolutePath().normalize();
        if (!file.startsWith(path)) {
            problems.error(place, "\"" + name + "\" lies outside of the study's folder");
            return null;
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            problems.error(place, "\"" + name + "\" is a link that leads nowhere");
            return null;
        }
        if (Files.isDirectory(file)) {
            problems.error(place, "\"" + name + "\" is a folder, not a file");
            return null;
        }
        if (!Files.exists(file)) {
            problems.error(place, "there is no file \"" + name + "\"", similar(file, name));
            return null;
        }
        try {
            if (leadsOut(file)) {
                problems.error(place, "\"" + name + "\" is a link out of the study's folder");
                return null;
            }
        } catch (IOException e) {
            problems.error(place, "\"" + name + "\" cannot be opened");
            return null;
        }
        return file;
    }

    private boolean leadsOut(Path file) throws IOException {
        return !file.toRealPath().startsWith(path.toRealPath());
    }

    private static @Nullable String similar(Path missing, String name) {
        Path parent = missing.getParent();
        Path last = missing.getFileName();
        String[] present = parent == null ? null : parent.toFile().list();
        if (present == null || present.length > 10_000 || last == null) {
            return null;
        }
        java.util.Arrays.sort(present);
        List<String> others = List.of(present);
        String ending = ending(last.toString());
        // a common ending makes no name similar
        List<String> stems = others.stream()
                .filter(other -> ending.equals(ending(other)))
                .map(Folder::stem)
                .toList();
        String stem = Nearest.of(stem(last.toString()), stems);
        String near = stem == null ? Nearest.of(last.toString(), others) : stem + ending;
        boolean same = near == null || (stem == null && ending.equals(ending(near)));
        int slash = name.lastIndexOf('/');
        return same ? null : name.substring(0, slash + 1) + near;
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    /** From the last point of a name on; empty where it has none. */
    private static String ending(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point);
    }

    /** Reads a file of the folder; null after a problem. */
    public @Nullable SourceFile read(Path file, long bound, Problems problems) {
        try {
            if (Files.exists(file) && leadsOut(file)) {
                problems.error(Place.wholeFile(name(file)), "is a link out of the study's folder");
                return null;
            }
        } catch (IOException e) {
            problems.error(Place.wholeFile(name(file)), "cannot be opened");
            return null;
        }
        return TextReader.read(file, name(file), bound, problems);
    }
}
