package org.isim.app.interests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.results.Json;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.Disagreement;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Coalitions;
import org.isim.model.coalition.Frontier;
import org.isim.model.coalition.Objections;
import org.isim.model.concept.MemberBudgets;
import org.isim.model.concept.Settlement;
import org.isim.model.economy.Economy;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Contributions;
import org.isim.model.games.Core;
import org.isim.model.games.Game;
import org.isim.model.games.Nucleolus;
import org.isim.model.games.Shapley;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.isim.solver.LinearSolver;
import org.jspecify.annotations.Nullable;

/**
 * Asks of a scenario whether its union is in each member's interest. The union, its coalitions and the reference are all under one treatment, or they could not be
 * compared: where bands are free in a coalition they are in the union, too.
 */
public final class InterestsRun {
    private static final int INFEASIBLE = 3;
    private static final int PAIR_STEPS = 20;
    private static final int TRIPLE_STEPS = 8;

    private final ScenarioFile file;
    private final ScenarioRunner runner;
    private final Planner planner;
    private final LinearSolver solver;
    private final int threads;

    /** @param runner has read the scenario's reference */
    public InterestsRun(ScenarioFile file, ScenarioRunner runner, Planner planner, LinearSolver solver, int threads) {
        this.file = file;
        this.runner = runner;
        this.planner = planner;
        this.solver = solver;
        this.threads = threads;
    }

    /** Progress of long work. */
    public interface Progress {
        void of(int done, int all);
    }

    /**
     * What is printed and written.
     *
     * @param files text by name
     * @param exitCode 0, or 3 where the union itself has no plan
     */
    public record Printed(String text, Map<String, @Nullable Object> json, Map<String, String> files, int exitCode) {}

    /**
     * What is asked for beside the usual.
     *
     * @param treatments whether the scenario's concept is looked at under the other treatments, too
     * @param frontiers members, two or three, whose Pareto frontier is drawn
     */
    public record Asked(boolean treatments, List<int[]> frontiers) {}

    /** Solves everything under the scenario's treatment and puts it in words. */
    public Printed printed(Asked asked, Progress progress) {
        List<Concept> every = List.of(Concept.values());
        InterestsAnswer answer = answer(file.treatment(), every, asked.frontiers, progress);
        String text = InterestsText.of(answer);
        Map<String, @Nullable Object> json = InterestsJson.of(answer);
        if (asked.treatments) {
            List<InterestsAnswer> answers = new ArrayList<>(List.of(answer));
            List<Object> others = new ArrayList<>();
            for (Outsiders outsiders : Outsiders.values()) {
                for (Bands bands : Bands.values()) {
                    if (outsiders != file.treatment().outsiders()
                            || bands != file.treatment().bands()) {
                        InterestsAnswer other = answer(
                                file.treatment().with(outsiders).with(bands),
                                List.of(answer.scenario().interests().concept()),
                                List.of(),
                                progress);
                        answers.add(other);
                        others.add(InterestsJson.of(other));
                    }
                }
            }
            text += TreatmentsText.of(answers);
            json.put("otherTreatments", others);
        }
        InterestsTables tables = new InterestsTables(answer);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("interests.txt", text);
        files.put("run.json", Json.text(json));
        files.put("coalitions.csv", tables.coalitions());
        files.put("solutions.csv", tables.solutions());
        for (InterestsAnswer.FrontierAnswer frontier : answer.frontiers()) {
            String name =
                    Arrays.stream(frontier.members()).mapToObj(answer::code).collect(Collectors.joining("-"));
            files.put("frontier-" + name + ".csv", tables.frontier(frontier));
            files.put("frontier-" + name + ".svg", FrontierPicture.of(answer, frontier));
        }
        boolean formed = answer.value(CoalitionSet.all(answer.members())).feasible();
        return new Printed(text, json, files, formed ? 0 : INFEASIBLE);
    }

