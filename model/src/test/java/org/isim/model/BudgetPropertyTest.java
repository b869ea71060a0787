package org.isim.model;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Payments;

/** The budget of each member (model.md 4, 7.4). */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class BudgetPropertyTest {

    @Property(tries = 60)
    void eachMemberSpendsItsIncome(@ForAll Case c) {
        var s = c.scenario().with(Payments.FREE);
        Budgets.assertEachMemberSpendsItsIncome(
                Solved.plan(c.economy(), s.with(s.interests().with(Concept.TOTAL))));
    }
}
