package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.isim.model.economy.Economy;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Scenario;

/** What prices mean (model.md 7.5, 7.6). */
public final class Prices {
    /** How exactly an objective is known, relative to its size. */
    private static final double OBJECTIVE = 2e-8;

    /** Flows below this share of absorption count as not used. */
    private static final double USED = 1e-6;

    /** Of the objective, per share of absorption. */
    private static final double WORTH = 1e-6;

    private Prices() {}

    /** Asserts that a row's price lies between the one-sided differences of the objective, its right-hand side moved by {@code step}. */
    public static void assertBetweenDifferences(
            Economy e, Scenario s, RowFamily family, Economy more, Economy less, double step, int... index) {
        Plan plan = Solved.plan(e, s);
        double above = Solved.plan(more, s).objective();
        double below = Solved.plan(less, s).objective();
        assertBetweenDifferences(plan, family, above, below, step, index);
    }

    /** The same with the objectives {@code above} and {@code below} already found. */
    public static void assertBetweenDifferences(
            Plan plan, RowFamily family, double above, double below, double step, int... index) {
        double price = plan.solution().price(plan.formulation().row(family, index));
        double up = (above - plan.objective()) / step;
        double down = (plan.objective() - below) / step;
        double slack = OBJECTIVE * plan.formulation().problem().objectiveSize() / step;
        // a maximum is concave in its right-hand sides
        assertThat(price).as("price of %s", family).isBetween(up - slack, down + slack);
    }

    /** Asserts, where a flow is used: SOURCING price at the destination = border price at the origin + prices of the flow's own band rows. */
    public static void assertUsedFlowsAreWorthTheirCost(Plan plan) {
        Columns columns = plan.formulation().columns();
        Economy e = plan.economy();
        for (int o = 0; o < e.memberCount(); o++) {
            for (int r = 0; r < e.memberCount(); r++) {
                for (int i = 0; i < e.productCount(); i++) {
                    if (columns.flow(o, r, i) >= 0 && plan.flow(o, r, i) > USED * e.absorption(r, i)) {
                        assertWorthItsCost(plan, o, r, i);
                    }
                }
            }
        }
    }

    private static void assertWorthItsCost(Plan plan, int o, int r, int i) {
        Formulation f = plan.formulation();
        Scenario s = plan.scenario();
        Economy e = plan.economy();
        double shipped = (1 - e.barrier(o, r, i)) / (1 - s.barriers().share(o, r, i));
        double value = -price(plan, RowFamily.SOURCING, r, i);
        double cost = -shipped * price(plan, RowFamily.OUTPUT, o, i);
        double band = price(plan, RowFamily.BAND, o, r, i)
                + price(plan, RowFamily.BAND_MIN, o, r, i)
                + price(plan, RowFamily.BAND_MAX, o, r, i);
        double paid = s.paymentsOn() == PaymentsOn.SHIPPED ? shipped : 1;
        double payment = o == r || s.payments() != Payments.BALANCED
                ? 0
                : paid * (price(plan, RowFamily.PAYMENTS, o) - price(plan, RowFamily.PAYMENTS, r));
        double unit = f.problem().objectiveSize();
        assertThat((value + cost + band + payment) * e.absorption(r, i) / unit)
                .as(f.problem().names().column(f.columns().flow(o, r, i)))
                .isCloseTo(0, within(WORTH));
    }

    private static double price(Plan plan, RowFamily family, int... index) {
        int row = plan.formulation().row(family, index);
        return row < 0 ? 0 : plan.solution().price(row);
    }
}
