package org.isim.model.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.model.Economies;
import org.isim.model.Solved;
import org.isim.model.SyntheticEconomies;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Game;
import org.isim.model.games.GameProperties;
import org.isim.model.games.Reason;
import org.isim.model.games.Shapley;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** What coalitions reach, what they lack, and whether they would rather be alone. */
class CoalitionsTest {
    private static final Planner PLANNER = new Planner(LinearSolver.discover(), SolveOptions.DEFAULT);
    private static final double CLOSE = 1e-7;

    /**
     * A makes 110 of product 1 at most, B 110 of product 2, flows are gifts; each household's basket is 50 of each, and each government uses 5 of each.
     *
     * <p>Together: 50 z_A + 50 z_B + 10 ≤ 110 for both products, so z_A + z_B = 2 and, a basket costing 100, v = 200. Alone each lacks the 5 of the other's product. With
     * fixed uses that scale, 55 (z_A + z_B) ≤ 110 is the same 200, and alone a member lives on nothing: z = 0.
     */
    @Test
    void aCoalitionSaysWhatItLacks() {
        Economy e = specialised(5);
        Scenario s = gifts(e);
        Treatment cut = Treatment.standard(e).with(Outsiders.CUT).withOpenLinks(1);
        List<CoalitionValue> values = values(e, s, cut);
        assertThat(values.get(0).value()).isNull();
        assertThat(values.get(0).shortages()).hasSize(1);
        Shortage lacking = values.get(0).shortages().get(0);
        assertThat(lacking.member()).isZero();
        assertThat(lacking.product()).isEqualTo(1);
        assertThat(lacking.amount()).isCloseTo(5, within(CLOSE));
        assertThat(lacking.need()).isEqualTo(5);
        assertThat(values.get(2).value()).isCloseTo(200, within(1e-5));
        Game game = new Coalitions(e, s, cut, PLANNER, 1).game(values);
        assertThat(Shapley.value(game).reason())
                .isEqualTo(new Reason.NeedsAll(List.of(CoalitionSet.of(0), CoalitionSet.of(1))));

        List<CoalitionValue> scaled = values(e, s, cut.withFixedUseScaling(true));
        assertThat(scaled.get(0).value()).isCloseTo(0, within(1e-5));
        assertThat(scaled.get(2).value()).isCloseTo(200, within(1e-5));
    }

    /**
     * The same without governments, A having a second technique for product 2 that yields 30: alone A reaches z = 0.6 and v = 60, B nothing. At (0.5, 1.7) A would
     * gain 0.6/0.5 − 1 = 20 %; at (0.8, 1.4) it would lose a quarter.
     */
    @Test
    void anObjectionIsWhatEveryoneInItCouldGain() {
        EconomyBuilder b = new EconomyBuilder(
                List.of(Label.of("A"), Label.of("B")),
                List.of(Label.of("one"), Label.of("two")),
                List.of(),
                List.of(
                        List.of(
                                new org.isim.model.economy.Activity("one", 0),
                                new org.isim.model.economy.Activity("two", 1)),
                        List.of(new org.isim.model.economy.Activity("two", 1))));
        b.output(0, 0, 100).capacity(0, 0, 100).employment(0, 0, 100);
        b.capacity(0, 1, 30 / 1.1).labour(0, 200);
        b.output(1, 0, 100).capacity(1, 0, 100).employment(1, 0, 100).labour(1, 200);
        for (int r = 0; r < 2; r++) {
            for (int i = 0; i < 2; i++) {
                b.household(r, i, 50).flow(i, r, i, 50);
            }
        }
        Economy e = b.build();
        Treatment cut = Treatment.standard(e).with(Outsiders.CUT).withOpenLinks(1);
        Coalitions coalitions = new Coalitions(e, gifts(e), cut, PLANNER, 1);
        Objections poor = objections(coalitions, new double[] {0.5, 1.7});
        assertThat(Objects.requireNonNull(poor.worst()).coalition()).isEqualTo(CoalitionSet.of(0));
        assertThat(poor.worst().gain()).isCloseTo(0.2, within(CLOSE));
        assertThat(poor.unblocked()).isFalse();
        assertThat(poor.blocking()).hasSize(1);
        Objections fair = objections(coalitions, new double[] {0.8, 1.4});
        assertThat(Objects.requireNonNull(fair.worst()).gain()).isCloseTo(-0.25, within(CLOSE));
        assertThat(fair.unblocked()).isTrue();
        assertThat(objections(coalitions, new double[] {0, 2}).blocking().get(0).gain())
                .isInfinite();
    }

