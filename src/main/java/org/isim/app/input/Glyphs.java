package org.isim.app.input;

import java.util.Locale;

/** What a character takes on a terminal. */
final class Glyphs {
    private Glyphs() {}

    /** The character; a blank for a tab; its number where a terminal would hide it, act upon it or write from right to left. */
    static String shown(int c) {
        if (c == '\t') {
            return " ";
        }
        if (!isHidden(c) && !isFromTheRight(c)) {
            return Character.toString(c);
        }
        return c <= 0xffff ? String.format(Locale.ROOT, "\\u%04X", c) : String.format(Locale.ROOT, "\\U%08X", c);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isFromTheRight(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** Columns of a shown character: none for a mark over the letter before, two for an ideograph or a picture. */
    static int width(String shown) {
        if (shown.codePointCount(0, shown.length()) > 1) {
            return shown.length();
        }
        int c = shown.codePointAt(0);
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** East Asian scripts, their full-width forms, and pictures (Unicode Standard Annex 11, the classes W and F in whole blocks). */
    private static boolean isWide(int c) {
        return between(c, 0x1100, 0x115f)
                || between(c, 0x2e80, 0xa4cf)
                || between(c, 0xac00, 0xd7a3)
                || between(c, 0xf900, 0xfaff)
                || between(c, 0xfe30, 0xfe6f)
                || between(c, 0xff00, 0xff60)
                || between(c, 0xffe0, 0xffe6)
                || between(c, 0x1f300, 0x1f64f)
                || between(c, 0x1f900, 0x1f9ff)
                || between(c, 0x20000, 0x3fffd);
    }

    private static boolean between(int c, int from, int to) {
        return c >= from && c <= to;
    }
}
