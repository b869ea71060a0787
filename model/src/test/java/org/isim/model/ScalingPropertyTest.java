package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Concept;

/** Scaling resources, fixed uses, balances and step lengths by κ scales every z by κ (model.md 7.2). */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class ScalingPropertyTest {

    @Property(tries = 40)
    void livingStandardsScaleWithResources(@ForAll Case c, @ForAll @DoubleRange(min = 0.5, max = 3) double kappa) {
        // total may spread the same sum over members in several ways, and a gain over d = 1 is not homogeneous
        var interests = c.scenario().interests().with(Concept.SHARES);
        Plan one = Solved.plan(c.economy(), c.scenario().with(interests));
        Plan scaled = Solved.plan(scaled(c.economy(), kappa), c.scenario().with(interests));
        assertThat(scaled.objective()).isCloseTo(kappa * one.objective(), within(1e-7 * kappa));
    }

    /** Everything but household consumption times κ: shares, coefficients and balances keep their meaning. */
    private static Economy scaled(Economy e, double kappa) {
        EconomyBuilder b = EconomyBuilder.from(e);
        for (int r = 0; r < e.memberCount(); r++) {
            b.labour(r, kappa * e.labour(r));
            for (int k = 0; k < e.activityCount(r); k++) {
                b.output(r, k, kappa * e.output(r, k)).capacity(r, k, kappa * e.capacity(r, k));
            }
            for (int i = 0; i < e.productCount(); i++) {
                b.otherFinalUse(r, i, kappa * e.otherFinalUse(r, i));
                for (int o = 0; o < e.memberCount(); o++) {
                    b.flow(o, r, i, kappa * e.flow(o, r, i));
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    b.imports(p, r, i, kappa * e.imports(p, r, i)).exports(r, p, i, kappa * e.exports(r, p, i));
                }
            }
        }
        return b.build();
    }
}
