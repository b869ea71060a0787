package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Scenario;

/** Prices mean what they say (model.md 7.5, 7.6). */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class PricePropertyTest {

    @Property(tries = 40)
    void thePriceOfLabourLiesBetweenOneSidedDifferences(@ForAll Case c, @ForAll @IntRange(max = 3) int member) {
        int r = member % c.economy().memberCount();
        double step = 1e-4 * c.economy().labour(r);
        double reserve = 1 + c.scenario().room().labourReserve()[r];
        EconomyBuilder more =
                EconomyBuilder.from(c.economy()).labour(r, c.economy().labour(r) + step / reserve);
        EconomyBuilder less =
                EconomyBuilder.from(c.economy()).labour(r, c.economy().labour(r) - step / reserve);
        assertBetween(c, RowFamily.LABOUR, more.build(), less.build(), step, r);
    }

    @Property(tries = 40)
    void thePriceOfAUseLiesBetweenOneSidedDifferences(
            @ForAll Case c, @ForAll @IntRange(max = 3) int member, @ForAll @IntRange(max = 4) int product) {
        Economy e = c.economy();
        int r = member % e.memberCount();
        int i = product % e.productCount();
        double step = 1e-4 * e.absorption(r, i);
        EconomyBuilder more = EconomyBuilder.from(e).otherFinalUse(r, i, e.otherFinalUse(r, i) + step);
        EconomyBuilder less = EconomyBuilder.from(e).otherFinalUse(r, i, e.otherFinalUse(r, i) - step);
        assertBetween(c, RowFamily.USE, more.build(), less.build(), step, r, i);
    }

    private static void assertBetween(Case c, RowFamily family, Economy more, Economy less, double step, int... index) {
        Plan plan = Solved.plan(c.economy(), c.scenario());
        double price = plan.solution().price(plan.formulation().row(family, index));
        double up = (Solved.plan(more, c.scenario()).objective() - plan.objective()) / step;
        double down = (plan.objective() - Solved.plan(less, c.scenario()).objective()) / step;
        double slack = 2e-8 * plan.formulation().problem().objectiveSize() / step;
        // a maximum is concave in its right-hand sides
        assertThat(price).isBetween(up - slack, down + slack);
    }

    /** SOURCING price at the destination = border price at the origin + prices of the flow's own band rows, where the flow is used. */
    @Property(tries = 40)
    void aUsedFlowIsWorthItsCost(@ForAll Case c) {
        Plan plan = Solved.plan(c.economy(), c.scenario());
        Formulation f = plan.formulation();
        Columns columns = f.columns();
        Scenario s = c.scenario();
        Economy e = c.economy();
        double unit = f.problem().objectiveSize();
        for (int o = 0; o < e.memberCount(); o++) {
            for (int r = 0; r < e.memberCount(); r++) {
                for (int i = 0; i < e.productCount(); i++) {
                    int flow = columns.flow(o, r, i);
                    if (flow >= 0 && plan.flow(o, r, i) > 1e-6 * e.absorption(r, i)) {
                        double shipped =
                                (1 - e.barrier(o, r, i)) / (1 - s.barriers().share(o, r, i));
                        double value = -price(plan, RowFamily.SOURCING, r, i);
                        double cost = -shipped * price(plan, RowFamily.OUTPUT, o, i);
                        double band = price(plan, RowFamily.BAND, o, r, i)
                                + price(plan, RowFamily.BAND_MIN, o, r, i)
                                + price(plan, RowFamily.BAND_MAX, o, r, i);
                        double paid = s.paymentsOn() == PaymentsOn.SHIPPED ? shipped : 1;
                        double payment = o == r || s.payments() != Payments.BALANCED
                                ? 0
                                : paid * (price(plan, RowFamily.PAYMENTS, o) - price(plan, RowFamily.PAYMENTS, r));
                        assertThat((value + cost + band + payment) * e.absorption(r, i) / unit)
                                .isCloseTo(0, within(1e-6));
                    }
                }
            }
        }
    }

    private static double price(Plan plan, RowFamily family, int... index) {
        int row = plan.formulation().row(family, index);
        return row < 0 ? 0 : plan.solution().price(row);
    }
}
