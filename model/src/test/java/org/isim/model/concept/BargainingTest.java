package org.isim.model.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isim.model.Economies;
import org.isim.model.Solved;
import org.isim.model.SyntheticEconomies;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Kalai-Smorodinsky and Nash, by hand and against a search along the frontier. */
class BargainingTest {
    private static final double CLOSE = 1e-7;

    /** What the levels of an earlier program are held to, of a gain. */
    private static final double HELD = 2e-5;

    /** The gap that Nash's search ends at. */
    private static final double GAP = 1e-10;

    /**
     * A makes product 1, B product 2, 110 of each at most; a basket is 50 of each and flows are gifts, so 50 z_A + 50 z_B ≤ 110 for both products: the frontier
     * is z_A + z_B = 2.2.
     *
     * <p>From d = (1, 1.1) each can gain 2.2 − 1 − 1.1 = 0.1 at best; half of that is (1.05, 1.15), under both. With bargaining power 3 : 1 Nash splits 0.1 into
     * 0.075 and 0.025, its objective (3 log 0.075 + log 0.025)/4.
     */
    @Test
    void aStraightFrontierIsSplitByPower() {
        Interests from = scenario().interests().withDisagreement(1, 1.1);
        Plan equal = plan(Concept.KALAI_SMORODINSKY, from);
        // the ideals are found over a d that is relaxed by a millionth of these gains
        assertThat(equal.objective()).isCloseTo(0.5, within(1e-6));
        assertLivingStandards(equal, 1e-5, 1.05, 1.15);
        Plan nash = plan(Concept.NASH, from);
        assertThat(nash.objective()).isCloseTo(Math.log(0.05), within(CLOSE));
        assertLivingStandards(nash, CLOSE, 1.05, 1.15);
        Plan strong = plan(Concept.NASH, from.withPower(3, 1));
        assertThat(strong.objective()).isCloseTo((3 * Math.log(0.075) + Math.log(0.025)) / 4, within(CLOSE));
        assertLivingStandards(strong, CLOSE, 1.075, 1.125);
    }

    /** A point on the frontier leaves nothing to bargain for; rounding does not make it infeasible. */
    @Test
    void onTheFrontierEverybodyStays() {
        for (Concept concept : List.of(Concept.KALAI_SMORODINSKY, Concept.NASH)) {
            Plan plan = plan(concept, scenario().interests().withDisagreement(0.9, 1.3));
            assertLivingStandards(plan, 2e-7, 0.9, 1.3);
            assertThat(plan.objective()).isZero();
            assertThat(ideals(plan).anyTakesPart()).isFalse();
        }
    }

