package org.isim.app.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets a formula as presentation MathML, which browsers render without any script. A formula is written as in {@code RowFamily}: names with indices in
 * brackets, {@code sum_k} and {@code sum_{o,i'}}, {@code >=}, fractions with {@code /}; after "where" words stand between formulas.
 *
 * <p>Every top-level term is an element of its own, so that a long row wraps like text.
 */
final class MathMl {
    private static final String WHERE = " where ";

    private final String text;
    private final boolean words;
    private int at;

    private MathMl(String text, boolean words) {
        this.text = text;
        this.words = words;
    }

    /** The formula as a run of {@code math} elements and words. */
    static String of(String formula) {
        int where = formula.indexOf(WHERE);
        String row = where < 0 ? formula : formula.substring(0, where);
        String html = new MathMl(row.endsWith(",") ? row.substring(0, row.length() - 1) : row, false).terms();
        return where < 0
                ? html
                : html + ", <span class=\"where\">where "
                        + new MathMl(formula.substring(where + WHERE.length()), true).terms() + "</span>";
    }

    private String terms() {
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        while (at < text.length()) {
            skipBlanks();
            if (at >= text.length()) {
                break;
            }
            if (startsTerm()) {
                flush(term, terms);
                // with room on both sides, as between two terms
                term.append(sign().replace("<mo>", "<mo form=\"infix\">"));
                continue;
            }
            if (words && isWord()) {
                flush(term, terms);
                terms.add(word());
            } else {
                term.append(fraction());
            }
        }
        flush(term, terms);
        return String.join(" ", terms).replace(" ,", ",");
    }

    private static void flush(StringBuilder term, List<String> terms) {
        if (!term.isEmpty()) {
            terms.add("<math>" + term + "</math>");
            term.setLength(0);
        }
    }

    /** A sign with blanks around it: what follows may go to the next line. */
    private boolean startsTerm() {
        return at > 0 && text.charAt(at - 1) == ' ' && "+-=<>".indexOf(text.charAt(at)) >= 0;
    }

    /** In words: whatever is not a name with indices, a sum or a sign of a formula. */
    private boolean isWord() {
        char c = text.charAt(at);
        if (!Character.isLetter(c)) {
            return c == ',';
        }
        int end = nameEnd();
        return !(end < text.length() && (text.charAt(end) == '[' || text.charAt(end) == '_'));
    }

    private String word() {
        int from = at;
        at = text.charAt(at) == ',' ? at + 1 : nameEnd();
        return text.substring(from, at);
    }

    private String fraction() {
        boolean bracketed = text.charAt(at) == '(';
        String over = primary();
        int mark = at;
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != '/') {
            at = mark;
            return over;
        }
        at++;
        skipBlanks();
        boolean below = text.charAt(at) == '(';
        String under = primary();
        return "<mfrac>" + row(bracketed ? inner(over) : over) + row(below ? inner(under) : under) + "</mfrac>";
    }

    private static String inner(String bracketed) {
        String open = "<mo>(</mo>";
        return bracketed.substring(open.length(), bracketed.length() - open.length());
    }

    private static String row(String content) {
        return "<mrow>" + content + "</mrow>";
    }

    private String primary() {
        char c = text.charAt(at);
        if (c == '(' || c == '[') {
            at++;
            String close = c == '(' ? ")" : "]";
            return "<mo>" + c + "</mo>" + until(close.charAt(0)) + "<mo>" + close + "</mo>";
        }
        if (Character.isDigit(c)) {
            int from = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return "<mn>" + text.substring(from, at) + "</mn>";
        }
        return Character.isLetter(c) ? named() : sign();
    }

    private String until(char close) {
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && text.charAt(at) != close) {
            if (text.charAt(at) == ' ') {
                at++;
            } else {
                inside.append(fraction());
            }
        }
        at++;
        return inside.toString();
    }

    private String named() {
        int from = at;
        at = nameEnd();
        String name = text.substring(from, at);
        if (name.equals("sum") && at < text.length() && text.charAt(at) == '_') {
            at++;
            return "<munder><mo>∑</mo>" + row(under()) + "</munder>";
        }
        String base = Letters.base(name);
        String above = Letters.above(name);
        String below = "";
        if (at < text.length() && text.charAt(at) == '[') {
            at++;
            below = row(until(']'));
        }
        if (below.isEmpty()) {
            return above.isEmpty() ? base : "<msup>" + base + above + "</msup>";
        }
        return above.isEmpty()
                ? "<msub>" + base + below + "</msub>"
                : "<msubsup>" + base + below + above + "</msubsup>";
    }

    /** What stands below a sum: one index, or several in braces. */
    private String under() {
        if (text.charAt(at) == '{') {
            at++;
            return until('}');
        }
        int from = at;
        at = nameEnd();
        return Letters.base(text.substring(from, at));
    }

    private int nameEnd() {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '\'')) {
            end++;
        }
        return end;
    }

    private String sign() {
        for (String[] pair : new String[][] {{">=", "≥"}, {"<=", "≤"}, {"!=", "≠"}, {"-", "−"}}) {
            if (text.startsWith(pair[0], at)) {
                at += pair[0].length();
                return "<mo>" + pair[1] + "</mo>";
            }
        }
        char c = text.charAt(at++);
        return "<mo>" + (c == '<' ? "&lt;" : c == '>' ? "&gt;" : String.valueOf(c)) + "</mo>";
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
