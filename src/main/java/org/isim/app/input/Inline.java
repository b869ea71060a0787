package org.isim.app.input;

import java.util.List;
import java.util.stream.Collectors;

/** A value as one would write it in one line. */
public final class Inline {
    private static final int LONG = 5;
    private static final int SHOWN = 60;

    private Inline() {}

    /** A text short enough for a message. */
    public static String clipped(String text) {
        return text.length() > SHOWN
                ? text.substring(0, Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN) + "…"
                : text;
    }

    public static String text(Node node) {
        return text(node, Integer.MAX_VALUE);
    }

    /** The value with the middle of long lists left out: "[AGR, MIN, …, UTL]". */
    public static String brief(Node node) {
        return text(node, LONG);
    }

    private static String text(Node node, int longest) {
        if (node instanceof MapNode map) {
            return map.entries().stream()
                    .map(entry -> entry.key() + ": " + text(entry.value(), longest))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof ListNode list) {
            List<String> items =
                    list.items().stream().map(item -> text(item, longest)).toList();
            int last = items.size() - 1;
            return items.size() <= longest
                    ? "[" + String.join(", ", items) + "]"
                    : "[" + items.get(0) + ", " + items.get(1) + ", …, " + items.get(last) + "]";
        }
        return ((ScalarNode) node).text();
    }
}