    /** Two groups together can do what each can alone, under the treatment that says so and any payments. */
    @Property(tries = 8)
    void withoutOutsidersAndLeastSharesTheGameIsSuperadditive(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int members, @ForAll Payments payments) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(members, 4, seed);
        Economy e = drawn.economy();
        Treatment cut = Treatment.standard(e).with(Outsiders.CUT).with(Bands.FREE);
        Scenario s = drawn.scenario().with(payments);
        Coalitions coalitions = new Coalitions(e, s, cut, PLANNER, 2);
        List<CoalitionValue> values = coalitions.values(coalitions.all(), value -> {});
        Game game = coalitions.game(values);
        assertThat(GameProperties.superadditive(game).holds()).isTrue();
        int all = CoalitionSet.all(members).mask();
        for (CoalitionValue v : values) {
            for (CoalitionValue w : values) {
                boolean apart = (v.coalition().mask() & w.coalition().mask()) == 0;
                if (apart && v.feasible() && w.feasible()) {
                    int both = v.coalition().mask() | w.coalition().mask();
                    assertThat(values.get(both - 1).feasible()).isTrue();
                }
            }
        }
        assertThat(values).hasSize(all);
    }

    /**
     * What every member gains in proportion is no more than what the coalition is worth beyond what it gets: t Σ C z̄ ≤ v(S) − Σ C z̄; of one member exactly that. Under
     * every treatment.
     */
    @Property(tries = 8)
    void nobodyGainsMoreThanTheCoalitionIsWorth(
            @ForAll long seed, @ForAll Outsiders outsiders, @ForAll Bands bands, @ForAll Payments payments) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(3, 4, seed);
        Economy e = drawn.economy();
        Treatment treatment = Treatment.standard(e).with(outsiders).with(bands);
        Scenario s = drawn.scenario().with(payments);
        Coalitions coalitions = new Coalitions(e, s, treatment, PLANNER, 2);
        List<CoalitionValue> values = coalitions.values(coalitions.all(), value -> {});
        double[] z = {1.02, 1.0, 1.05};
        Objections objections = objections(coalitions, z);
        assertThat(objections.all()).hasSize((int) values.stream()
                .filter(v -> v.feasible() && v.coalition().size() < 3)
                .count());
        for (Objection objection : objections.all()) {
            double gets = objection
                    .coalition()
                    .players()
                    .mapToDouble(r -> e.household(r) * z[r])
                    .sum();
            double more = Objects.requireNonNull(
                            values.get(objection.coalition().mask() - 1).value())
                    - gets;
            assertThat(objection.gain() * gets).isLessThanOrEqualTo(more + 1e-6 * gets);
            if (objection.coalition().size() == 1) {
                assertThat(objection.gain()).isCloseTo(more / gets, within(1e-6));
            }
        }
    }

    /** What a coalition of all reaches is the union's plan under the concept, and the numbers of threads do not matter. */
    @Test
    void threadsChangeNothing() {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(3, 5, 3);
        Scenario s = drawn.scenario().with(drawn.scenario().interests().with(Concept.SHARES));
        Treatment treatment = Treatment.standard(drawn.economy());
        Coalitions one = new Coalitions(drawn.economy(), s, treatment, PLANNER, 1);
        Coalitions three = new Coalitions(drawn.economy(), s, treatment, PLANNER, 3);
        List<CoalitionValue> values = one.values(one.all(), value -> {});
        assertThat(three.values(three.all(), value -> {})).isEqualTo(values);
        Plan plan = Solved.plan(
                drawn.economy(),
                treatment.coalition(drawn.economy(), s, 0, 1, 2).scenario());
        for (int r = 0; r < 3; r++) {
            assertThat(values.get(6).livingStandard(r)).isCloseTo(plan.livingStandard(r), within(1e-8));
        }
    }

    /** Without governments the frontier of A and B is z_A + z_B = 2.2, from (0.4, 1.8) to (2.2, 0) where A has at least 0.4 and B nothing. */
    @Test
    void theFrontierRunsFromTheLeastToTheMost() {
        Economy e = specialised(0);
        List<double[]> points = Frontier.of(e, gifts(e), new int[] {0, 1}, new double[] {0.4, 0}, 3, PLANNER);
        assertThat(points).hasSize(4);
        for (int n = 0; n < points.size(); n++) {
            assertThat(points.get(n)[0]).isCloseTo(0.4 + 0.6 * n, within(1e-6));
            assertThat(points.get(n)[0] + points.get(n)[1]).isCloseTo(2.2, within(1e-6));
        }
        assertThat(Frontier.of(e, gifts(e), new int[] {0, 1}, new double[] {2, 2}, 3, PLANNER))
                .isEmpty();
    }

    private static List<CoalitionValue> values(Economy e, Scenario s, Treatment treatment) {
        Coalitions coalitions = new Coalitions(e, s, treatment, PLANNER, 1);
        return coalitions.values(coalitions.all(), value -> {});
    }

    private static Scenario gifts(Economy e) {
        return Scenario.base(e)
                .with(Room.none(e).withFlexibility(1).withOpenLinks(1).withCapacityReserve(0.1))
                .with(Payments.FREE);
    }

    private static Economy specialised(double government) {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("A"), Label.of("B")), List.of(Label.of("one"), Label.of("two")), List.of());
        for (int r = 0; r < 2; r++) {
            b.output(r, r, 2 * (50 + government))
                    .capacity(r, r, 100)
                    .employment(r, r, 100)
                    .labour(r, 200);
            for (int i = 0; i < 2; i++) {
                b.household(r, i, 50).otherFinalUse(r, i, government).flow(i, r, i, 50 + government);
            }
        }
        return b.build();
    }

    private static Objections objections(Coalitions coalitions, double[] z) {
        return CoalitionFindings.objections(coalitions.findings(coalitions.all(), List.of(z), one -> {}), 0);
    }
}