    /**
     * Solves everything.
     *
     * @param concepts to solve
     * @param frontiers to draw
     * @param progress is told how many coalitions are done
     */
    private InterestsAnswer answer(
            Treatment treatment, List<Concept> concepts, List<int[]> frontiers, Progress progress) {
        Coalition union = file.union();
        Economy e = union.economy();
        Treated own = new Treated(e, union.scenario(), treatment);
        @Nullable Treated against = reference(treatment, union.scenario().payments());
        Concept inUse = union.scenario().interests().concept();
        Scenario scenario = own.under(inUse, against == null ? null : against.found(inUse));
        Coalitions coalitions = new Coalitions(e, scenario, treatment, planner, threads);
        int[] done = {0};
        List<CoalitionSet> all = coalitions.all();
        List<CoalitionValue> values = coalitions.values(all, value -> {
            synchronized (done) {
                progress.of(++done[0], all.size());
            }
        });
        Game game = coalitions.game(values);
        Map<Concept, ConceptSolution> solutions = new EnumMap<>(Concept.class);
        Map<Concept, String> without = new EnumMap<>(Concept.class);
        for (Concept concept : concepts) {
            // exchange at the model's own prices needs payments that are pooled, in coalitions as well
            boolean pooled = concept == Concept.EQUIVALENT_EXCHANGE;
            @Nullable Treated base = pooled ? reference(treatment, Payments.POOLED) : against;
            Treated asked = pooled ? new Treated(e, union.scenario().with(Payments.POOLED), treatment) : own;
            Planner.@Nullable Draft reference = base == null ? null : base.found(concept);
            Planner.Draft draft = asked.draft(asked.under(concept, reference));
            double[] z = file.reliesOnReference() && (reference == null || reference.livingStandards() == null)
                    ? null
                    : draft.livingStandards();
            if (z == null) {
                without.put(
                        concept, "has no plan" + (bargains(concept) ? ": its disagreement point is out of reach" : ""));
                continue;
            }
            Coalitions among = pooled
                    ? new Coalitions(e, scenario.with(Payments.POOLED), treatment, planner, threads)
                    : coalitions;
            Objections objections = among.objections(z);
            solutions.put(
                    concept,
                    new ConceptSolution(
                            concept, z, byMember(e, reference), draft.settlement(), budgets(draft), objections));
        }
        return new InterestsAnswer(
                file,
                e,
                scenario,
                treatment,
                values,
                game,
                Core.of(game, solver),
                Shapley.value(game),
                Nucleolus.of(game, solver),
                contributions(e, values),
                solutions,
                without,
                against == null ? null : runner.referenceName(file),
                frontiers.stream()
                        .map(members -> new InterestsAnswer.FrontierAnswer(members, own.frontier(scenario, members)))
                        .toList());
    }

    private static boolean bargains(Concept concept) {
        return concept == Concept.MAX_MIN || concept == Concept.KALAI_SMORODINSKY || concept == Concept.NASH;
    }

    private @Nullable Treated reference(Treatment treatment, Payments payments) {
        if (ScenarioRunner.isSelf(file)) {
            return null;
        }
        Coalition against = runner.reference(file);
        return new Treated(against.economy(), against.scenario().with(payments), treatment);
    }

    private static double @Nullable [] byMember(Economy e, Planner.@Nullable Draft reference) {
        double[] z = reference == null ? null : reference.livingStandards();
        if (reference == null || z == null) {
            return null;
        }
        double[] own = new double[e.memberCount()];
        for (int r = 0; r < own.length; r++) {
            int there = reference.economy().member(e.members().get(r).code());
            own[r] = there < 0 ? Double.NaN : z[there];
        }
        return own;
    }

