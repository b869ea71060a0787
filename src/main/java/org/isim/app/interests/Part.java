package org.isim.app.interests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the answer, which the text and the page lay out each in its way: a table with what is said above it and below.
 *
 * @param before the first line names the table
 * @param header of its columns; empty where there is no table
 */
record Part(List<String> before, List<String> header, List<List<Cell>> rows, List<String> after) {
    Part {
        before = List.copyOf(before);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        after = List.copyOf(after);
    }

    /** Lines alone. */
    static Part ofLines(List<String> lines) {
        return new Part(lines, List.of(), List.of(), List.of());
    }

    boolean isEmpty() {
        return before.isEmpty() && header.isEmpty() && after.isEmpty();
    }

    /**
     * A cell of the table.
     *
     * @param shown a text, or a number as {@code Display} writes it
     * @param value the number; null of a text
     * @param change whether the sign of the number is a direction
     */
    record Cell(String shown, @Nullable Double value, boolean change) {
        private static final String UNKNOWN = "–";

        static Cell text(String text) {
            return new Cell(text, null, false);
        }

        static Cell nothing() {
            return text(UNKNOWN);
        }

        boolean isNothing() {
            return value == null && shown.equals(UNKNOWN);
        }
    }
}
