package org.isim.app.sensitivity;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Samples finished so far, so that a run that was stopped goes on where it was. The first line names what the samples belong to; each further
 * line is a sample. A line torn by a kill is left out.
 */
final class Journal implements AutoCloseable {
    /** The largest journal read back: a million samples of a small union. */
    private static final long LARGEST = 256L << 20;

    private final Path file;
    private final List<Sample> read = new ArrayList<>();
    private final BufferedWriter writer;

    /**
     * Opens the journal, anew where it belongs to something else.
     *
     * @param key of the inputs, the seed and the program
     * @param gains of a sample with a plan
     */
    Journal(Path file, String key, int gains) throws IOException {
        this.file = file;
        String head = "# " + key;
        if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            // what follows the last line end was torn
            List<String> lines =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            if (!lines.isEmpty() && lines.get(0).equals(head)) {
                lines.stream().skip(1).map(line -> sample(line, gains)).forEach(sample -> {
                    if (sample != null) {
                        read.add(sample);
                    }
                });
            }
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        StringBuilder kept = new StringBuilder(head).append('\n');
        read.forEach(sample -> kept.append(line(sample)));
        Files.writeString(fresh, kept, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /** Samples of an earlier run. */
    List<Sample> read() {
        return List.copyOf(read);
    }

    synchronized void add(Sample sample) throws IOException {
        writer.write(line(sample));
        writer.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }

    /** Once the result stands, the journal has served. */
    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    private static String line(Sample sample) {
        StringBuilder line = new StringBuilder(sample.drawn()).append(',').append(sample.number());
        for (double gain : sample.gains()) {
            line.append(',').append(gain);
        }
        return line.append('\n').toString();
    }

    private static @Nullable Sample sample(String line, int gains) {
        String[] fields = line.split(",", -1);
        if (fields.length != 2 && fields.length != 2 + gains) {
            return null;
        }
        try {
            double[] values = new double[fields.length - 2];
            for (int n = 0; n < values.length; n++) {
                values[n] = Double.parseDouble(fields[n + 2]);
            }
            Uncertain alone = null;
            for (Uncertain group : Uncertain.values()) {
                alone = group.key().equals(fields[0]) ? group : alone;
            }
            boolean known = alone != null || fields[0].equals("all");
            return known ? new Sample(alone, Integer.parseInt(fields[1]), values) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
