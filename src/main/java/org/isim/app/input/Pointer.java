package org.isim.app.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file with a caret under the place meant. What a terminal would act upon or turn round – control characters, letters written from
 * right to left – is shown by its number, so that the caret stands where it should.
 */
final class Pointer {
    /** Cells of a line that are shown. */
    private static final int WIDTH = 100;
    /** Cells before the caret that are shown of a longer line. */
    private static final int BEFORE = 60;

    private static final String INDENT = "  ";

    private Pointer() {}

    /**
     * Two lines, or one where the place is a whole line; null where there is nothing to show.
     *
     * @param line 1-based
     * @param column in characters, 1-based; 0: the line as a whole
     */
    static @Nullable String under(String text, int line, int column) {
        String source = line < 1 ? null : line(text, line);
        if (source == null || source.isBlank()) {
            return null;
        }
        List<String> cells = cells(source);
        int at = Math.min(column - 1, cells.size());
        int from = at > BEFORE && width(cells, 0, cells.size()) > WIDTH ? start(cells, at) : 0;
        StringBuilder shown = new StringBuilder(INDENT).append(from > 0 ? "…" : "");
        int used = 0;
        int n = from;
        while (n < cells.size() && used + Glyphs.width(cells.get(n)) <= WIDTH) {
            shown.append(cells.get(n));
            used += Glyphs.width(cells.get(n));
            n++;
        }
        shown.append(n < cells.size() ? "…" : "");
        String first = shown.toString().stripTrailing();
        if (column < 1) {
            return first;
        }
        int caret = width(cells, from, at) + (from > 0 ? 1 : 0);
        return first + "\n" + INDENT + " ".repeat(caret) + "^";
    }

    /** The first cell that leaves {@value #BEFORE} before the caret. */
    private static int start(List<String> cells, int at) {
        int from = at;
        int used = 0;
        while (from > 0 && used + Glyphs.width(cells.get(from - 1)) <= BEFORE) {
            from--;
            used += Glyphs.width(cells.get(from));
        }
        return from;
    }

    private static int width(List<String> cells, int from, int to) {
        int width = 0;
        for (int n = from; n < to; n++) {
            width += Glyphs.width(cells.get(n));
        }
        return width;
    }

    private static List<String> cells(String source) {
        List<String> cells = new ArrayList<>();
        source.codePoints().forEach(c -> cells.add(Glyphs.shown(c)));
        return cells;
    }

    /** A line without its end; null where the text is shorter. */
    private static @Nullable String line(String text, int line) {
        int start = 0;
        for (int n = 1; n < line; n++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return null;
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        String source = text.substring(start, end < 0 ? text.length() : end);
        return source.endsWith("\r") ? source.substring(0, source.length() - 1) : source;
    }
}
