package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
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
        assertSame(c, renamed(e, 1000, identity(e.memberCount()), identity(e.productCount())), 1000, false);
    }

    @Property(tries = 40)
    void theOrderOfMembersAndSectorsChangesNothing(@ForAll Case c) {
        Economy e = c.economy();
        assertSame(c, renamed(e, 1, reversed(e.memberCount()), reversed(e.productCount())), 1, true);
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
        int[] member = reversed ? reversed(e.memberCount()) : identity(e.memberCount());
        int[] product = reversed ? reversed(e.productCount()) : identity(e.productCount());
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

    private static int[] identity(int n) {
        return java.util.stream.IntStream.range(0, n).toArray();
    }

    private static int[] reversed(int n) {
        return java.util.stream.IntStream.range(0, n).map(k -> n - 1 - k).toArray();
    }

    /** The same economy with member r at place member[r], product i at place product[i], money in 1/unit. */
    private static Economy renamed(Economy e, double unit, int[] member, int[] product) {
        List<Label> members = permuted(e.members(), member);
        List<Label> products = permuted(e.products(), product);
        List<List<Activity>> lists = new ArrayList<>();
        for (int r = 0; r < e.memberCount(); r++) {
            lists.add(e.activities(r).stream()
                    .map(a -> new Activity(a.code(), product[a.product()]))
                    .toList());
        }
        EconomyBuilder b = new EconomyBuilder(members, products, e.partners(), permuted(lists, member));
        for (int r = 0; r < e.memberCount(); r++) {
            int to = member[r];
            b.labour(to, e.labour(r));
            for (int k = 0; k < e.activityCount(r); k++) {
                b.output(to, k, unit * e.output(r, k)).capacity(to, k, unit * e.capacity(r, k));
                b.employment(to, k, e.employment(r, k)).labourPerUnit(to, k, e.labourPerUnit(r, k) / unit);
                for (int i = 0; i < e.productCount(); i++) {
                    b.coefficient(to, product[i], k, e.coefficient(r, i, k));
                }
            }
            for (int i = 0; i < e.productCount(); i++) {
                b.household(to, product[i], unit * e.household(r, i));
                b.otherFinalUse(to, product[i], unit * e.otherFinalUse(r, i));
                for (int o = 0; o < e.memberCount(); o++) {
                    b.flow(member[o], to, product[i], unit * e.flow(o, r, i));
                    b.barrier(member[o], to, product[i], e.barrier(o, r, i));
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    b.imports(p, to, product[i], unit * e.imports(p, r, i));
                    b.exports(to, p, product[i], unit * e.exports(r, p, i));
                }
            }
        }
        return b.build();
    }

    private static <T> List<T> permuted(List<T> list, int[] place) {
        List<T> result = new ArrayList<>(list);
        for (int n = 0; n < place.length; n++) {
            result.set(place[n], list.get(n));
        }
        return result;
    }
}
