package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyChecks;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Scenario;

/** Some members as a union of their own. */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class CoalitionPropertyTest {

    /** All together are the union itself: leaving and joining again is the start. */
    @Property(tries = 10)
    void allMembersAreTheUnion(@ForAll Case c, @ForAll @DoubleRange(max = 0.5) double barrier) {
        Economy e = c.economy();
        int[] all = IntStream.range(0, e.memberCount()).toArray();
        Coalition coalition = Coalition.of(e, c.scenario(), all, Outsiders.THIRD_COUNTRY, barriers(e, barrier));
        assertThat(coalition.economy()).isSameAs(e);
        assertThat(coalition.scenario()).isSameAs(c.scenario());
    }

    /** Where third countries meet the base barriers and there is no room, the base year is the plan of every coalition. */
    @Property(tries = 25)
    void theBaseYearIsThePlanOfEveryCoalition(@ForAll Economy any, @ForAll @IntRange(min = 1, max = 14) int mask) {
        Economy e = CalibrationPropertyTest.withoutSpareCapacity(any);
        int[] in = members(e, mask);
        Coalition coalition = Coalition.of(e, Scenario.base(e), in, Outsiders.THIRD_COUNTRY, barriers(e, 0));
        assertThat(EconomyChecks.largestResidual(coalition.economy())).isLessThan(1e-9);
        Plan plan = Solved.plan(coalition.economy(), coalition.scenario());
        for (int n = 0; n < in.length; n++) {
            assertThat(plan.livingStandard(n)).isCloseTo(1, within(1e-9));
        }
    }

    /** A higher barrier of third countries never helps who stays outside. */
    @Property(tries = 25)
    void aHigherBarrierNeverHelps(
            @ForAll Case c,
            @ForAll @IntRange(min = 1, max = 14) int mask,
            @ForAll @DoubleRange(max = 0.3) double low,
            @ForAll @DoubleRange(max = 0.3) double more) {
        double free = objective(c, mask, Outsiders.THIRD_COUNTRY, low);
        double dear = objective(c, mask, Outsiders.THIRD_COUNTRY, Math.min(0.9, low + more));
        Assume.that(!Double.isNaN(dear));
        assertThat(free).isGreaterThanOrEqualTo(dear - 1e-8 * Math.abs(dear));
    }

    /** What enters a member's payments is the base total, whoever is outside and however trade with them goes on. */
    @Property(tries = 25)
    void theBalanceToBeEarnedIsThatOfTheBaseYear(
            @ForAll Case c, @ForAll @IntRange(min = 1, max = 14) int mask, @ForAll Outsiders outsiders) {
        Economy e = c.economy();
        int[] in = members(e, mask);
        Economy union =
                Coalition.of(e, c.scenario(), in, outsiders, barriers(e, 0.2)).economy();
        for (int n = 0; n < in.length; n++) {
            assertThat(union.externalBalance(n) + union.unionBalance(n))
                    .isCloseTo(e.externalBalance(in[n]) + e.unionBalance(in[n]), within(1e-6));
        }
    }

    /** Cut off from the others, a coalition that can live at all is certified and trades nothing with them. */
    @Property(tries = 25)
    void nothingIsTradedWithWhoIsCutOff(@ForAll Case c, @ForAll @IntRange(min = 1, max = 14) int mask) {
        Economy e = c.economy();
        int[] in = members(e, mask);
        Coalition coalition = Coalition.of(e, total(c), in, Outsiders.CUT, barriers(e, 0));
        PlanOutcome outcome = Solved.outcome(coalition.economy(), coalition.scenario());
        Assume.that(outcome instanceof Plan);
        Plan plan = (Plan) outcome;
        assertThat(plan.certificate().passes()).isTrue();
        for (int p = e.partnerCount(); p < coalition.economy().partnerCount(); p++) {
            for (int n = 0; n < in.length; n++) {
                for (int i = 0; i < e.productCount(); i++) {
                    assertThat(plan.imports(p, n, i)).isZero();
                    assertThat(plan.exports(n, p, i)).isZero();
                }
            }
        }
    }

    private static double objective(Case c, int mask, Outsiders outsiders, double barrier) {
        Economy e = c.economy();
        Scenario balanced = total(c).with(Payments.BALANCED);
        Coalition coalition = Coalition.of(e, balanced, members(e, mask), outsiders, barriers(e, barrier));
        PlanOutcome outcome = Solved.outcome(coalition.economy(), coalition.scenario());
        return outcome instanceof Plan plan ? plan.objective() : Double.NaN;
    }

    private static Scenario total(Case c) {
        return c.scenario().with(c.scenario().interests().with(Concept.TOTAL));
    }

    /** The members in the mask; the first alone where it holds none. */
    private static int[] members(Economy e, int mask) {
        int[] in = IntStream.range(0, e.memberCount())
                .filter(r -> (mask & (1 << r)) != 0)
                .toArray();
        return in.length == 0 ? new int[] {0} : in;
    }

    private static double[] barriers(Economy e, double barrier) {
        double[] barriers = new double[e.productCount()];
        Arrays.fill(barriers, barrier);
        return barriers;
    }
}
