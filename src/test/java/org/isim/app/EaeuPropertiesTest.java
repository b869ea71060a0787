package org.isim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.Eaeu.BASELINE;
import static org.isim.app.Eaeu.ECONOMY;
import static org.isim.app.Eaeu.HALVED;

import org.isim.model.Renaming;
import org.isim.model.Solved;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the default study must show: calibration, orders of magnitude, whose gain it is, and that names and units change nothing. */
class EaeuPropertiesTest {
    /** Living standards of the base year without room. */
    private static final double CALIBRATED = 1e-9;

    /** Residual of a row at the base point, relative to the row; the tables balance to the last decimal. */
    private static final double BALANCED = 1e-13;

    /** To what a later program of a concept holds the levels of an earlier one: a gain of 0.5 % is known to a five-hundredth. */
    private static final double HELD = 1.1e-5;

    /** What the slack of a large member in z may be worth to a small one: Russia consumes 125 times what Kyrgyzstan does. */
    private static final double LEAK = 5e-4;

    /** Between two orders of the same members and sectors. */
    private static final double SAME_Z = 1e-6;

    /** Of absorption, ties broken. */
    private static final double SAME_FLOW = 1e-4;

    @ParameterizedTest
    // under pooled payments, which equivalent exchange needs, one member can live better at another's cost
    @EnumSource(value = Concept.class, mode = EnumSource.Mode.EXCLUDE, names = "EQUIVALENT_EXCHANGE")
    void withoutRoomTheBaseYearIsThePlan(Concept concept) {
        Scenario base = Scenario.base(ECONOMY);
        Plan plan = Solved.plan(ECONOMY, base.with(base.interests().with(concept)));
        for (int r = 0; r < ECONOMY.memberCount(); r++) {
            assertThat(plan.livingStandard(r)).isCloseTo(1, within(CALIBRATED));
        }
    }

    @ParameterizedTest
    @EnumSource(Concept.class)
    void theBaseYearSatisfiesEveryRow(Concept concept) {
        Scenario base = Scenario.base(ECONOMY);
        Scenario asked = base.with(base.interests().with(concept));
        assertThat(Planner.firstProgram(ECONOMY, asked).baseResidual()).isLessThan(BALANCED);
    }

    /** 4 to 6 %: idle capacity, spare labour and dearer imports, before any policy. */
    @Test
    void theRoomOfTheBaselineIsWorthAFewPerCent() {
        Plan plan = Solved.plan(ECONOMY, BASELINE);
        for (int r = 0; r < ECONOMY.memberCount(); r++) {
            assertThat(plan.livingStandard(r))
                    .as(ECONOMY.members().get(r).code())
                    .isBetween(1.03, 1.08);
        }
    }

    /** By hand: half of 0.15/0.925 of 55 bn is 0.48 % of consumption. Belarus trades most with the union, Russia least. */
    @Test
    void halvedBarriersGainHalfAPerCentAndEverybodyGains() {
        Plan reference = Solved.plan(ECONOMY, BASELINE);
        Plan plan = Solved.plan(ECONOMY, HALVED);
        assertThat(Eaeu.gain(plan, reference)).isBetween(0.003, 0.008);
        for (Label member : ECONOMY.members()) {
            assertThat(Eaeu.gain(plan, reference, member.code()))
                    .as(member.code())
                    .isBetween(Eaeu.gain(plan, reference, "RUS"), Eaeu.gain(plan, reference, "BLR"))
                    .isGreaterThan(1e-3);
        }
    }

    /** Whatever is paid for inside the union, the sum of gains is the same within 0.2 points. */
    @ParameterizedTest
    @EnumSource(Payments.class)
    void everyModeOfPaymentsIsCertifiedAndGainsTheSameInSum(Payments payments) {
        Plan reference = Solved.plan(ECONOMY, BASELINE.with(payments));
        Plan plan = Solved.plan(ECONOMY, HALVED.with(payments));
        double balanced = Eaeu.gain(Solved.plan(ECONOMY, HALVED), Solved.plan(ECONOMY, BASELINE));
        assertThat(Eaeu.gain(plan, reference)).isCloseTo(balanced, within(0.002));
    }

    /** Paying for what is received leaves the saving to the exporter: Russia gains more, the importers less. */
    @Test
    void whatIsPaidForMovesTheSplitNotTheSum() {
        Plan reference = Solved.plan(ECONOMY, BASELINE);
        Plan shipped = Solved.plan(ECONOMY, HALVED);
        Plan received = Solved.plan(ECONOMY, HALVED.with(PaymentsOn.RECEIVED));
        assertThat(Eaeu.gain(received, reference)).isCloseTo(Eaeu.gain(shipped, reference), within(0.002));
        assertThat(Eaeu.gain(received, reference, "RUS") - Eaeu.gain(shipped, reference, "RUS"))
                .isGreaterThan(0.001);
        for (String importer : new String[] {"ARM", "BLR", "KAZ", "KGZ"}) {
            assertThat(Eaeu.gain(shipped, reference, importer) - Eaeu.gain(received, reference, importer))
                    .as(importer)
                    .isGreaterThan(0.005);
        }
    }

