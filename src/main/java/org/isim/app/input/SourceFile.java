package org.isim.app.input;

import java.nio.file.Path;

/**
 * A text file read within bounds: regular, UTF-8, no control characters, lines ended by LF or CR LF.
 *
 * @param path absolute
 * @param name as a person would type it, with '/'
 * @param text without a byte order mark
 */
public record SourceFile(Path path, String name, String text) {
    /** Bound of a YAML or JSON file: 1 MB. */
    public static final long DOCUMENT = 1L << 20;
    /** Bound of a CSV table: 64 MB. */
    public static final long TABLE = 64L << 20;
    /** Longest line in characters. */
    public static final int LINE = 100_000;

    public Place wholeFile() {
        return Place.wholeFile(name);
    }

    public Place place(int line, int column) {
        return new Place(name, line, column);
    }
}