    /** Without labour to spare and without trade a member cannot gain: it stays at d, and the others bargain without it. */
    @Test
    void whoCannotGainDropsOut() {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("A"), Label.of("B"), Label.of("C")), List.of(Label.of("one")), List.of());
        for (int r = 0; r < 3; r++) {
            b.household(r, 0, 100).flow(r, r, 0, 100).output(r, 0, 100).capacity(r, 0, 200);
            b.employment(r, 0, 10);
        }
        Economy e = b.labour(0, 10).labour(1, 11).labour(2, 12).build();
        Scenario base = Scenario.base(e);
        for (Concept concept : List.of(Concept.KALAI_SMORODINSKY, Concept.NASH)) {
            Plan plan = Solved.plan(e, base.with(base.interests().with(concept)));
            assertThat(ideals(plan).takesPart()).containsExactly(false, true, true);
            assertLivingStandards(plan, 2e-7, 1, 1.1, 1.2);
        }
    }

    /** No point of the frontier of two members has a larger product of gains, and the fraction of the ideal gains is where the frontier meets the ray. */
    @Property(tries = 6)
    void searchAlongTheFrontierFindsNothingBetter(@ForAll long seed) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(2, 4, seed);
        Economy e = drawn.economy();
        Scenario s = drawn.scenario().with(Payments.FREE);
        s = s.with(s.interests().withDisagreement(1, 1).withPower(2, 1));
        Frontier frontier = new Frontier(e, s);
        Plan nash = Solved.plan(e, s.with(s.interests().with(Concept.NASH)));
        Settlement.NashPoint found = (Settlement.NashPoint) Objects.requireNonNull(nash.settlement());
        assertThat(found.gap()).isLessThanOrEqualTo(GAP);
        double best = frontier.largest(z -> (2 * Math.log(z[0] - 1) + Math.log(z[1] - 1)) / 3);
        assertThat(found.objective()).isGreaterThan(best - GAP).isCloseTo(best, within(1e-6));
        assertThat(Math.log(nash.livingStandard(0) - 1) * 2 / 3 + Math.log(nash.livingStandard(1) - 1) / 3)
                .isCloseTo(found.objective(), within(1e-7));
        Plan equal = Solved.plan(e, s.with(s.interests().with(Concept.KALAI_SMORODINSKY)));
        Ideals ideals = ideals(equal);
        // a small first member may be worth much to the second: ideals are found over the relaxed d
        assertThat(ideals.ideal()[1]).isCloseTo(frontier.second(1 - Ideals.RELAXED), within(1e-7));
        double fraction = frontier.largest(
                z -> Math.min((z[0] - 1) / (ideals.ideal()[0] - 1), (z[1] - 1) / (ideals.ideal()[1] - 1)));
        assertThat(equal.objective()).isCloseTo(fraction, within(1e-6));
        for (int r = 0; r < 2; r++) {
            double gain = (equal.livingStandard(r) - 1) / (ideals.ideal()[r] - 1);
            assertThat(gain).isGreaterThan(fraction - HELD);
        }
    }

    /** Identical members get the same under every concept that has no favourites. */
    @Test
    void identicalMembersGetTheSame() {
        Economy e = ConceptEconomies.identical(3, 3, 7);
        Scenario s = ConceptEconomies.withRoom(e);
        for (Concept concept : List.of(Concept.KALAI_SMORODINSKY, Concept.NASH)) {
            Plan plan = Solved.plan(e, s.with(s.interests().with(concept)));
            for (int r = 1; r < 3; r++) {
                assertThat(plan.livingStandard(r)).isCloseTo(plan.livingStandard(0), within(2e-5));
            }
            assertThat(plan.livingStandard(0)).isGreaterThan(1.001);
        }
    }

    /** δ − log(1 + δ) at the ends of the interval it gives: δ = −a where a/(1−a) is the answer. */
    @Test
    void theGapTellsHowFarOffALivingStandardCanBe() {
        for (double most : new double[] {1e-10, 1e-4, 0.3}) {
            double share = Nash.relative(most);
            double a = share / (1 + share);
            assertThat(-a - Math.log1p(-a)).isCloseTo(most, within(1e-6 * most + 1e-17));
        }
    }

    private static Scenario scenario() {
        Economy e = economy();
        return Scenario.base(e)
                .with(Room.none(e).withFlexibility(1).withOpenLinks(1).withCapacityReserve(0.1))
                .with(Payments.FREE);
    }

    private static Economy economy() {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("A"), Label.of("B")), List.of(Label.of("one"), Label.of("two")), List.of());
        for (int r = 0; r < 2; r++) {
            b.output(r, r, 100).capacity(r, r, 100).employment(r, r, 100).labour(r, 200);
            for (int i = 0; i < 2; i++) {
                b.household(r, i, 50).flow(i, r, i, 50);
            }
        }
        return b.build();
    }

    private static Plan plan(Concept concept, Interests interests) {
        return Solved.plan(economy(), scenario().with(interests.with(concept)));
    }

    private static Ideals ideals(Plan plan) {
        return Objects.requireNonNull(plan.settlement()).ideals();
    }

    private static void assertLivingStandards(Plan plan, double tolerance, double... z) {
        for (int r = 0; r < z.length; r++) {
            assertThat(plan.livingStandard(r)).as("member %d", r).isCloseTo(z[r], within(tolerance));
        }
    }
}
