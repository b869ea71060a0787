package org.isim.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isim.app.compare.InputDifferences.Difference;
import org.isim.app.results.Display;
import org.isim.app.results.Indicator;
import org.isim.app.results.Json;
import org.isim.app.results.SummaryText;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.run.SolvedScenario;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.jspecify.annotations.Nullable;

/** Scenarios of one study beside the first of them: what went in, then what came out. */
public final class Comparison {
    /** Code of the row that adds the members up. */
    private static final String UNION = "union";

    private final SolvedScenario reference;
    private final List<SolvedScenario> others;
    private final Units units;

    private final List<AttributionReport> attributions = new ArrayList<>();
    private @Nullable IndicatorComparison indicators;

    /** @param solved the reference first; all of one study, the reference with a plan */
    public Comparison(List<SolvedScenario> solved) {
        reference = solved.get(0);
        others = List.copyOf(solved.subList(1, solved.size()));
        units = Units.of(reference.file().study());
    }

    /** Splits the gain of every scenario over the changes that lead to it from the reference. */
    public void attribute(Planner planner, boolean inOrder) {
        for (SolvedScenario other : others) {
            // without a plan only the change that leaves none can be named, and that is one of an order
            Attribution.Method method =
                    inOrder || other.plan() == null ? Attribution.Method.ORDER : Attribution.Method.SHAPLEY;
            attributions.add(new AttributionReport(
                    other.file().id(),
                    Attribution.of(reference, other, method, planner),
                    reference.file().study().economy()));
        }
    }

    /** Compares indicators too. */
    public void addIndicators() {
        indicators = new IndicatorComparison(reference, others);
    }

    private List<Difference> inputs() {
        List<Difference> all = new ArrayList<>();
        others.forEach(s -> all.addAll(InputDifferences.between(reference.file(), s.file())));
        return all;
    }