    /** D in money of consumption. */
    private static double[] budgets(Planner.Draft draft) {
        Economy e = draft.economy();
        double[] balance = new double[e.memberCount()];
        if (draft.settlement() instanceof Settlement.Exchange exchange) {
            return exchange.budgetBalance();
        }
        Planner.Solved first = Objects.requireNonNull(draft.first());
        MemberBudgets budgets =
                MemberBudgets.of(first.formulation(), first.optimal().solution());
        for (int r = 0; r < balance.length; r++) {
            double z = first.optimal()
                    .solution()
                    .level(first.formulation().columns().living(r));
            balance[r] = budgets.consumption(r) > 0
                    ? budgets.balance(r) / budgets.consumption(r) * e.household(r) * z
                    : Double.NaN;
        }
        return balance;
    }

    private static List<Contributions> contributions(Economy e, List<CoalitionValue> values) {
        int members = e.memberCount();
        double[] consumption =
                IntStream.range(0, members).mapToDouble(e::household).toArray();
        CoalitionSet all = CoalitionSet.all(members);
        CoalitionValue union = values.get(all.mask() - 1);
        List<Contributions> contributions = new ArrayList<>();
        for (int r = 0; r < members; r++) {
            CoalitionValue alone = values.get(CoalitionSet.of(r).mask() - 1);
            boolean onlyOne = members == 1;
            @Nullable
            CoalitionValue others = onlyOne ? null : values.get(all.without(r).mask() - 1);
            contributions.add(Contributions.of(
                    r,
                    consumption,
                    union.livingStandards(),
                    alone.livingStandard(r),
                    others == null ? new double[members] : others.livingStandards(),
                    union.value(),
                    others == null ? (Double) 0.0 : others.value()));
        }
        return contributions;
    }

    /** A union under the treatment with its disagreement point, each concept solved once. */
    private final class Treated {
        private final Economy economy;
        private final Scenario scenario;
        private final Scenario treated;
        private final Map<Concept, Planner.Draft> drafts = new EnumMap<>(Concept.class);

        Treated(Economy e, Scenario s, Treatment treatment) {
            economy = e;
            scenario = file.disagreement() == Disagreement.STAND_ALONE ? withStandAlone(e, s, treatment) : s;
            treated = treatment
                    .coalition(e, scenario, IntStream.range(0, e.memberCount()).toArray())
                    .scenario();
        }

        private Scenario withStandAlone(Economy e, Scenario s, Treatment treatment) {
            Scenario total = s.with(s.interests().with(Concept.TOTAL));
            Coalitions alone = new Coalitions(e, total, treatment, planner, threads);
            List<CoalitionSet> singles = IntStream.range(0, e.memberCount())
                    .mapToObj(CoalitionSet::of)
                    .toList();
            List<CoalitionValue> values = alone.values(singles, value -> {});
            double[] d = new double[e.memberCount()];
            Arrays.setAll(d, r -> {
                Double z = values.get(r).livingStandard(r);
                return z == null ? 0 : z;
            });
            return s.with(s.interests().withDisagreement(d));
        }

        /** The scenario under a concept, before treatment, with what it takes from the reference. */
        Scenario under(Concept concept, Planner.@Nullable Draft reference) {
            Scenario s = scenario.with(scenario.interests().with(concept));
            double[] z = reference == null ? null : reference.livingStandards();
            if (reference == null || z == null) {
                return s;
            }
            return ScenarioRunner.completed(file, new Coalition(economy, s), reference.economy(), r -> z[r]);
        }

        /** The union's programs under a scenario that {@link #under} gave. */
        Planner.Draft draft(Scenario untreated) {
            return planner.draft(economy, treated.with(untreated.interests()), null);
        }

        /** Everybody has at least its disagreement point. */
        List<double[]> frontier(Scenario untreated, int[] members) {
            int steps = members.length == 2 ? PAIR_STEPS : TRIPLE_STEPS;
            double[] least = untreated.interests().disagreement();
            return Frontier.of(economy, treated.with(untreated.interests()), members, least, steps, planner);
        }

        /** The reference's own, solved once. */
        Planner.Draft found(Concept concept) {
            Planner.Draft known = drafts.get(concept);
            if (known == null) {
                known = draft(under(concept, null));
                drafts.put(concept, known);
            }
            return known;
        }
    }
}
