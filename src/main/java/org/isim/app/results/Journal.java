package org.isim.app.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.isim.app.Version;

/**
 * What long work has finished so far, a line each, in a hidden file beside the folder of results until that is written, so that work that was stopped goes on where it was. The first
 * line names what the others belong to: a journal of something else is begun anew. A line torn by a kill is left out.
 */
public final class Journal implements AutoCloseable {
    /** The largest journal read back: a million samples of a small union. */
    private static final long LARGEST = 256L << 20;

    private final Path file;
    private final List<String> read;
    private final BufferedWriter writer;

    /** @param key of what the lines belong to */
    public Journal(Path file, String key) throws IOException {
        this.file = file;
        String head = "# " + key;
        read = lines(file, head);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        StringBuilder kept = new StringBuilder(head).append('\n');
        read.forEach(line -> kept.append(line).append('\n'));
        Files.writeString(fresh, kept, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /** The journal of the results that a folder will hold. */
    public static Journal of(Path folder, String key) throws IOException {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new IOException(folder + " cannot hold a result");
        }
        Files.createDirectories(parent);
        return new Journal(parent.resolve("." + folder.getFileName() + ".journal"), key);
    }

    /**
     * A key of the program's version, the contents of files, and what else the work depends on.
     *
     * @param inputs in an order that is the same each time
     */
    public static String key(List<Path> inputs, String... others) throws IOException {
        StringBuilder all = new StringBuilder(Version.number());
        for (String other : others) {
            all.append(' ').append(other);
        }
        for (Path input : inputs) {
            all.append(' ').append(input.getFileName()).append(' ').append(Sha256.of(input));
        }
        return Sha256.of(all.toString());
    }

    private static List<String> lines(Path file, String head) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        // what follows the last line end was torn
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        return !lines.isEmpty() && lines.get(0).equals(head) ? List.copyOf(lines.subList(1, lines.size())) : List.of();
    }

    /** What was finished before. */
    public List<String> read() {
        return read;
    }

    /** @param line without its end */
    public synchronized void add(String line) throws IOException {
        writer.write(line + "\n");
        writer.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }

    /** Once the result stands, the journal has served. */
    public void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }
}
