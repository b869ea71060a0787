package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.isim.model.Economies.Case;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Stage;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Scenario;
import org.isim.solver.IntegerProof;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Revision;
import org.isim.solver.SolveOptions;

/** Chains whose places are a yes or a no: fixed costs, least scales, counts of places and of members. */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class ChainPlacesTest {
    private static final LinearSolver SOLVER = LinearSolver.discover();
    private static final int MOST = 6;

    private static Scenario total(Case c) {
        return c.scenario().with(c.scenario().interests().with(Concept.TOTAL));
    }

    /** The chain with a fixed cost of up to a fiftieth of what a place makes and a least scale of up to three tenths of it. */
    private static Chain whole(Chain chain, long seed) {
        Random random = new Random(seed);
        Chain changed = chain;
        for (int j = 0; j < chain.stages().size(); j++) {
            Stage stage = chain.stages().get(j);
            List<Host> hosts = new ArrayList<>();
            for (Host h : stage.hosts()) {
                hosts.add(new Host(
                        h.member(),
                        h.activity(),
                        h.inputs(),
                        h.labour(),
                        h.existing(),
                        h.build(),
                        h.investment(),
                        0.02 * random.nextDouble() * h.most(),
                        0.3 * random.nextDouble() * h.most()));
            }
            int places = random.nextBoolean() ? 1 : hosts.size();
            changed = changed.with(
                    j, new Stage(stage.id(), stage.title(), stage.product(), stage.from(), hosts, List.of(), places));
        }
        return changed;
    }

    private static List<Integer> wholes(LinearProgram problem) {
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < problem.columns(); j++) {
            if (problem.isInteger(j)) {
                columns.add(j);
            }
        }
        return columns;
    }

    /** The best objective over every choice of up to six whole numbers, each a linear program. */
    private static double bestOfAll(LinearProgram problem) {
        List<Integer> wholes = wholes(problem);
        double best = Double.NEGATIVE_INFINITY;
        for (int choice = 0; choice < 1 << wholes.size(); choice++) {
            Revision held = problem.revise().relaxed();
            for (int n = 0; n < wholes.size(); n++) {
                int value = choice >> n & 1;
                if (value > problem.columnUpper(wholes.get(n))) {
                    held.column(wholes.get(n), 0, 0);
                } else {
                    held.column(wholes.get(n), value, value);
                }
            }
            if (SOLVER.solve(held.build(), SolveOptions.DEFAULT) instanceof Outcome.Optimal optimal) {
                best = Math.max(best, optimal.solution().objective());
            }
        }
        return best;
    }

    /** Branch and bound finds what trying them all finds, up to its gap, and says how far off it may be. */
    @Property(tries = 30)
    void agreesWithTryingEveryChoice(@ForAll Case c, @ForAll long seed) {
        Economy e = c.economy();
        Chain chain = whole(new Chains(e, seed).chain("C", 2), seed);
        if (Math.floorMod(seed, 3L) == 0) {
            chain = chain.with(new Rules(0, 1, new double[e.memberCount()], Math.min(2, e.memberCount()), 0.1));
        }
        Scenario s = total(c).withChains(List.of(chain));
        LinearProgram problem = Planner.firstProgram(e, s).problem();
        Assume.that(wholes(problem).size() <= MOST && !wholes(problem).isEmpty());
        double best = bestOfAll(problem);
        Plan plan = Solved.plan(e, s);
        IntegerProof proof = java.util.Objects.requireNonNull(plan.integers());
        double gap = proof.relativeGap() * Math.max(problem.objectiveSize(), Math.abs(best));
        double close = 1e-8 * problem.objectiveSize();
        assertThat(plan.objective()).isBetween(best - gap - close, best + close);
        assertThat(proof.bound()).isGreaterThanOrEqualTo(best - close);
        // at most a thousandth of what the chain can add
        double plain = Solved.plan(e, total(c)).objective();
        double most = ((Outcome.Optimal) SOLVER.solve(problem.revise().relaxed().build(), SolveOptions.DEFAULT))
                .solution()
                .objective();
        assertThat(best - plan.objective()).isLessThanOrEqualTo(1e-3 * (most - plain) + 2e-7 * problem.objectiveSize());
        Statistics.label("runs")
                .collect(plan.chains().get(0).runs())
                .coverage(seen -> seen.check(true).percentage(p -> p > 20));
        assertPlacesHold(plan);
    }

    private static void assertPlacesHold(Plan plan) {
        for (ChainAccounts accounts : plan.chains()) {
            Chain chain = accounts.chain();
            for (int j = 0; j < chain.stages().size(); j++) {
                int stands = 0;
                for (Host host : chain.stages().get(j).hosts()) {
                    double made = accounts.made(j, host.member());
                    boolean here = made > 1e-6 * host.most();
                    stands += here ? 1 : 0;
                    if (here) {
                        assertThat(made).isGreaterThanOrEqualTo(host.least() * (1 - 1e-6));
                    }
                }
                assertThat(stands).isLessThanOrEqualTo(chain.stages().get(j).mostPlaces());
            }
            int part = 0;
            for (int r = 0; r < plan.economy().memberCount(); r++) {
                double share = accounts.valueAdded() > 0 ? accounts.valueAdded(r) / accounts.valueAdded() : 0;
                part += share >= chain.rules().participation() - 1e-6 ? 1 : 0;
            }
            if (accounts.runs() && chain.rules().countMembers()) {
                assertThat(part).isGreaterThanOrEqualTo(chain.rules().leastMembers());
            }
        }
    }

    /** Nothing whole costs nothing: without fixed costs, least scales and counts it is the linear chain. */
    @Property(tries = 15)
    void wholeNumbersOnlyTakeAway(@ForAll Case c, @ForAll long seed) {
        Economy e = c.economy();
        Chain free = new Chains(e, seed).chain("C", 2);
        Plan linear = Solved.plan(e, total(c).withChains(List.of(free)));
        assertThat(linear.integers()).isNull();
        Plan whole = Solved.plan(e, total(c).withChains(List.of(whole(free, seed))));
        assertThat(whole.objective())
                .isLessThanOrEqualTo(linear.objective()
                        + 1e-7 * linear.formulation().problem().objectiveSize());
        Plan plain = Solved.plan(e, total(c));
        // the search may stop a thousandth of the gain short
        assertThat(whole.objective())
                .isGreaterThanOrEqualTo(plain.objective()
                        - 1e-3 * (linear.objective() - plain.objective())
                        - 1e-7 * plain.formulation().problem().objectiveSize());
    }

    /** Every concept has a plan with whole numbers, certified with them held, and prices that are those of that linear program. */
    @Property(tries = 20)
    void certifiedUnderEveryConcept(@ForAll Case c, @ForAll long seed) {
        Economy e = c.economy();
        Scenario s = c.scenario().withChains(List.of(whole(new Chains(e, seed).chain("C", 2), seed)));
        Plan plan = Solved.plan(e, s);
        Formulation f = plan.formulation();
        assertThat(f.problem().integers()).isZero();
        for (int j : wholes(Planner.firstProgram(e, s).problem())) {
            assertThat(f.problem().columnLower(j))
                    .isEqualTo(f.problem().columnUpper(j))
                    .isIn(0.0, 1.0);
            assertThat(plan.solution().level(j)).isCloseTo(f.problem().columnLower(j), within(1e-9));
        }
        assertPlacesHold(plan);
    }
}
