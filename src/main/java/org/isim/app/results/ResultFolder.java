package org.isim.app.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the files of one result beside their place and moves them there in one step: what stands there is the whole old result or the whole
 * new one.
 */
public final class ResultFolder {
    private ResultFolder() {}

    /** The same of text alone. */
    public static void write(Path target, Map<String, String> files) throws IOException {
        write(target, files, Map.of());
    }

    /**
     * Replaces {@code target} by a folder of these files.
     *
     * @param texts text by name
     * @param others bytes by name
     * @throws IOException where something cannot be written, or {@code target} is there but is no result of this program
     */
    public static void write(Path target, Map<String, String> texts, Map<String, byte[]> others) throws IOException {
        Path parent = target.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new IOException(target + " cannot hold a result");
        }
        Files.createDirectories(parent);
        Leftovers.tidy(target, parent);
        requireReplaceable(target);
        // not a temporary directory of the system: that one only its owner may read
        Path fresh = Files.createDirectory(parent.resolve(Leftovers.name(target, Leftovers.NEW)));
        try {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                Files.writeString(fresh.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
            for (Map.Entry<String, byte[]> file : others.entrySet()) {
                Files.write(fresh.resolve(file.getKey()), file.getValue());
            }
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                // killed between these two moves, the next run moves the old result back
                Path old = parent.resolve(Leftovers.name(target, Leftovers.OLD));
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
                try {
                    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException e) {
                    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                    throw e;
                }
                delete(old);
            } else {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(fresh);
        }
    }

    /** Only an empty folder or an earlier result is replaced, never a folder of somebody's work. */
    private static void requireReplaceable(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean result = Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
                && (Files.exists(target.resolve("run.json")) || isEmpty(target));
        if (!result) {
            throw new IOException(
                    target + " is there but is not an earlier result; move it away or choose another --out");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }
}
