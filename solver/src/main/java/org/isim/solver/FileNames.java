package org.isim.solver;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Names that both file formats take: letters, digits and {@code _ . ( ) ,}, not beginning like a number, no keyword.
 *
 * <p>Square brackets become round ones, any other character an underscore; a name taken already gets {@code ~2},
 * {@code ~3}, …; no other name holds a {@code ~}.
 */
final class FileNames {
    static final String OBJECTIVE = "obj";

    private static final String ALLOWED = "_.(),";
    private static final Set<String> KEYWORDS = Set.of(
            "max",
            "min",
            "maximum",
            "minimum",
            "maximize",
            "minimize",
            "maximise",
            "minimise",
            "subject",
            "such",
            "st",
            "s.t.",
            "st.",
            "to",
            "that",
            "bound",
            "bounds",
            "free",
            "inf",
            "infinity",
            "infinite",
            "nan",
            "gen",
            "general",
            "generals",
            "int",
            "integer",
            "integers",
            "bin",
            "binary",
            "binaries",
            "semi",
            "semis",
            "sin",
            "sos",
            "sos1",
            "sos2",
            "end");

    private final String[] rows;
    private final String[] columns;

    FileNames(LinearProgram problem) {
        Names names = problem.names();
        rows = unique(problem.rows(), names::row, OBJECTIVE);
        columns = unique(problem.columns(), names::column, "");
    }

    String row(int row) {
        return rows[row];
    }

    String column(int column) {
        return columns[column];
    }

    private static String[] unique(int count, IntFunction<String> name, String taken) {
        Set<String> seen = new HashSet<>(2 * count + 1);
        seen.add(taken);
        String[] unique = new String[count];
        for (int i = 0; i < count; i++) {
            String legal = legal(name.apply(i));
            String candidate = legal;
            for (int n = 2; !seen.add(candidate); n++) {
                candidate = legal + "~" + n;
            }
            unique[i] = candidate;
        }
        return unique;
    }

    private static String legal(String name) {
        StringBuilder legal = new StringBuilder(name.length() + 1);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '[' || c == '{') {
                legal.append('(');
            } else if (c == ']' || c == '}') {
                legal.append(')');
            } else {
                legal.append(isLetter(c) || isDigit(c) || ALLOWED.indexOf(c) >= 0 ? c : '_');
            }
        }
        if (legal.length() == 0 || looksLikeNumber(legal) || KEYWORDS.contains(name.toLowerCase(Locale.ROOT))) {
            legal.insert(0, '_');
        }
        return legal.toString();
    }

    /** Also "e1", the exponent of a number before it. */
    private static boolean looksLikeNumber(CharSequence name) {
        char first = name.charAt(0);
        if (first == 'e' || first == 'E') {
            return name.length() == 1 || isDigit(name.charAt(1)) || name.charAt(1) == first;
        }
        return !isLetter(first) && first != '_';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
