package org.isim.app.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Folders beside a result that a program holds while it writes it. Their names carry the number of its process, so that what a killed one left can
 * be told from what another is at.
 */
final class Leftovers {
    /** A result being written. */
    static final String NEW = "-new-";
    /** A result being replaced. */
    static final String OLD = "-old-";

    private Leftovers() {}

    /** Name of a folder beside the target that nobody else uses. */
    static String name(Path target, String kind) {
        return prefix(target, kind) + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    }

    private static String prefix(Path target, String kind) {
        return "." + target.getFileName() + kind;
    }

    /** Moves an old result back that a killed program had moved away, and removes what one had begun. */
    static void tidy(Path target, Path parent) throws IOException {
        for (Path old : ofTheDead(target, parent, OLD)) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                ResultFolder.delete(old);
            } else {
                Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path begun : ofTheDead(target, parent, NEW)) {
            ResultFolder.delete(begun);
        }
    }

    private static List<Path> ofTheDead(Path target, Path parent, String kind) throws IOException {
        String prefix = prefix(target, kind);
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(path -> isOfTheDead(String.valueOf(path.getFileName()), prefix))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfTheDead(String name, String prefix) {
        String[] parts =
                name.startsWith(prefix) ? name.substring(prefix.length()).split("-", 2) : new String[0];
        return parts.length == 2
                && parts[0].matches("\\d{1,18}")
                && parts[1].length() == 36
                && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty();
    }
}
