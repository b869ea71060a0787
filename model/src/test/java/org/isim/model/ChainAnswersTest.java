package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Sale;
import org.isim.model.chain.Stage;
import org.isim.model.configuration.Alternatives;
import org.isim.model.configuration.Obstacle;
import org.isim.model.configuration.Obstacles;
import org.isim.model.configuration.Repair;
import org.isim.model.configuration.Worth;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** What is said about a configuration, in the economy of {@link ChainHandSolvedTest}: a person, a unit of the good, a unit of currency are all worth 1. */
class ChainAnswersTest {
    private static final double CLOSE = 1e-6;
    private static final Planner PLANNER = new Planner(LinearSolver.discover(), SolveOptions.DEFAULT);

    private final Economy e = ChainHandSolvedTest.twoAlike();

    /** A scenario with its programs and its plan. */
    private record Solution(Scenario scenario, Planner.Draft draft, Plan plan) {
        double[] livingStandards() {
            double[] z = new double[plan.economy().memberCount()];
            Arrays.setAll(z, plan::livingStandard);
            return z;
        }
    }

    private Solution solve(Chain... chains) {
        Scenario s = ChainHandSolvedTest.room(e).withChains(List.of(chains));
        Planner.Draft draft = PLANNER.draft(e, s, null);
        return new Solution(s, draft, (Plan) draft.finish());
    }

    private Worth worth(Solution s) {
        return Worth.of(e, s.scenario(), s.livingStandards(), PLANNER, s.draft());
    }

    private List<Obstacle> obstacles(Solution s) {
        return Obstacles.of(s.plan(), PLANNER);
    }

    private static Host in(int r, double labour, double most) {
        return ChainHandSolvedTest.in(r, labour, most);
    }

    private Chain abroad(String id, double price, double length, Host... hosts) {
        return Chains.of(
                e, id, ChainHandSolvedTest.abroad(price, length), Chains.stage("make", 0, new double[1], hosts));
    }

    /** Two chains of A save half a person on 8 units and a quarter on 4: worth 4 and 1, together 5 of a consumption of 110. */
    @Test
    void eachChainIsWorthWhatIsLostWithoutIt() {
        Solution s = solve(abroad("C", 1, 8, in(0, 0.5, 100)), abroad("D", 1, 4, in(0, 0.75, 100)));
        Worth worth = worth(s);
        assertThat(Objects.requireNonNull(worth.money(0))).isCloseTo(4, within(1e-4));
        assertThat(Objects.requireNonNull(worth.money(1))).isCloseTo(1, within(1e-4));
        assertThat(Objects.requireNonNull(worth.money())).isCloseTo(5, within(1e-4));
        assertThat(Objects.requireNonNull(worth.gain(0, 0))).isCloseTo(1.15 / 1.11 - 1, within(CLOSE));
        assertThat(Objects.requireNonNull(worth.gain(1))).isCloseTo(0, within(CLOSE));
    }

    /** 1.2 persons for what sells at 1: a fifth too dear, so that labour would have to be a sixth cheaper, or the price a fifth higher. */
    @Test
    void whatKeepsAChainFromRunningIsWhatItLacks() {
        Obstacle obstacle = obstacles(solve(abroad("C", 1, 8, in(0, 1.2, 100), in(1, 1.5, 100))))
                .get(0);
        assertThat(obstacle.chain()).isTrue();
        assertThat(obstacle.gap()).isCloseTo(0.2, within(CLOSE));
        assertThat(obstacle.costs().get(0).kind()).isEqualTo(Obstacle.Kind.LABOUR);
        assertThat(obstacle.cheaper(obstacle.costs().get(0))).isCloseTo(1.0 / 6, within(CLOSE));
    }

    /** 0.5 persons in A, 0.6 in B: A has the market, and a unit of B displaces one of A that costs 0.5: B is a fifth too dear. At 1.1 times that price it still is. */
    @Test
    void whatKeepsAStageFromAPlaceIsMeasuredAgainstThePlaceThatHasIt() {
        Solution s = solve(abroad("C", 1, 8, in(0, 0.5, 100), in(1, 0.6, 100)));
        List<Obstacle> obstacles = obstacles(s);
        assertThat(obstacles).hasSize(1);
        assertThat(obstacles.get(0).r()).isEqualTo(1);
        assertThat(obstacles.get(0).gap()).isCloseTo(0.2, within(CLOSE));
    }

