package org.isim.app.compare;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.compare.InputDifferences.Difference;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.Indicator;
import org.isim.app.results.SummaryText;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.run.SolvedScenario;
import org.isim.model.economy.Label;

/** A comparison as a person reads it. */
final class ComparisonText {
    private static final List<Indicator> SHOWN = List.of(
            Indicator.LIVING_STANDARD,
            Indicator.OUTPUT,
            Indicator.VALUE_ADDED,
            Indicator.EMPLOYMENT,
            Indicator.UNION_EXPORTS,
            Indicator.UNION_IMPORTS,
            Indicator.EXTERNAL_EXPORTS,
            Indicator.EXTERNAL_IMPORTS);

    private final Comparison comparison;
    private final SolvedScenario reference;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    ComparisonText(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
        reference = comparison.reference();
    }

    String text() {
        out.append(language.text("compare.reference", named(reference))).append('\n');
        SolvedScenario asked = comparison.asked();
        if (asked != null) {
            out.append(language.text("compare.instead", asked.file().id())).append('\n');
        }
        List<SolvedScenario> others = comparison.others();
        if (others.size() > 1) {
            gains();
        }
        for (int n = 0; n < others.size(); n++) {
            SolvedScenario other = others.get(n);
            out.append('\n').append(named(other)).append('\n');
            inputs(other);
            if (other.plan() == null) {
                out.append("  ").append(SummaryText.withoutPlan(other, language));
            } else {
                outcomes(other);
                out.append(new ChainComparison(reference, other).text());
            }
            out.append(comparison.more(n, language));
        }
        return out.toString();
    }

    private static String named(SolvedScenario solved) {
        return solved.file().id() + " – " + solved.file().title();
    }

    /** Every scenario in one line: its gains over the reference. */
    private void gains() {
        out.append('\n')
                .append(language.text("compare.gains", reference.file().id()))
                .append('\n');
        List<Label> members = comparison.members();
        List<String> header = new ArrayList<>(List.of("", language.text("union")));
        members.forEach(member -> header.add(member.name()));
        List<List<String>> rows = new ArrayList<>();
        for (SolvedScenario other : comparison.others()) {
            List<String> row = new ArrayList<>(List.of(other.file().id()));
            for (int n = 0; n <= members.size(); n++) {
                int r = n == 0 ? members.size() : n - 1;
                Double before = comparison.value(reference, other, r, Indicator.LIVING_STANDARD);
                Double after = comparison.value(other, reference, r, Indicator.LIVING_STANDARD);
                String none = n == 0 && other.plan() == null ? language.text("status." + other.status()) : "–";
                row.add(before == null || after == null ? none : percentChange(after / before - 1));
            }
            rows.add(row);
        }
        table(header, rows, "  ");
    }

    private void inputs(SolvedScenario other) {
        List<Difference> differences = InputDifferences.between(reference.file(), other.file());
        out.append("  ")
                .append(language.text(differences.isEmpty() ? "compare.no-input" : "compare.inputs"))
                .append('\n');
        for (Difference d : differences) {
            out.append("    ").append(d.path()).append(": ");
            out.append(d.from() == null ? language.text("compare.absent") : d.from())
                    .append(" → ");
            out.append(d.to() == null ? language.text("compare.absent") : d.to())
                    .append('\n');
        }
    }

    private void outcomes(SolvedScenario other) {
        Units units = Units.of(reference.file().study(), language);
        out.append("  ")
                .append(language.text("compare.outcomes", reference.file().id(), units.money(), units.labour()))
                .append('\n');
        List<Label> members = comparison.members();
        List<String> header = new ArrayList<>(List.of(""));
        SHOWN.forEach(indicator -> header.add(language.text("indicator." + indicator.key())));
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r <= members.size(); r++) {
            List<String> row = new ArrayList<>();
            row.add(r < members.size() ? members.get(r).name() : language.text("union"));
            for (Indicator indicator : SHOWN) {
                Double before = comparison.value(reference, other, r, indicator);
                Double after = comparison.value(other, reference, r, indicator);
                boolean relative = indicator == Indicator.LIVING_STANDARD;
                row.add(
                        before == null || after == null
                                ? "–"
                                : relative ? percentChange(after / before - 1) : change(after - before, before));
            }
            rows.add(row);
        }
        table(header, rows, "    ");
    }

    private void table(List<String> header, List<List<String>> rows, String indent) {
        TextTable.of(header, rows)
                .lines()
                .forEach(line -> out.append(indent).append(line).append('\n'));
    }

    private String percentChange(double fraction) {
        return language.number(Display.percentChange(fraction));
    }

    /** A change, none where it is within the solver's tolerance of the level. */
    private String change(double change, double level) {
        return Math.abs(change) <= 1e-7 * Math.abs(level) ? "0" : language.number(Display.change(change));
    }
}
