package org.isim.app.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the parser of YAML complains about, in words of those who write it. */
final class YamlSyntax {
    /**
     * A complaint.
     *
     * @param context part of what the parser says it was doing
     * @param problem part of what it says it found
     * @param atContext whether the place to look at is where that began
     */
    private record Complaint(String context, String problem, boolean atContext, String words) {
        boolean fits(MarkedYAMLException e) {
            return text(e.getContext()).contains(context)
                    && text(e.getProblem()).contains(problem);
        }
    }

    private static final List<Complaint> COMPLAINTS = List.of(
            new Complaint("", "TAB", false, "a tab stands where spaces belong; YAML is indented with spaces"),
            new Complaint(
                    "",
                    "mapping values are not allowed here",
                    false,
                    "a second colon with a blank in one line: put a text that holds one in quotation marks, or begin a new line"),
            new Complaint("flow mapping", "stream end", true, "this { is not closed: a } is missing"),
            new Complaint("flow sequence", "stream end", true, "this [ is not closed: a ] is missing"),
            new Complaint(
                    "flow mapping",
                    "but got [",
                    false,
                    "a [ within a value: put the value in quotation marks, as \"barriers[2].change\"; or a comma is missing here"),
            new Complaint("flow mapping", "expected ',' or '}'", false, "expected a comma or a } here"),
            new Complaint("flow sequence", "expected ',' or ']'", false, "expected a comma or a ] here"),
            new Complaint("quoted scalar", "end of stream", true, "this quotation mark is not closed"),
            new Complaint("quoted scalar", "document separator", true, "this quotation mark is not closed"),
            new Complaint(
                    "double-quoted scalar",
                    "escape character",
                    false,
                    "an escape that YAML does not know; a backslash is written twice, or the text in single quotation marks"),
            new Complaint(
                    "next token",
                    "cannot start any token",
                    false,
                    "a value cannot begin with this character; put it in quotation marks"),
            new Complaint(
                    "block mapping",
                    "expected <block end>",
                    false,
                    "this line does not fit the ones before: keys of one map are indented alike"),
            new Complaint(
                    "block collection",
                    "expected <block end>",
                    false,
                    "this line does not fit the ones before: items of one list are indented alike, each after a dash"),
            new Complaint(
                    "simple key",
                    "could not find expected ':'",
                    true,
                    "expected a key with its colon, as \"title: …\""));

    private YamlSyntax() {}

    static String words(MarkedYAMLException e) {
        Complaint known = known(e);
        if (known != null) {
            return known.words();
        }
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return "not valid YAML: "
                + (context + text(e.getProblem())).replaceAll("\\s+", " ").trim();
    }

    /** Where to look; null where the parser does not know. */
    static @Nullable Mark mark(MarkedYAMLException e) {
        Complaint known = known(e);
        boolean begins = known != null && known.atContext() && e.getContextMark() != null;
        return begins || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    }

    private static @Nullable Complaint known(MarkedYAMLException e) {
        return COMPLAINTS.stream()
                .filter(complaint -> complaint.fits(e))
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
