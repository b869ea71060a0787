package org.isim.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isim.app.compare.InputDifferences.Difference;
import org.isim.app.language.Language;
import org.isim.app.results.Indicator;
import org.isim.app.results.Json;
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
    private final @Nullable SolvedScenario asked;
    private final Units units;
    private final List<AttributionReport> attributions = new ArrayList<>();
    private @Nullable IndicatorComparison indicators;

    /** @param solved of one study, at least one with a plan; the first of those is the reference, and meant to be so where it is the first of all */
    public Comparison(List<SolvedScenario> solved) {
        int first = IntStream.range(0, solved.size())
                .filter(n -> solved.get(n).plan() != null)
                .findFirst()
                .orElseThrow();
        List<SolvedScenario> rest = new ArrayList<>(solved);
        reference = rest.remove(first);
        others = List.copyOf(rest);
        asked = first == 0 ? null : solved.get(0);
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

    public SolvedScenario reference() {
        return reference;
    }

    /** The scenario that was to be the reference but has no plan; null where the reference is the one asked for. */
    public @Nullable SolvedScenario asked() {
        return asked;
    }

    /** All but the reference. */
    public List<SolvedScenario> others() {
        return others;
    }

    public boolean hasAttribution() {
        return !attributions.isEmpty();
    }

    /** The split gain of the n-th of the others. */
    public Attribution attribution(int n) {
        return attributions.get(n).attribution();
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
        if (asked != null) {
            json.put("referenceAsked", asked.file().id());
        }
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
    @Nullable
    Double value(SolvedScenario solved, SolvedScenario beside, int r, Indicator indicator) {
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

    List<Label> members() {
        return reference.file().study().economy().members();
    }

    /** The comparison as a person reads it. */
    public String text(Language language) {
        return new ComparisonText(this, language).text();
    }

    /** What an attribution, and indicators where they were asked for, say of the n-th of the others. */
    String more(int n, Language language) {
        return (attributions.isEmpty() ? "" : attributions.get(n).text(language))
                + (indicators == null ? "" : indicators.text(n));
    }
}
