package org.isim.app.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.report.BasisSection;
import org.isim.app.report.Charts;
import org.isim.app.report.Page;
import org.isim.app.report.ReportPage;
import org.isim.app.report.TableMarkup;
import org.isim.app.report.Words;
import org.isim.app.results.HtmlPage;
import org.isim.app.scenario.Axis;
import org.isim.app.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;

/** The gains of a family as a page: lines by value, and a table. */
final class FamilyPage {
    /** A gain smaller than this, as a fraction, is none; drawn as one it would stretch the axis below nothing. */
    private static final double NONE = 5e-9;

    private FamilyPage() {}

    static String of(FamilyRun run, ScenarioFile file, Language language, boolean report) {
        Page page = new Page(file.study(), language);
        Words words = page.words();
        List<Charts.Series> series = new ArrayList<>();
        List<String> values = run.values();
        Axis axis = run.axis();
        String key = "<code>" + HtmlPage.escaped(run.key()) + "</code>";
        TableMarkup table = new TableMarkup(HtmlPage.escaped(run.title(language).replaceAll(":$", ""))).sortable();
        table = axis == null ? table.textHead(key) : table.numberHead(key);
        for (FamilyRun.Line line : run.lines()) {
            table.numberHead(HtmlPage.escaped(line.name(language)));
            List<@Nullable Double> gains = new ArrayList<>();
            for (int n = 0; n < values.size(); n++) {
                Double gain = run.gain(n, line);
                gains.add(gain == null ? null : (Double) (Math.abs(gain) < NONE ? 0 : 100 * gain));
            }
            series.add(new Charts.Series(line.name(language), gains));
        }
        for (int n = 0; n < values.size(); n++) {
            if (axis == null) {
                table.text(values.get(n));
            } else {
                table.number(axis.at().get(n), HtmlPage.escaped(values.get(n)));
            }
            for (FamilyRun.Line line : run.lines()) {
                Double gain = run.gain(n, line);
                if (gain == null) {
                    table.html(run.none(n, language));
                } else {
                    table.change(gain, words.percentChange(gain));
                }
            }
            table.end();
        }
        if (report) {
            page.link(ReportPage.FILE, words.text("family.report"));
        }
        page.add(
                "gains",
                page.charts()
                                .lines(
                                        words.text("family.chart"),
                                        run.key(),
                                        language.text("report.percent"),
                                        values,
                                        axis,
                                        series)
                        + table.markup());
        BasisSection basis = new BasisSection(words);
        page.add("sources", basis.assumptions(file.assumptions()) + basis.sources(file.study()));
        return page.html(file.title(), file.question(), headlines(run, words));
    }

    private static String headlines(FamilyRun run, Words words) {
        List<String> values = run.values();
        FamilyRun.Line union = run.lines().get(run.lines().size() - 1);
        StringBuilder html = new StringBuilder("<p>")
                .append(words.text("family.about", run.key()))
                .append("</p>\n");
        List<Integer> known = IntStream.range(0, values.size())
                .boxed()
                .filter(n -> run.gain(n, union) != null)
                .sorted(Comparator.comparing((Integer n) -> gain(run, n, union)))
                .toList();
        if (!known.isEmpty()) {
            int least = known.get(0);
            int most = known.get(known.size() - 1);
            html.append("<p>")
                    .append(words.text(
                            "family.range",
                            words.percentChange(gain(run, least, union)),
                            values.get(least),
                            words.percentChange(gain(run, most, union)),
                            values.get(most)));
            html.append("</p>\n");
        }
        if (run.withoutPlan() > 0) {
            html.append("<p>")
                    .append(words.text("family.without", Long.toString(run.withoutPlan())))
                    .append("</p>\n");
        }
        return html.toString();
    }

    private static double gain(FamilyRun run, int n, FamilyRun.Line line) {
        return Objects.requireNonNull(run.gain(n, line));
    }
}
