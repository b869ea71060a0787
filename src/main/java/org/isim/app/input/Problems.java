package org.isim.app.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.language.Language;
import org.jspecify.annotations.Nullable;

/** Collects every problem of a pass over the input, so that a person sees all of them at once. */
public final class Problems {
    /** How many are shown. */
    public static final int SHOWN = 100;

    private static final int KEPT = 10_000;
    private static final int LONGEST = 1_000;
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    /** Characters of files that are kept so that problems can show their lines. */
    private static final int SOURCES = 16 << 20;

    private final Map<String, String> sources = new HashMap<>();
    private int sourceLength;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int errorCount;
    private int warningCount;

    /** Keeps the text of a file that is read, so that problems show the lines they are about. */
    void source(String name, String text) {
        if (sourceLength + text.length() <= SOURCES && sources.put(name, text) == null) {
            sourceLength += text.length();
        }
    }

    public void error(Place place, String message) {
        error(place, message, null);
    }

    public void error(Place place, String message, @Nullable String suggestion) {
        errorCount++;
        keep(errors, Severity.ERROR, place, message, suggestion);
    }

    public void warning(Place place, String message) {
        warning(place, message, null);
    }

    public void warning(Place place, String message, @Nullable String suggestion) {
        warningCount++;
        keep(warnings, Severity.WARNING, place, message, suggestion);
    }

    private static void keep(
            List<Problem> list, Severity severity, Place p, String message, @Nullable String suggestion) {
        if (list.size() < KEPT) {
            String near = suggestion == null || suggestion.length() > LONGEST ? null : printable(suggestion);
            list.add(new Problem(
                    severity, p.file(), p.line(), p.column(), printable(Disguises.told(message, near)), near));
        }
    }

    /** One line, of bounded length, without characters that a terminal would act upon. */
    private static String printable(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int n = 0; n < text.length() && n < LONGEST; n++) {
            char c = text.charAt(n);
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
        return text.length() > LONGEST ? line.append('…').toString() : line.toString();
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    public int errorCount() {
        return errorCount;
    }

    public int warningCount() {
        return warningCount;
    }

    /** By file, line and column; at most {@value #SHOWN}, errors taking precedence over warnings. */
    public List<Problem> list() {
        List<Problem> shown = new ArrayList<>(first(errors, SHOWN));
        shown.addAll(first(warnings, SHOWN - shown.size()));
        shown.sort(BY_PLACE);
        return List.copyOf(shown);
    }

    private static List<Problem> first(List<Problem> list, int most) {
        return list.stream().sorted(BY_PLACE).distinct().limit(most).toList();
    }

    /** How many {@link #list()} leaves out. */
    public int more() {
        return Math.max(0, errorCount + warningCount - SHOWN);
    }

    /** One problem a line, with "and n more" where some are left out; no line end after the last. */
    public String rendered() {
        return rendered(false, Language.EN);
    }

    /** The same, each with the line it is about and a caret under the place. */
    public String pointed() {
        return pointed(Language.EN);
    }

    /** The same in a language. */
    public String pointed(Language language) {
        return rendered(true, language);
    }

    private String rendered(boolean pointed, Language language) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : list()) {
            text.append(text.isEmpty() ? "" : "\n").append(problem.rendered(language));
            String source = pointed ? sources.get(problem.file()) : null;
            String pointer = source == null ? null : Pointer.under(source, problem.line(), problem.column());
            text.append(pointer == null ? "" : "\n" + pointer);
        }
        if (more() > 0) {
            text.append('\n').append(language.text("problem.more", Integer.toString(more())));
        }
        return text.toString();
    }

    /** Ends the pass if there was an error. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new InputException(this);
        }
    }
}
