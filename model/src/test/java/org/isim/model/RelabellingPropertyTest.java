package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Scenario;

/** The order of members and sectors and the currency unit change no living standard and, ties broken, no flow (model.md 7.11). */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class RelabellingPropertyTest {
    private static final double Z = 1e-6;
    private static final double FLOW = 1e-4;

    @Property(tries = 40)
    void theCurrencyUnitChangesNothing(@ForAll Case c) {
        Economy e = c.economy();
        assertSame(
                c,
                Renaming.renamed(e, 1000, Renaming.identity(e.memberCount()), Renaming.identity(e.productCount())),
                1000,
                false);
    }

    @Property(tries = 40)
    void theOrderOfMembersAndSectorsChangesNothing(@ForAll Case c) {
        Economy e = c.economy();
        assertSame(
                c,
                Renaming.renamed(e, 1, Renaming.reversed(e.memberCount()), Renaming.reversed(e.productCount())),
                1,
                true);
    }

    private static void assertSame(Case c, Economy other, double unit, boolean reversed) {
        Economy e = c.economy();
        Scenario s = c.scenario();
        Scenario renamed = Scenario.base(other)
                .with(s.room())
                .with(Barriers.base(other).scaled(0.5))
                .with(s.payments())
                .with(s.paymentsOn());
        // reserves are the same for all, so the room needs no relabelling beyond its shape
        renamed = renamed.with(org.isim.model.scenario.Room.none(other)
                .withFlexibility(s.room().flexibility())
                .withOpenLinks(s.room().openLinks())
                .withCapacityReserve(0.05)
                .withLabourReserve(0.03)
                .withSteps(s.room().exportSteps().get(0), s.room().importSteps().get(0)));
        renamed = renamed.with(renamed.interests().with(s.interests().concept()));
        Plan one = Solved.plan(e, s);
        Plan two = Solved.plan(other, renamed);
        int[] member = reversed ? Renaming.reversed(e.memberCount()) : Renaming.identity(e.memberCount());
        int[] product = reversed ? Renaming.reversed(e.productCount()) : Renaming.identity(e.productCount());
        for (int r = 0; r < e.memberCount(); r++) {
            assertThat(two.livingStandard(member[r])).isCloseTo(one.livingStandard(r), within(Z));
            for (int i = 0; i < e.productCount(); i++) {
                for (int o = 0; o < e.memberCount(); o++) {
                    double flow = two.flow(member[o], member[r], product[i]) / unit;
                    assertThat(flow).isCloseTo(one.flow(o, r, i), within(FLOW * e.absorption(r, i)));
                }
            }
        }
    }
}
