package org.isim.app.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isim.model.economy.Label;

/**
 * Names as readers of the IAMC format keep them: unique, no empty cell, and nothing that pandas takes for a missing value, a number or a truth
 * value, nor a spreadsheet for a formula.
 */
final class IamcNames {
    /** What pandas reads as missing, in small letters; the last two as truth. */
    private static final Set<String> NO_TEXT = Set.of(
            "",
            "na",
            "n/a",
            "#na",
            "#n/a",
            "#n/a n/a",
            "<na>",
            "nan",
            "-nan",
            "null",
            "none",
            "1.#ind",
            "-1.#ind",
            "1.#qnan",
            "-1.#qnan",
            "inf",
            "-inf",
            "infinity",
            "-infinity",
            "true",
            "false");

    private static final String FORMULA = "=+-@";

    private IamcNames() {}

    /** The name, told apart by its kind where a reader would not keep it: "Region NA". */
    static String of(String kind, String name) {
        String text = name.replaceAll("\\s+", " ").strip();
        boolean lost = NO_TEXT.contains(text.toLowerCase(Locale.ROOT))
                || FORMULA.indexOf(text.charAt(0)) >= 0
                || text.matches("[0-9._,]+([eE][+-]?[0-9]+)?");
        return lost ? (kind + " " + text).strip() : text;
    }

    /** A part of a variable; the sign that sets parts apart cannot stand in it. */
    static String part(String kind, String name) {
        return of(kind, name).replace('|', '/');
    }

    /** A name for each label, with its code where another has the same or {@code taken} holds it. */
    static List<String> of(String kind, List<Label> labels, Set<String> taken) {
        Set<String> seen = new HashSet<>(taken);
        Set<String> twice = new HashSet<>(taken);
        labels.forEach(label -> {
            String name = part(kind, label.name());
            if (!seen.add(name)) {
                twice.add(name);
            }
        });
        List<String> names = new ArrayList<>();
        for (Label label : labels) {
            String name = part(kind, label.name());
            names.add(twice.contains(name) ? name + " (" + label.code() + ")" : name);
        }
        return names;
    }
}