    /**
     * Castings that cost 0.6 persons where half of them go into what sells at 1 and takes another 0.9: 0.3 + 0.9 = 1.2. Neither stage stands anywhere, and it is the
     * chain that is a fifth too dear. Where places are counted, so that they are held, nothing changes: a stage without a taker or a supplier is asked with
     * both.
     */
    @Test
    void aChainWhosePlacesAreHeldIsAskedAsAWhole() {
        for (boolean counted : new boolean[] {false, true}) {
            Stage castings = new Stage(
                    "castings",
                    "castings",
                    0,
                    new double[2],
                    List.of(in(0, 0.6, 100), in(1, 0.6, 100)),
                    List.of(),
                    counted ? 1 : 2);
            Stage assembly = Chains.stage("assembly", 0, new double[] {0.5, 0}, in(0, 0.9, 100));
            Obstacle obstacle = obstacles(
                            solve(Chains.of(e, "C", ChainHandSolvedTest.abroad(1, 8), castings, assembly)))
                    .get(0);
            assertThat(obstacle.chain()).isTrue();
            assertThat(obstacle.gap()).as("counted " + counted).isCloseTo(0.2, within(CLOSE));
        }
    }

    /** The chain gives 4; a unit moved from A (0.5 persons) to B (0.51) costs 0.01, and 1 % of 4 is 0.04: B may have up to 4 of the 8, or A make 0.08 for nothing. */
    @Test
    void placesMayMoveWithinOnePerCentOfTheGain() {
        Solution s = solve(abroad("C", 1, 8, in(0, 0.5, 100), in(1, 0.51, 100)));
        Alternatives alternatives =
                Alternatives.of(e, s.scenario(), PLANNER, s.draft(), worth(s).objectiveWithoutAny());
        Alternatives.Range a = alternatives.ranges().get(0);
        Alternatives.Range b = alternatives.ranges().get(1);
        assertThat(new double[] {a.least(), a.most()}).containsExactly(new double[] {4, 8.08}, within(1e-4));
        assertThat(new double[] {b.least(), b.most()}).containsExactly(new double[] {0, 4}, within(1e-4));
        assertThat(alternatives.choices()).isNotEmpty();
        assertThat(alternatives.choices().get(0).kept()).isGreaterThan(0.99 - 1e-6);
    }

    /**
     * Direct sales of A in B, at most 5 % of B's use: each costs B 1.25 of currency for a good worth 1. To have its 110 again B must get 0.25 for each of its 5.5 units,
     * 1.375, and A, the only one to gain, pays it. Where B insists on its 110, A sells at home only: q_A = 110/0.975.
     */
    @Test
    void aLossIsRepairedByTheSmallestTransferOrByInsisting() {
        Solution s = solve(Chains.of(
                e, "C", new Sale(0, false, 0.05, List.of()), Chains.stage("make", 0, new double[1], in(0, 0.5, 100))));
        double[] before = Objects.requireNonNull(worth(s).withoutAny());
        Repair repair = new Repair(e, s.scenario(), PLANNER, s.draft(), before, s.livingStandards());
        assertThat(repair.losers()).containsExactly(1);
        assertThat(Objects.requireNonNull(repair.transfers()).received())
                .containsExactly(new double[] {-1.375, 1.375}, within(1e-3));
        Plan insisting = Objects.requireNonNull(repair.insisting());
        assertThat(insisting.absorption(1, 0)).isCloseTo(110, within(1e-4));
        assertThat(insisting.absorption(0, 0)).isCloseTo(110 / 0.975, within(1e-3));
        assertThat(repair.cost(insisting))
                .isCloseTo(s.plan().absorption(0, 0) + s.plan().absorption(1, 0) - 110 - 110 / 0.975, within(1e-3));
    }

    /**
     * B may make it too, for 0.9 persons. Its loss is 0.25 on each of the 5 % that A sells there; a least share makes it make more itself, which costs the union the
     * difference in persons, and is the smallest that leaves B its 110.
     */
    @Test
    void aLeastShareRepairsALossWhereTheLoserCanHost() {
        Sale sale = new Sale(0, false, 0.05, List.of());
        Chain chain = Chains.of(e, "C", sale, Chains.stage("make", 0, new double[1], in(0, 0.5, 100), in(1, 0.9, 100)));
        Solution s = solve(chain);
        double[] before = Objects.requireNonNull(worth(s).withoutAny());
        Repair repair = new Repair(e, s.scenario(), PLANNER, s.draft(), before, s.livingStandards());
        assertThat(repair.losers()).containsExactly(1);
        List<Repair.Placement> placements = repair.placements(s.plan());
        assertThat(placements).hasSize(1);
        double share = placements.get(0).share();
        assertThat(placements.get(0).cost()).isPositive();
        Rules enough = new Rules(0, 1, new double[] {0, share}, 0, 0);
        Rules less = new Rules(0, 1, new double[] {0, share - 0.02}, 0, 0);
        assertThat(solve(chain.with(enough)).plan().livingStandard(1)).isGreaterThan(before[1] - 1e-6);
        assertThat(solve(chain.with(less)).plan().livingStandard(1)).isLessThan(before[1] - 1e-6);
    }
}
