package org.isim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.Eaeu.BASELINE;
import static org.isim.app.Eaeu.ECONOMY;
import static org.isim.app.Eaeu.HALVED;

import org.isim.model.Budgets;
import org.isim.model.Prices;
import org.isim.model.Solved;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the default study prices mean what they say, and every member lives on its income (model.md 7.4 to 7.6). */
class EaeuPricesTest {
    /** Step of a right-hand side, as a share of it. */
    private static final double STEP = 1e-4;

    @ParameterizedTest
    @ValueSource(strings = {"RUS", "KGZ"})
    void labour(String member) {
        int r = Eaeu.member(member);
        double step = STEP * ECONOMY.labour(r);
        double given = step / (1 + HALVED.room().labourReserve()[r]);
        EconomyBuilder more = EconomyBuilder.from(ECONOMY).labour(r, ECONOMY.labour(r) + given);
        EconomyBuilder less = EconomyBuilder.from(ECONOMY).labour(r, ECONOMY.labour(r) - given);
        assertBinds(RowFamily.LABOUR, r);
        Prices.assertBetweenDifferences(ECONOMY, HALVED, RowFamily.LABOUR, more.build(), less.build(), step, r);
    }

    @ParameterizedTest
    @CsvSource({"RUS, CHE", "KAZ, MET", "BLR, FOO"})
    void capacityOfABindingSector(String member, String sector) {
        int r = Eaeu.member(member);
        int k = ECONOMY.product(sector);
        double step = STEP * ECONOMY.capacity(r, k);
        double given = step / (1 + HALVED.room().capacityReserve()[r][k]);
        EconomyBuilder more = EconomyBuilder.from(ECONOMY).capacity(r, k, ECONOMY.capacity(r, k) + given);
        EconomyBuilder less = EconomyBuilder.from(ECONOMY).capacity(r, k, ECONOMY.capacity(r, k) - given);
        assertBinds(RowFamily.CAPACITY, r, k);
        Prices.assertBetweenDifferences(ECONOMY, HALVED, RowFamily.CAPACITY, more.build(), less.build(), step, r, k);
    }

    @Test
    void useOfFoodInKazakhstan() {
        int r = Eaeu.member("KAZ");
        int i = ECONOMY.product("FOO");
        double step = STEP * ECONOMY.absorption(r, i);
        double use = ECONOMY.otherFinalUse(r, i);
        EconomyBuilder more = EconomyBuilder.from(ECONOMY).otherFinalUse(r, i, use + step);
        EconomyBuilder less = EconomyBuilder.from(ECONOMY).otherFinalUse(r, i, use - step);
        assertBinds(RowFamily.USE, r, i);
        Prices.assertBetweenDifferences(ECONOMY, HALVED, RowFamily.USE, more.build(), less.build(), step, r, i);
    }

    /** The balance follows from base flows, which are shares of absorption as well, so here the row itself is moved. */
    @ParameterizedTest
    @ValueSource(strings = {"BLR", "KGZ"})
    void payments(String member) {
        int r = Eaeu.member(member);
        assertBinds(RowFamily.PAYMENTS, r);
        Plan plan = Solved.plan(ECONOMY, HALVED);
        int row = plan.formulation().row(RowFamily.PAYMENTS, r);
        double step = STEP * ECONOMY.household(r);
        double above = objectiveWith(plan.formulation().problem(), row, step);
        double below = objectiveWith(plan.formulation().problem(), row, -step);
        Prices.assertBetweenDifferences(plan, RowFamily.PAYMENTS, above, below, step, r);
    }

    private static double objectiveWith(LinearProgram problem, int row, double step) {
        LinearProgramBuilder moved = new LinearProgramBuilder(problem.sense());
        for (int i = 0; i < problem.rows(); i++) {
            double by = i == row ? step : 0;
            moved.addRow(problem.rowLower(i) + by, problem.rowUpper(i) + by, problem.rowSize(i));
        }
        for (int j = 0; j < problem.columns(); j++) {
            moved.addColumn(problem.columnLower(j), problem.columnUpper(j), problem.columnSize(j));
            moved.addObjective(j, problem.objective(j));
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                moved.add(problem.row(at), j, problem.value(at));
            }
        }
        moved.objectiveSize(problem.objectiveSize());
        Outcome outcome = LinearSolver.discover().solve(moved.build(), SolveOptions.DEFAULT);
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        return ((Outcome.Optimal) outcome).solution().objective();
    }

    /** A price of zero between zeros would show nothing. */
    private static void assertBinds(RowFamily family, int... index) {
        Plan plan = Solved.plan(ECONOMY, HALVED);
        double price = plan.solution().price(plan.formulation().row(family, index));
        assertThat(Math.abs(price)).as("price of %s", family).isGreaterThan(1e-3);
    }

    @Test
    void eachMemberSpendsItsIncomeWhereUnionFlowsAreFree() {
        Budgets.assertEachMemberSpendsItsIncome(Solved.plan(ECONOMY, BASELINE.with(Payments.FREE)));
        Budgets.assertEachMemberSpendsItsIncome(Solved.plan(ECONOMY, HALVED.with(Payments.FREE)));
    }

    @ParameterizedTest
    @EnumSource(Payments.class)
    void aUsedFlowIsWorthItsCost(Payments payments) {
        for (PaymentsOn on : PaymentsOn.values()) {
            Scenario s = HALVED.with(payments).with(on);
            Prices.assertUsedFlowsAreWorthTheirCost(Solved.plan(ECONOMY, s));
        }
    }
}
