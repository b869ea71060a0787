package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;

/** Sentences on lines of bounded width. */
public final class Wrapped {
    private Wrapped() {}

    /** The text set in once, its further lines twice; a word longer than a line stays whole. */
    public static List<String> lines(String text, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent + indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
