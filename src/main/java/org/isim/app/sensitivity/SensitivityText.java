package org.isim.app.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.sensitivity.Findings.Range;
import org.isim.model.economy.Label;

/** How sure the answer is, as a person reads it. */
final class SensitivityText {
    private static final int ORDERS = 3;

    private final ScenarioFile file;
    private final Findings findings;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private SensitivityText(ScenarioFile file, Findings findings, Language language) {
        this.file = file;
        this.findings = findings;
        this.language = language;
    }

    /**
     * The text.
     *
     * @param against the reference's name, or words for the base year where there is none
     */
    static String of(ScenarioFile file, Findings findings, String against, long seed, Language language) {
        SensitivityText text = new SensitivityText(file, findings, language);
        text.line(file.title());
        text.said("head", Integer.toString(findings.draws()), file.study().title(), Long.toString(seed));
        text.line("");
        text.ranges(against);
        if (findings.draws() > 0) {
            text.ranks();
            text.weights();
        }
        text.line("");
        text.said("not-drawn");
        List<Uncertain> unstated = new Spreads(file.study()).unstated();
        if (!unstated.isEmpty()) {
            text.said(
                    "no-spread",
                    unstated.stream().map(group -> group.title(language)).collect(Collectors.joining(", ")));
        }
        if (findings.withoutPlan() > 0) {
            text.line("");
            text.said("without-plan", Integer.toString(findings.withoutPlan()));
        }
        return text.out.toString();
    }

    private void ranges(String against) {
        said("ranges", against);
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < findings.columns(); n++) {
            int column = n == 0 ? findings.columns() - 1 : n - 1;
            Range r = findings.range(column);
            boolean member = column < findings.columns() - 1;
            rows.add(List.of(
                    name(column),
                    change(r.plain()),
                    change(r.median()),
                    change(r.low()),
                    change(r.high()),
                    whole(r.positive()),
                    member && findings.draws() > 0 ? whole(findings.keepsRank(column)) : ""));
        }
        out.append(TextTable.of(
                List.of(
                        "",
                        text("without-draws"),
                        text("median"),
                        text("5th"),
                        text("95th"),
                        text("above-0"),
                        text("keeps-rank")),
                rows));
        line("");
    }

    private void ranks() {
        said("order", order(findings.plainOrder()));
        List<Findings.Order> orders = findings.orders();
        said(
                "frequent",
                orders.stream()
                        .limit(ORDERS)
                        .map(o -> order(o.members()) + " (" + whole(o.share()) + ")")
                        .collect(Collectors.joining("; ")));
        if (!Double.isNaN(findings.rankCorrelation())) {
            said("correlation", language.number(Display.number(findings.rankCorrelation())));
        }
        line("");
    }

    private void weights() {
        said("weights");
        List<String> header = new ArrayList<>(List.of("", language.text("union")));
        members().forEach(member -> header.add(member.name()));
        List<List<String>> rows = new ArrayList<>();
        for (Uncertain group : findings.byWeight()) {
            List<String> row = new ArrayList<>(List.of(group.title(language)));
            for (int n = 0; n < findings.columns(); n++) {
                int column = n == 0 ? findings.columns() - 1 : n - 1;
                row.add(points(findings.range(column, group).deviation()));
            }
            rows.add(row);
        }
        List<String> together = new ArrayList<>(List.of(text("all-together")));
        for (int n = 0; n < findings.columns(); n++) {
            int column = n == 0 ? findings.columns() - 1 : n - 1;
            together.add(points(findings.range(column).deviation()));
        }
        rows.add(together);
        out.append(TextTable.of(header, rows));
    }

    private String order(List<Integer> members) {
        return members.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(int column) {
        return column < members().size() ? members().get(column).name() : language.text("union");
    }

    private List<Label> members() {
        return file.economy().members();
    }

    private String change(double fraction) {
        return Double.isNaN(fraction) ? "–" : language.number(Display.percentChange(fraction));
    }

    private static String whole(double share) {
        return Double.isNaN(share) ? "–" : Math.round(100 * share) + " %";
    }

    private String points(double deviation) {
        return Double.isNaN(deviation)
                ? "–"
                : language.number(Display.percent(deviation).replace(" %", ""));
    }

    private String text(String key, String... values) {
        return language.text("sensitivity." + key, values);
    }

    private void said(String key, String... values) {
        line(text(key, values));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