    /** In the base year barriers are the base ones, so what is shipped and what is received are the same quantity. */
    @Test
    void withBaseBarriersItDoesNotMatterWhatIsPaidFor() {
        double shipped = Solved.plan(ECONOMY, BASELINE).objective();
        double received =
                Solved.plan(ECONOMY, BASELINE.with(PaymentsOn.RECEIVED)).objective();
        assertThat(received / shipped).isCloseTo(1, within(CALIBRATED));
    }

    @Test
    void equalMultiplesAreEqualWhereUnionFlowsAreNotSettled() {
        for (Payments payments : new Payments[] {Payments.POOLED, Payments.FREE}) {
            Plan plan = Solved.plan(
                    ECONOMY, HALVED.with(payments).with(HALVED.interests().with(Concept.SHARES)));
            for (int r = 0; r < ECONOMY.memberCount(); r++) {
                assertThat(plan.livingStandard(r))
                        .isGreaterThanOrEqualTo(plan.objective() - HELD)
                        .isCloseTo(plan.objective(), within(LEAK));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Payments.class,
            names = {"POOLED", "FREE"})
    void theSmallestGainIsLargestUnderMaxMin(Payments payments) {
        assertSmallestGainIsLargest(payments);
    }

    @Test
    void theSmallestGainIsLargestUnderMaxMinWithBalancedPayments() {
        assertSmallestGainIsLargest(Payments.BALANCED);
    }

    private static void assertSmallestGainIsLargest(Payments payments) {
        Scenario s = BASELINE.with(payments);
        Plan maxMin = Solved.plan(ECONOMY, s.with(s.interests().with(Concept.MAX_MIN)));
        Plan total = Solved.plan(ECONOMY, s);
        assertThat(least(maxMin)).isCloseTo(1 + maxMin.objective(), within(HELD));
        assertThat(least(maxMin)).isGreaterThanOrEqualTo(least(total) - HELD);
        assertThat(total.objective()).isGreaterThan(0);
        assertThat(Eaeu.gain(total, maxMin)).isGreaterThan(-HELD);
    }

    private static double least(Plan plan) {
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < ECONOMY.memberCount(); r++) {
            least = Math.min(least, plan.livingStandard(r));
        }
        return least;
    }

    @Test
    void theCurrencyUnitChangesNothing() {
        int[] members = Renaming.identity(ECONOMY.memberCount());
        int[] products = Renaming.identity(ECONOMY.productCount());
        assertSame(1000, members, products);
    }

    @Test
    void theOrderOfMembersAndSectorsChangesNothing() {
        int[] members = Renaming.reversed(ECONOMY.memberCount());
        int[] products = Renaming.reversed(ECONOMY.productCount());
        assertSame(1, members, products);
    }

    private static void assertSame(double unit, int[] member, int[] product) {
        Economy other = Renaming.renamed(ECONOMY, unit, member, product);
        Plan one = Solved.plan(ECONOMY, HALVED);
        Plan two = Solved.plan(other, renamed(HALVED, other, member, product));
        for (int r = 0; r < ECONOMY.memberCount(); r++) {
            assertThat(two.livingStandard(member[r])).isCloseTo(one.livingStandard(r), within(SAME_Z));
            for (int i = 0; i < ECONOMY.productCount(); i++) {
                for (int o = 0; o < ECONOMY.memberCount(); o++) {
                    double flow = two.flow(member[o], member[r], product[i]) / unit;
                    assertThat(flow)
                            .as(
                                    "flow %s, %s, %s",
                                    o, r, ECONOMY.products().get(i).code())
                            .isCloseTo(one.flow(o, r, i), within(SAME_FLOW * ECONOMY.absorption(r, i)));
                }
            }
        }
    }

    /** The scenario with its barriers and reserves at their new places; activities keep their order inside a member. */
    private static Scenario renamed(Scenario s, Economy other, int[] member, int[] product) {
        Barriers barriers = Barriers.base(other);
        double[][] capacity = new double[member.length][];
        double[] labour = new double[member.length];
        for (int r = 0; r < member.length; r++) {
            capacity[member[r]] = s.room().capacityReserve()[r];
            labour[member[r]] = s.room().labourReserve()[r];
            for (int o = 0; o < member.length; o++) {
                for (int i = 0; i < product.length; i++) {
                    barriers = barriers.withShare(
                            member[o], member[r], product[i], s.barriers().share(o, r, i));
                }
            }
        }
        Room room = s.room();
        return Scenario.base(other)
                .with(barriers)
                .with(new Room(
                        room.flexibility(),
                        room.openLinks(),
                        capacity,
                        labour,
                        room.exportSteps(),
                        room.importSteps(),
                        room.bands()));
    }
}
