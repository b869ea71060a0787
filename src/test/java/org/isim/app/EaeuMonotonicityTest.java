package org.isim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.Eaeu.BASELINE;
import static org.isim.app.Eaeu.ECONOMY;
import static org.isim.app.Eaeu.HALVED;

import org.isim.model.Solved;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Backend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the default study more of a resource, a lower barrier, a wider band never hurt, and a constraint never helps (model.md 7.3, 7.12). */
class EaeuMonotonicityTest {
    /** Of the objective. */
    private static final double SAME = 1e-9;

    /** Of the objective: a gain that is no rounding. */
    private static final double MORE = 1e-8;

    /** Under payment for what is shipped a lower barrier also lowers what the exporter earns, so the theorem is about what is received. */
    @ParameterizedTest
    @CsvSource({"1, 0.75", "0.75, 0.5", "0.5, 0.25", "0.25, 0"})
    void lowerBarriersHelpWherePaidOnReceipt(double from, double to) {
        Scenario s = BASELINE.with(PaymentsOn.RECEIVED);
        Barriers base = Barriers.base(ECONOMY);
        assertHelps(s.with(base.scaled(from)), s.with(base.scaled(to)));
    }

    @Test
    void widerBandsHelp() {
        Room room = HALVED.room();
        assertHelps(HALVED, HALVED.with(room.withFlexibility(1.2 * room.flexibility())));
        assertHelps(HALVED, HALVED.with(room.withOpenLinks(0.01)));
    }

    @Test
    void moreCapacityHelps() {
        assertHelps(HALVED, HALVED.with(HALVED.room().withCapacityReserve(0.06)));
    }

    @Test
    void moreLabourHelps() {
        assertHelps(HALVED, HALVED.with(HALVED.room().withLabourReserve(0.04)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARM", "BLR", "KAZ", "KGZ", "RUS"})
    void moreLabourOfOneMemberHelps(String member) {
        int r = Eaeu.member(member);
        Economy richer =
                EconomyBuilder.from(ECONOMY).labour(r, 1.01 * ECONOMY.labour(r)).build();
        assertThat(Solved.plan(richer, HALVED).objective())
                .isGreaterThan(Solved.plan(ECONOMY, HALVED).objective() * (1 + MORE));
    }

    @ParameterizedTest
    @CsvSource({"KGZ, 1.0435", "RUS, 1.0561"})
    void aFloorIsKeptAndCosts(String member, double floor) {
        int r = Eaeu.member(member);
        double[] floors = new double[ECONOMY.memberCount()];
        floors[r] = floor;
        Scenario with = BASELINE.with(BASELINE.interests().withLivingStandardFloor(floors));
        Plan free = Solved.plan(ECONOMY, BASELINE);
        Plan constrained = Solved.plan(ECONOMY, with);
        assertThat(free.livingStandard(r)).as("the floor binds").isLessThan(floor);
        assertThat(constrained.livingStandard(r)).isGreaterThanOrEqualTo(floor - SAME);
        assertThat(constrained.objective()).isLessThan(free.objective() * (1 - SAME));
    }

    @Test
    void aFloorOutOfReachIsInfeasible() {
        double[] floors = new double[ECONOMY.memberCount()];
        floors[Eaeu.member("KGZ")] = 2;
        PlanOutcome outcome =
                Solved.outcome(ECONOMY, BASELINE.with(BASELINE.interests().withLivingStandardFloor(floors)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PlanOutcome.NoPlan.class,
                        none -> assertThat(none.status()).isEqualTo(Backend.Status.INFEASIBLE));
    }

    /** Russia reaches 1.05626 at most, Armenia 1.05169. */
    @ParameterizedTest
    @CsvSource({"RUS, 1.0565", "RUS, 1.058", "ARM, 1.053"})
    void aFloorJustOutOfReachIsInfeasible(String member, double floor) {
        double[] floors = new double[ECONOMY.memberCount()];
        floors[Eaeu.member(member)] = floor;
        PlanOutcome outcome =
                Solved.outcome(ECONOMY, BASELINE.with(BASELINE.interests().withLivingStandardFloor(floors)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PlanOutcome.NoPlan.class,
                        none -> assertThat(none.status()).isEqualTo(Backend.Status.INFEASIBLE));
    }

    private static void assertHelps(Scenario narrow, Scenario wide) {
        assertThat(objective(wide)).isGreaterThan(objective(narrow) * (1 + MORE));
    }

    /** Of a certified plan; which of several plans it is does not matter here, so ties need not be broken. */
    private static double objective(Scenario s) {
        PlanOutcome outcome = Solved.outcome(ECONOMY, s);
        assertThat(outcome).isInstanceOf(Plan.class);
        Plan plan = (Plan) outcome;
        assertThat(plan.certificate().passes()).isTrue();
        return plan.objective();
    }
}
