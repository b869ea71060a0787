package org.isim.app.input;

import java.util.Locale;

/** Characters that a reader of a text does not see but a terminal or a report acts upon. */
final class Characters {
    private Characters() {}

    /** Embeddings, overrides and isolates of writing direction; the letters of every script are fine without them. */
    static boolean reordersText(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /** What some programs take for a line end and others do not, control characters of another age, a byte order mark inside of a text. */
    static boolean breaksText(char c) {
        return (c >= 0x80 && c < 0xa0) || c == '\u2028' || c == '\u2029' || c == '\ufeff';
    }

    /** What may not stand in a value however it is written: control characters but tab and line ends, halves of a pair, and the above. */
    static boolean refused(String text, int n) {
        char c = text.charAt(n);
        if (Character.isSurrogate(c)) {
            int other = Character.isHighSurrogate(c) ? n + 1 : n - 1;
            return other < 0
                    || other >= text.length()
                    || !Character.isSurrogatePair(text.charAt(Math.min(n, other)), text.charAt(Math.max(n, other)));
        }
        boolean blank = c == '\t' || c == '\n' || c == '\r';
        return (Character.isISOControl(c) && !blank) || reordersText(c);
    }

    /** The first character of a value that is refused; null where it holds none. */
    static @org.jspecify.annotations.Nullable String firstRefused(String text) {
        for (int n = 0; n < text.length(); n++) {
            if (refused(text, n)) {
                return name(text.charAt(n));
            }
        }
        return null;
    }

    /** As Unicode writes it: U+202E. */
    static String name(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }
}
