package org.isim.app.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.report.BasisSection;
import org.isim.app.report.Charts;
import org.isim.app.report.Page;
import org.isim.app.report.TableMarkup;
import org.isim.app.report.Words;
import org.isim.app.results.HtmlPage;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.sensitivity.Findings.Range;

/** What the draws found as a page: the range of each gain and the weight of each assumption, as charts and tables, then all of it as text. */
final class SensitivityPage {
    private final ScenarioFile file;
    private final Findings findings;
    private final String against;
    private final Language language;
    private final Page page;
    private final Words words;
    /** The union, then the members. */
    private final List<Integer> columns = new ArrayList<>();

    private SensitivityPage(ScenarioFile file, Findings findings, String against, Language language) {
        this.file = file;
        this.findings = findings;
        this.against = against;
        this.language = language;
        page = new Page(file.study(), language);
        words = page.words();
        columns.add(findings.columns() - 1);
        IntStream.range(0, findings.columns() - 1).forEach(columns::add);
    }

    static String of(ScenarioFile file, Findings findings, String against, String text, Language language) {
        SensitivityPage own = new SensitivityPage(file, findings, against, language);
        Page page = own.page;
        boolean drawn = findings.draws() > 0;
        page.add("gains", drawn ? own.ranges() : "");
        page.add("weights", drawn ? own.weights() : "");
        page.add("numbers", "<pre>" + HtmlPage.escaped(text) + "</pre>\n");
        BasisSection basis = new BasisSection(own.words);
        page.add("sources", basis.assumptions(file.assumptions()) + basis.sources(file.study()));
        return page.html(file.title(), file.question(), drawn ? own.headlines() : "");
    }

    private String headlines() {
        Range union = range(columns.get(0));
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                "sensitivity.union",
                against,
                words.percentChange(union.low()),
                words.percentChange(union.high()),
                words.percentChange(union.plain())));
        // of the shares of draws with a gain above nothing, the one nearest to a half
        int unsure = columns.stream()
                .max(Comparator.comparingDouble(n -> Math.min(range(n).positive(), 1 - range(n).positive())))
                .orElseThrow();
        double positive = range(unsure).positive();
        sentences.add(
                positive == 0 || positive == 1
                        ? words.text("sensitivity.sure")
                        : words.text("sensitivity.unsure", name(unsure), words.percent(positive)));
        Uncertain first = findings.byWeight().get(0);
        if (findings.range(columns.get(0), first).deviation() > 0) {
            sentences.add(words.text("sensitivity.weight", first.title(language)));
        }
        StringBuilder html = new StringBuilder();
        sentences.forEach(sentence -> html.append("<p>").append(sentence).append("</p>\n"));
        return html.toString();
    }

    private String ranges() {
        TableMarkup table = new TableMarkup(said("page.ranges", against))
                .sortable()
                .textHead(words.text("member"))
                .numberHead(said("without-draws"))
                .numberHead(said("median"))
                .numberHead(said("5th"))
                .numberHead(said("95th"))
                .numberHead(said("above-0"))
                .numberHead(said("keeps-rank"));
        for (int n : columns) {
            Range r = range(n);
            table.text(name(n));
            for (double gain : new double[] {r.plain(), r.median(), r.low(), r.high()}) {
                table.change(gain, words.percentChange(gain));
            }
            table.number(r.positive(), words.percent(r.positive()));
            if (n < findings.columns() - 1) {
                table.number(findings.keepsRank(n), words.percent(findings.keepsRank(n)));
            } else {
                table.nothing();
            }
            table.end();
        }
        String chart = page.charts()
                .ranges(
                        said("page.ranges-about"),
                        language.text("sensitivity.page.label-axis"),
                        columns.stream().map(this::name).toList(),
                        language.text("sensitivity.page.label-range"),
                        percent(Range::low),
                        percent(Range::high),
                        List.of(marks("without", Range::plain), marks("median", Range::median)));
        return chart + table.markup();
    }

    private Charts.Series marks(String key, ToDoubleFunction<Range> value) {
        return new Charts.Series(language.text("sensitivity.page.label-" + key), List.copyOf(percent(value)));
    }

    private List<Double> percent(ToDoubleFunction<Range> value) {
        return columns.stream().map(n -> 100 * value.applyAsDouble(range(n))).toList();
    }

    private String weights() {
        TableMarkup table = new TableMarkup(said("weights")).sortable().textHead(words.text("sensitivity.assumption"));
        columns.forEach(n -> table.numberHead(HtmlPage.escaped(name(n))));
        List<String> groups = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Uncertain group : findings.byWeight()) {
            groups.add(group.title(language));
            weights.add(100 * findings.range(columns.get(0), group).deviation());
            table.text(group.title(language));
            for (int n : columns) {
                double points = 100 * findings.range(n, group).deviation();
                table.number(points, words.number(points));
            }
            table.end();
        }
        String points = language.text("sensitivity.page.label-points");
        return page.charts()
                        .bars(
                                said("page.weights-about"),
                                points,
                                groups,
                                List.of(new Charts.Series(points, List.copyOf(weights))))
                + table.markup();
    }

    private Range range(int column) {
        return findings.range(column);
    }

    private String name(int column) {
        return column < findings.columns() - 1
                ? file.economy().members().get(column).name()
                : language.text("union");
    }

    private String said(String key, String... values) {
        return HtmlPage.escaped(language.text("sensitivity." + key, values));
    }
}
