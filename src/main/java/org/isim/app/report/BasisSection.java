package org.isim.app.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isim.app.Version;
import org.isim.app.compare.InputDifferences.Difference;
import org.isim.app.results.Display;
import org.isim.app.results.HtmlPage;
import org.isim.app.scenario.Assumption;
import org.isim.app.study.Study;
import org.isim.app.study.StudyContent;
import org.isim.model.plan.Plan;
import org.isim.solver.Certificate;
import org.isim.solver.IntegerProof;
import org.isim.solver.LinearProgram;

/** What an answer rests on: changed inputs, proof, assumptions, sources. */
public final class BasisSection {
    private final Words words;

    public BasisSection(Words words) {
        this.words = words;
    }

    /** What differs in the inputs. */
    String inputs(List<Difference> differences, String before) {
        if (differences.isEmpty()) {
            return "<p>" + words.text("inputs.same") + "</p>\n";
        }
        TableMarkup table = new TableMarkup(words.text("inputs.table", before))
                .textHead(words.text("inputs.what"))
                .textHead(HtmlPage.escaped(before))
                .textHead(words.text("inputs.here"));
        for (Difference d : differences) {
            table.path(d.path())
                    .html(d.from() == null ? words.text("inputs.absent") : HtmlPage.escaped(d.from()))
                    .html(d.to() == null ? words.text("inputs.absent") : HtmlPage.escaped(d.to()))
                    .end();
        }
        return table.markup();
    }

    /** How the answer was proved, and how sure it is. */
    String proof(Contrast c) {
        Plan plan = c.plan();
        Certificate proof = plan.certificate();
        LinearProgram p = plan.formulation().problem();
        StringBuilder out = new StringBuilder("<p>" + words.text("proof.about") + "</p>\n");
        TableMarkup table = new TableMarkup(words.text("proof.table"))
                .textHead(words.text("proof.what"))
                .numberHead(words.text("proof.worst"));
        residual(table, "proof.primal", proof.primalInfeasibility());
        residual(table, "proof.dual", proof.dualInfeasibility());
        residual(table, "proof.complementarity", proof.complementarity());
        residual(table, "proof.gap", proof.relativeGap());
        out.append(table.markup()).append("<p>");
        IntegerProof integers = plan.integers();
        if (integers != null) {
            out.append(words.text("proof.integers", Display.residual(integers.relativeGap())))
                    .append(' ');
        }
        out.append(words.text(plan.tiesBroken() ? "proof.ties-broken" : "proof.ties"))
                .append(' ');
        out.append(words.text(
                "proof.solver", plan.backend().toString(), Integer.toString(p.rows()), Integer.toString(p.columns())));
        out.append("</p>\n<p>")
                .append(words.text("proof.sure", c.solved().file().id() + ".yaml"));
        return out.append("</p>\n").toString();
    }

    private void residual(TableMarkup table, String key, double value) {
        table.html(words.text(key)).number(value, words.residual(value)).end();
    }

    /** What was chosen rather than observed. */
    public String assumptions(List<Assumption> assumptions) {
        StringBuilder out = new StringBuilder("<h3>" + words.text("assumptions.title") + "</h3>\n");
        if (assumptions.isEmpty()) {
            return out.append("<p>")
                    .append(words.text("assumptions.none"))
                    .append("</p>\n")
                    .toString();
        }
        out.append("<ul>\n");
        for (Assumption a : assumptions) {
            out.append("<li>").append(HtmlPage.escaped(a.what()));
            out.append(a.why() == null ? "" : " <small>" + HtmlPage.escaped(a.why()) + "</small>")
                    .append("</li>\n");
        }
        return out.append("</ul>\n").toString();
    }

    /** Where the numbers of the study come from, and how many are observed. */
    public String sources(Study study) {
        StringBuilder out = new StringBuilder("<h3>" + words.text("sources.study") + "</h3>\n");
        out.append("<p>").append(HtmlPage.escaped(study.description())).append("</p>\n");
        Map<String, Integer> statuses = new TreeMap<>();
        study.content()
                .values()
                .values()
                .forEach(rows -> rows.forEach(row -> statuses.merge(row.status().key(), 1, Integer::sum)));
        out.append("<p>").append(words.text("sources.statuses")).append(' ');
        out.append(String.join(
                "; ",
                statuses.entrySet().stream()
                        .map(s -> words.text("sources.status." + s.getKey()) + " " + s.getValue())
                        .toList()));
        out.append(".</p>\n<ul>\n");
        for (StudyContent.Source source : study.sources()) {
            out.append("<li>").append(HtmlPage.escaped(source.title()));
            out.append(source.path() == null ? "" : " <small>" + HtmlPage.escaped(source.path()) + "</small>");
            out.append("</li>\n");
        }
        return out.append("</ul>\n<p>")
                .append(words.text("made-by", "ISIM " + Version.number()))
                .append("</p>\n")
                .toString();
    }
}