    /** The machine-readable comparison; its names are a contract. */
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = Json.object();
        json.put("reference", reference.file().id());
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        for (Difference d : inputs()) {
            Map<String, @Nullable Object> input = Json.object();
            input.put("scenario", d.scenario());
            input.put("path", d.path());
            input.put("from", d.from());
            input.put("to", d.to());
            inputs.add(input);
        }
        json.put("inputs", inputs);
        Map<String, @Nullable Object> status = Json.object();
        status.put(reference.file().id(), reference.status());
        others.forEach(other -> status.put(other.file().id(), other.status()));
        json.put("status", status);
        List<Map<String, @Nullable Object>> outcomes = new ArrayList<>();
        addOutcomes(reference, outcomes);
        others.forEach(s -> addOutcomes(s, outcomes));
        json.put("outcomes", outcomes);
        List<Map<String, @Nullable Object>> chains = others.stream()
                .filter(s -> s.plan() != null)
                .flatMap(s -> new ChainComparison(reference, s).json().stream())
                .toList();
        if (!chains.isEmpty()) {
            json.put("chains", chains);
        }
        if (!attributions.isEmpty()) {
            json.put(
                    "attribution",
                    attributions.stream().map(AttributionReport::json).toList());
        }
        if (indicators != null) {
            json.put("indicators", indicators.json());
        }
        return json;
    }

    private void addOutcomes(SolvedScenario solved, List<Map<String, @Nullable Object>> outcomes) {
        List<Label> members = members();
        for (int r = 0; r <= members.size(); r++) {
            String member = r < members.size() ? members.get(r).code() : UNION;
            for (Indicator indicator : Indicator.values()) {
                Double value = value(solved, reference, r, indicator);
                Double before = value(reference, solved, r, indicator);
                Map<String, @Nullable Object> outcome = Json.object();
                outcome.put("scenario", solved.file().id());
                outcome.put("member", member);
                outcome.put("indicator", indicator.key());
                outcome.put("unit", indicator.unit(units));
                outcome.put("value", value);
                outcome.put("change", value == null || before == null ? null : (Double) (value - before));
                outcomes.add(outcome);
            }
        }
    }

    /**
     * Value of a member, null where it is not in the scenario's union; of the union ({@code r} = number of members) the sum, for the living
     * standard the mean by base consumption, over the members that this and {@code beside} both have.
     */
    private @Nullable Double value(SolvedScenario solved, SolvedScenario beside, int r, Indicator indicator) {
        List<Label> members = members();
        if (r < members.size()) {
            return ofMember(solved, members.get(r).code(), indicator);
        }
        double sum = 0;
        double weights = 0;
        for (Label member : members) {
            Double own = ofMember(solved, member.code(), indicator);
            Plan plan = solved.plan();
            if (plan != null && own != null && ofMember(beside, member.code(), indicator) != null) {
                Economy e = plan.economy();
                double weight = indicator == Indicator.LIVING_STANDARD ? e.household(e.member(member.code())) : 1;
                sum += weight * own;
                weights += weight;
            }
        }
        return weights == 0 ? null : (Double) (indicator == Indicator.LIVING_STANDARD ? sum / weights : sum);
    }

    private static @Nullable Double ofMember(SolvedScenario solved, String code, Indicator indicator) {
        Plan plan = solved.plan();
        int r = plan == null ? -1 : plan.economy().member(code);
        return plan == null || r < 0 ? null : (Double) indicator.of(MemberAccounts.ofPlan(plan, r));
    }

    private List<Label> members() {
        return reference.file().study().economy().members();
    }

    /** The comparison as a person reads it. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("Reference: ").append(named(reference)).append('\n');
        if (others.size() > 1) {
            gainsText(out);
        }
        for (int n = 0; n < others.size(); n++) {
            SolvedScenario other = others.get(n);
            out.append('\n').append(named(other)).append('\n');
            inputText(other, out);
            if (other.plan() == null) {
                out.append("  ").append(SummaryText.withoutPlan(other));
            } else {
                outcomeText(other, out);
                out.append(new ChainComparison(reference, other).text());
            }
            if (!attributions.isEmpty()) {
                out.append(attributions.get(n).text());
            }
            if (indicators != null) {
                out.append(indicators.text(n));
            }
        }
        return out.toString();
    }

    /** Every scenario in one line: its gains over the reference. */
    private void gainsText(StringBuilder out) {
        out.append("\nGain in living standard over ")
                .append(reference.file().id())
                .append(":\n");
        List<Label> members = members();
        List<String> header = new ArrayList<>(List.of("", "Union"));
        members.forEach(member -> header.add(member.name()));
        List<List<String>> rows = new ArrayList<>();
        for (SolvedScenario other : others) {
            List<String> row = new ArrayList<>(List.of(other.file().id()));
            for (int n = 0; n <= members.size(); n++) {
                int r = n == 0 ? members.size() : n - 1;
                Double before = value(reference, other, r, Indicator.LIVING_STANDARD);
                Double after = value(other, reference, r, Indicator.LIVING_STANDARD);
                String none = n == 0 && other.plan() == null ? other.status() : "–";
                row.add(before == null || after == null ? none : Display.percentChange(after / before - 1));
            }
            rows.add(row);
        }
        TextTable.of(header, rows)
                .lines()
                .forEach(line -> out.append("  ").append(line).append('\n'));
    }

    private static String named(SolvedScenario solved) {
        return solved.file().id() + " – " + solved.file().title();
    }

    private void inputText(SolvedScenario other, StringBuilder out) {
        List<Difference> differences = InputDifferences.between(reference.file(), other.file());
        out.append(differences.isEmpty() ? "  No input differs.\n" : "  What differs in the inputs:\n");
        for (Difference d : differences) {
            out.append("    ").append(d.path()).append(": ");
            out.append(d.from() == null ? "(not there)" : d.from()).append(" → ");
            out.append(d.to() == null ? "(not there)" : d.to()).append('\n');
        }
    }

    private void outcomeText(SolvedScenario other, StringBuilder out) {
        out.append("  What differs in the outcomes, against ")
                .append(reference.file().id())
                .append(" (money in ")
                .append(units.money())
                .append(", employment in ")
                .append(units.labour())
                .append("):\n");
        List<Label> members = members();
        List<Indicator> shown = List.of(
                Indicator.LIVING_STANDARD,
                Indicator.OUTPUT,
                Indicator.VALUE_ADDED,
                Indicator.EMPLOYMENT,
                Indicator.UNION_EXPORTS,
                Indicator.UNION_IMPORTS,
                Indicator.EXTERNAL_EXPORTS,
                Indicator.EXTERNAL_IMPORTS);
        List<String> header = new ArrayList<>(List.of(""));
        shown.forEach(indicator -> header.add(indicator.title()));
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r <= members.size(); r++) {
            List<String> row = new ArrayList<>();
            row.add(r < members.size() ? members.get(r).name() : "Union");
            for (Indicator indicator : shown) {
                Double before = value(reference, other, r, indicator);
                Double after = value(other, reference, r, indicator);
                boolean relative = indicator == Indicator.LIVING_STANDARD;
                row.add(
                        before == null || after == null
                                ? "–"
                                : relative
                                        ? Display.percentChange(after / before - 1)
                                        : change(after - before, before));
            }
            rows.add(row);
        }
        TextTable.of(header, rows)
                .lines()
                .forEach(line -> out.append("    ").append(line).append('\n'));
    }

    /** A change, none where it is within the solver's tolerance of the level. */
    private static String change(double change, double level) {
        return Math.abs(change) <= 1e-7 * Math.abs(level) ? "0" : Display.change(change);
    }
}
