package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Scenario;

/** Base data and no room: the base year is a plan, and the only one (model.md 7.1). */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class CalibrationPropertyTest {
    static final double Z = 1e-9;

    @Property(tries = 100)
    void theBaseYearIsThePlan(@ForAll Economy any, @ForAll Concept concept) {
        // under pooled payments, which equivalent exchange needs, one member can live better at another's cost
        Assume.that(concept != Concept.EQUIVALENT_EXCHANGE);
        Economy e = withoutSpareCapacity(any);
        Scenario base = Scenario.base(e);
        Plan plan = Solved.plan(e, base.with(base.interests().with(concept)));
        for (int r = 0; r < e.memberCount(); r++) {
            assertThat(plan.livingStandard(r)).isCloseTo(1, within(Z));
            for (int k = 0; k < e.activityCount(r); k++) {
                double size = e.output(r, k) > 0 ? e.output(r, k) : 1e-3 * e.household(r);
                assertThat(plan.activity(r, k)).isCloseTo(e.output(r, k), within(1e-6 * size));
            }
        }
    }

    @Property(tries = 100)
    void theBasePointSatisfiesEveryRow(@ForAll Economy e, @ForAll Concept concept) {
        Scenario base = Scenario.base(e);
        Formulation f = Planner.firstProgram(e, base.with(base.interests().with(concept)));
        assertThat(f.baseResidual()).isLessThan(1e-12);
    }

    /** The idle technique of a random economy is room, too. */
    static Economy withoutSpareCapacity(Economy e) {
        EconomyBuilder b = EconomyBuilder.from(e);
        for (int r = 0; r < e.memberCount(); r++) {
            for (int k = 0; k < e.activityCount(r); k++) {
                b.capacity(r, k, e.output(r, k));
            }
        }
        return b.build();
    }
}
