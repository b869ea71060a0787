package org.isim.app.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.sensitivity.Findings.Range;
import org.isim.model.economy.Label;

/** How sure the answer is, as a person reads it. */
final class SensitivityText {
    private static final int ORDERS = 3;

    /** What every draw has as the study and the scenario do. */
    static final String NOT_DRAWN =
            "Not drawn, the same in every draw: output, value added, final use, trade and labour of the base year,"
                    + " the balance of payments, what the scenario itself changes";

    private final ScenarioFile file;
    private final Findings findings;
    private final StringBuilder out = new StringBuilder();

    private SensitivityText(ScenarioFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * The text.
     *
     * @param against the reference's name; "the base year" where there is none
     */
    static String of(ScenarioFile file, Findings findings, String against, long seed) {
        SensitivityText text = new SensitivityText(file, findings);
        text.line(file.title());
        text.line("How sure: " + findings.draws()
                + " draws of technical coefficients, barriers and room within the spreads of "
                + file.study().title() + "; seed " + seed + ".");
        text.line("");
        text.ranges(against);
        if (findings.draws() > 0) {
            text.ranks();
            text.weights();
        }
        text.line("");
        text.line(NOT_DRAWN + ".");
        List<Uncertain> unstated = new Spreads(file.study()).unstated();
        if (!unstated.isEmpty()) {
            text.line("Not drawn either, for the study states no spread: "
                    + unstated.stream().map(Uncertain::title).collect(Collectors.joining(", ")) + ".");
        }
        if (findings.withoutPlan() > 0) {
            text.line("");
            text.line(findings.withoutPlan()
                    + " samples have no plan and are left out: on these draws the scenario or its "
                    + "reference asks for more than the room gives.");
        }
        return text.out.toString();
    }

    private void ranges(String against) {
        line("Gain over " + against + ": nine of ten draws lie between the 5th and the 95th percentile.");
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < findings.columns(); n++) {
            int column = n == 0 ? findings.columns() - 1 : n - 1;
            Range r = findings.range(column);
            boolean member = column < findings.columns() - 1;
            rows.add(List.of(
                    name(column),
                    Display.percentChange(r.plain()),
                    change(r.median()),
                    change(r.low()),
                    change(r.high()),
                    whole(r.positive()),
                    member && findings.draws() > 0 ? whole(findings.keepsRank(column)) : ""));
        }
        out.append(TextTable.of(
                List.of("", "without draws", "median", "5th", "95th", "above 0 in", "keeps its rank in"), rows));
        line("");
    }

    private void ranks() {
        line("Order of the members by gain, without draws: " + order(findings.plainOrder()) + ".");
        List<Findings.Order> orders = findings.orders();
        line("Most frequent among the draws: "
                + orders.stream()
                        .limit(ORDERS)
                        .map(o -> order(o.members()) + " (" + whole(o.share()) + ")")
                        .collect(Collectors.joining("; "))
                + ".");
        if (!Double.isNaN(findings.rankCorrelation())) {
            line("Mean rank correlation with it (Kendall): " + Display.number(findings.rankCorrelation()) + ".");
        }
        line("");
    }

    private void weights() {
        line(
                "What matters most: standard deviation of each gain, in percentage points, with one assumption drawn alone.");
        List<String> header = new ArrayList<>(List.of("", "Union"));
        members().forEach(member -> header.add(member.name()));
        List<List<String>> rows = new ArrayList<>();
        for (Uncertain group : findings.byWeight()) {
            List<String> row = new ArrayList<>(List.of(group.title()));
            for (int n = 0; n < findings.columns(); n++) {
                int column = n == 0 ? findings.columns() - 1 : n - 1;
                row.add(points(findings.range(column, group).deviation()));
            }
            rows.add(row);
        }
        List<String> together = new ArrayList<>(List.of("all together"));
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
        return column < members().size() ? members().get(column).name() : "Union";
    }

    private List<Label> members() {
        return file.economy().members();
    }

    private static String change(double fraction) {
        return Double.isNaN(fraction) ? "–" : Display.percentChange(fraction);
    }

    private static String whole(double share) {
        return Double.isNaN(share) ? "–" : Math.round(100 * share) + " %";
    }

    private static String points(double deviation) {
        return Double.isNaN(deviation) ? "–" : Display.percent(deviation).replace(" %", "");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
