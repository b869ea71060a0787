package org.isim.app.scenario;

import java.util.Locale;
import java.util.Set;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.ScalarNode;

/**
 * Prints a merged scenario as YAML, each value followed by where it comes from. The text is a scenario file again: put into the study's
 * folder it means the same.
 */
public final class ResolvedWriter {
    /** Words that other YAML readers take for something else than text. */
    private static final Set<String> AMBIGUOUS = Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n");

    private final Resolved resolved;
    private final StringBuilder out = new StringBuilder();

    private ResolvedWriter(Resolved resolved) {
        this.resolved = resolved;
    }

    /** The text, ending with a line end. */
    public static String text(Resolved resolved) {
        ResolvedWriter writer = new ResolvedWriter(resolved);
        if (resolved.tree().entries().isEmpty()) {
            return "{}\n";
        }
        writer.map(resolved.tree(), 0, false);
        return writer.out.toString();
    }

    private void map(MapNode map, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (MapNode.Entry entry : map.entries()) {
            out.append(first ? "" : " ".repeat(indent))
                    .append(quoted(entry.key()))
                    .append(':');
            first = false;
            value(entry.value(), indent + 2);
        }
    }

    private void value(Node node, int indent) {
        if (node instanceof MapNode map && !map.entries().isEmpty()) {
            out.append('\n');
            map(map, indent, false);
        } else if (node instanceof ListNode list && !plainItems(list)) {
            out.append('\n');
            for (Node item : list.items()) {
                item(item, indent);
            }
        } else {
            out.append(' ').append(inline(node));
            origin(node);
        }
    }

    private void item(Node item, int indent) {
        out.append(" ".repeat(indent)).append("- ");
        if (item instanceof MapNode map && !map.entries().isEmpty()) {
            map(map, indent + 2, true);
        } else {
            out.append(inline(item));
            origin(item);
        }
    }

    private void origin(Node node) {
        out.append("  # ").append(resolved.origin(node.place())).append('\n');
    }

    private static boolean plainItems(ListNode list) {
        return list.items().stream().allMatch(item -> item instanceof ScalarNode scalar && plain(scalar.text()));
    }

    private static String inline(Node node) {
        if (node instanceof ScalarNode scalar) {
            return quoted(scalar.text());
        }
        if (node instanceof ListNode list) {
            StringBuilder text = new StringBuilder("[");
            for (Node item : list.items()) {
                text.append(text.length() > 1 ? ", " : "").append(inline(item));
            }
            return text.append(']').toString();
        }
        return "{}";
    }

    private static String quoted(String text) {
        if (plain(text)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Whether every YAML reader takes the bare text for what it is: a word, a number with a point, a percentage. */
    private static boolean plain(String text) {
        if (text.isEmpty() || AMBIGUOUS.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        char first = text.charAt(0);
        boolean signed = text.length() > 1 && "+-=".indexOf(first) >= 0;
        if (text.length() > 1 && first == '0' && text.charAt(1) != '.' && text.charAt(1) != '%') {
            return false;
        }
        for (int n = signed ? 1 : 0; n < text.length(); n++) {
            char c = text.charAt(n);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean start = n == (signed ? 1 : 0);
            if (!letter && (start || "_-.%/".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }
}
