package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;

/** More of a resource, a lower barrier, a wider band never hurt; a constraint never helps (model.md 7.3, 7.12). */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class MonotonicityPropertyTest {
    private static final double Z = 1e-8;

    @Property(tries = 30)
    void moreLabourNeverHurts(@ForAll Case c, @ForAll @IntRange(max = 3) int member) {
        int r = member % c.economy().memberCount();
        Economy richer = EconomyBuilder.from(c.economy())
                .labour(r, 1.02 * c.economy().labour(r))
                .build();
        assertNoWorse(c.scenario(), c.economy(), richer, c.scenario());
    }

    @Property(tries = 30)
    void moreCapacityNeverHurts(@ForAll Case c) {
        Room wider = c.scenario().room().withCapacityReserve(0.10);
        assertNoWorse(c.scenario(), c.economy(), c.economy(), c.scenario().with(wider));
    }

    @Property(tries = 30)
    void widerBandsNeverHurt(@ForAll Case c) {
        Room room = c.scenario().room();
        Room wider = room.withFlexibility(room.flexibility() * 1.3).withOpenLinks(room.openLinks() + 0.01);
        assertNoWorse(c.scenario(), c.economy(), c.economy(), c.scenario().with(wider));
    }

    /**
     * Under balanced payments on what is shipped a lower barrier also lowers what the exporter earns for the same delivery, so the theorem needs
     * payment on what is received, or union flows that are not settled.
     */
    @Property(tries = 30)
    void lowerBarriersNeverHurt(@ForAll Case c, @ForAll @DoubleRange(max = 1) double factor) {
        Scenario s =
                c.scenario().payments() == Payments.BALANCED ? c.scenario().with(PaymentsOn.RECEIVED) : c.scenario();
        Barriers base = Barriers.base(c.economy());
        assertNoWorse(s.with(base), c.economy(), c.economy(), s.with(base.scaled(factor)));
    }

    @Property(tries = 30)
    void aFloorNeverHelps(@ForAll Case c, @ForAll @DoubleRange(min = 0.5, max = 1.05) double floor) {
        double[] floors = new double[c.economy().memberCount()];
        floors[0] = floor;
        Scenario with = c.scenario().with(c.scenario().interests().withLivingStandardFloor(floors));
        PlanOutcome constrained = Solved.outcome(c.economy(), with);
        Assume.that(constrained instanceof Plan);
        double bound = floor;
        assertThat(((Plan) constrained).livingStandard(0)).isGreaterThanOrEqualTo(bound - Z);
        assertNoWorse(with, c.economy(), c.economy(), c.scenario());
    }

    private static void assertNoWorse(Scenario narrow, Economy before, Economy after, Scenario wide) {
        double size = narrow.interests().concept() == org.isim.model.scenario.Concept.TOTAL
                ? java.util.Arrays.stream(narrow.interests().weights()).sum()
                : 1;
        double least = Solved.plan(before, narrow).objective();
        assertThat(Solved.plan(after, wide).objective()).isGreaterThanOrEqualTo(least - Z * size);
    }
}
