package org.isim.app.interests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.coalition.CoalitionFindings;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Coalitions;
import org.isim.model.coalition.Joining;
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
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.isim.solver.LinearSolver;
import org.jspecify.annotations.Nullable;

/**
 * Solves a union's concepts and what its coalitions could do alone. The union, its coalitions and the reference are all under one treatment, or they could not be
 * compared: where bands are free in a coalition they are in the union, too.
 */
final class InterestsSolver {
    private final ScenarioFile file;
    private final ScenarioRunner runner;
    private final Planner planner;
    private final LinearSolver solver;
    private final int threads;
    private final FoundCoalitions found;
    private final Consumer<Concept> asking;

    /** @param asking is told each concept before it is solved */
    InterestsSolver(
            ScenarioFile file,
            ScenarioRunner runner,
            Planner planner,
            LinearSolver solver,
            int threads,
            FoundCoalitions found,
            Consumer<Concept> asking) {
        this.file = file;
        this.runner = runner;
        this.planner = planner;
        this.solver = solver;
        this.threads = threads;
        this.found = found;
        this.asking = asking;
    }

    /** A concept's plan of the union with that of its reference. */
    private record Planned(Concept concept, Planner.Draft draft, Planner.@Nullable Draft reference, double[] z) {
        boolean pooled() {
            return needsPool(concept);
        }
    }

    /**
     * Solves everything.
     *
     * @param concepts to solve
     * @param frontiers to draw
     * @param order in which members join; empty for none
     */
    InterestsAnswer answer(Treatment treatment, List<Concept> concepts, List<int[]> frontiers, int[] order)
            throws IOException {
        Coalition union = file.union();
        Economy e = union.economy();
        TreatedUnion own = treated(union, treatment);
        @Nullable TreatedUnion against = reference(treatment, union.scenario().payments());
        Concept inUse = union.scenario().interests().concept();
        Scenario scenario = own.under(inUse, against == null ? null : against.found(inUse));
        TreatedUnion inPool = concepts.stream().anyMatch(InterestsSolver::needsPool)
                ? treated(new Coalition(e, union.scenario().with(Payments.POOLED)), treatment)
                : own;
        List<Planned> plans = new ArrayList<>();
        Set<Concept> without = EnumSet.noneOf(Concept.class);
        for (Concept concept : concepts) {
            asking.accept(concept);
            boolean pooled = needsPool(concept);
            @Nullable TreatedUnion base = pooled ? reference(treatment, Payments.POOLED) : against;
            TreatedUnion asked = pooled ? inPool : own;
            Planner.@Nullable Draft reference = base == null ? null : base.found(concept);
            Planner.Draft draft = asked.draft(asked.under(concept, reference));
            double[] z = file.reliesOnReference() && (reference == null || reference.livingStandards() == null)
                    ? null
                    : draft.livingStandards();
            if (z == null) {
                without.add(concept);
            } else {
                plans.add(new Planned(concept, draft, reference, z));
            }
        }
        Coalitions coalitions = new Coalitions(e, scenario, treatment, planner, threads);
        List<Planned> unpooled = plans.stream().filter(plan -> !plan.pooled()).toList();
        List<CoalitionFindings> alone = found.of(
                treatment,
                scenario.payments(),
                coalitions,
                unpooled.stream().map(Planned::z).toList());
        Map<Concept, ConceptSolution> solutions = new EnumMap<>(Concept.class);
        for (Planned plan : plans) {
            Objections objections = plan.pooled()
                    ? pooled(e, scenario, treatment, plan.z)
                    : CoalitionFindings.objections(alone, unpooled.indexOf(plan));
            solutions.put(plan.concept, solution(e, plan, objections));
        }
        List<CoalitionValue> values =
                alone.stream().map(CoalitionFindings::value).toList();
        Game game = coalitions.game(values);
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
                order.length == 0 ? List.of() : Joining.inOrder(values, game, consumption(e), order),
                contributions(e, values),
                solutions,
                without,
                against == null ? null : runner.referenceName(file),
                frontiers(needsPool(inUse) ? inPool : own, scenario, frontiers, plans));
    }

    private static List<InterestsAnswer.FrontierAnswer> frontiers(
            TreatedUnion union, Scenario scenario, List<int[]> asked, List<Planned> plans) {
        double[] now = plans.stream()
                .filter(plan -> plan.concept == scenario.interests().concept())
                .map(Planned::z)
                .findFirst()
                .orElse(null);
        return asked.stream()
                .map(members -> union.frontier(scenario, members, now))
                .toList();
    }

    private Objections pooled(Economy e, Scenario s, Treatment treatment, double[] z) throws IOException {
        Scenario total = s.with(Payments.POOLED).with(s.interests().with(Concept.TOTAL));
        Coalitions among = new Coalitions(e, total, treatment, planner, threads);
        return CoalitionFindings.objections(found.of(treatment, Payments.POOLED, among, List.of(z)), 0);
    }

    private static ConceptSolution solution(Economy e, Planned plan, Objections objections) {
        return new ConceptSolution(
                plan.concept,
                plan.z,
                byMember(e, plan.reference),
                plan.draft.settlement(),
                budgets(plan.draft),
                objections);
    }

    private TreatedUnion treated(Coalition union, Treatment treatment) {
        return new TreatedUnion(file, union, treatment, planner, threads);
    }

    /** Exchange at the model's own prices needs payments that are pooled, in coalitions as well. */
    private static boolean needsPool(Concept concept) {
        return concept == Concept.EQUIVALENT_EXCHANGE;
    }

    private @Nullable TreatedUnion reference(Treatment treatment, Payments payments) {
        if (ScenarioRunner.isSelf(file)) {
            return null;
        }
        Coalition against = runner.reference(file);
        return treated(new Coalition(against.economy(), against.scenario().with(payments)), treatment);
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

    private static double[] consumption(Economy e) {
        return IntStream.range(0, e.memberCount()).mapToDouble(e::household).toArray();
    }

    private static List<Contributions> contributions(Economy e, List<CoalitionValue> values) {
        int members = e.memberCount();
        double[] consumption = consumption(e);
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
}
