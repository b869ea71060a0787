package org.isim.model;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.formulation.RowFamily;

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
        Prices.assertBetweenDifferences(
                c.economy(), c.scenario(), RowFamily.LABOUR, more.build(), less.build(), step, r);
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
        Prices.assertBetweenDifferences(
                c.economy(), c.scenario(), RowFamily.USE, more.build(), less.build(), step, r, i);
    }

    @Property(tries = 40)
    void aUsedFlowIsWorthItsCost(@ForAll Case c) {
        Prices.assertUsedFlowsAreWorthTheirCost(Solved.plan(c.economy(), c.scenario()));
    }
}
