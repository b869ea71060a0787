package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Conditions;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Investment;
import org.isim.model.scenario.Scenario;

/** What constrains never helps, what relaxes never hurts, what is switched off changes nothing (model.md 7.3, 7.12). */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class PolicyPropertyTest {
    private static final double Z = 1e-8;

    @Property(tries = 40)
    void demandsAndRulesNeverHelp(@ForAll Case c, @ForAll long seed) {
        Scenario free = total(c);
        Scenario bound = new Policies(c.economy(), seed).constrained(free);
        PlanOutcome outcome = Solved.outcome(c.economy(), bound);
        Assume.that(outcome instanceof Plan);
        assertThat(((Plan) outcome).certificate().passes()).isTrue();
        assertNoWorse((Plan) outcome, Solved.plan(c.economy(), free));
    }

    @Property(tries = 40)
    void mobilityInvestmentAndOpenMarketsNeverHurt(@ForAll Case c, @ForAll long seed) {
        Scenario closed = total(c);
        Scenario open = new Policies(c.economy(), seed).relaxed(closed);
        assertNoWorse(Solved.plan(c.economy(), closed), Solved.plan(c.economy(), open));
    }

    @Property(tries = 20)
    void switchedOffIsPlain(@ForAll Case c) {
        Economy e = c.economy();
        Corridor closed = new Corridor(0, e.memberCount() - 1, 0, 1, 0.5, 0.5);
        Scenario off = c.scenario()
                .withMigration(e.memberCount() > 1 ? List.of(closed) : List.of())
                .with(Investment.none(e))
                .with(Conditions.base(e)
                        .withCapacity((r, k, one) -> one)
                        .withTrade((r, p, i, base) -> base.timesExports(1, 1)));
        Plan plain = Solved.plan(e, c.scenario());
        Plan same = Solved.plan(e, off);
        for (int r = 0; r < e.memberCount(); r++) {
            assertThat(same.livingStandard(r)).isEqualTo(plain.livingStandard(r));
        }
    }

    /** Everything at once is certified, whatever the concept and the payments. */
    @Property(tries = 40)
    void everythingAtOnceIsCertified(@ForAll Case c, @ForAll long seed) {
        Policies policies = new Policies(c.economy(), seed);
        Scenario s = policies.relaxed(policies.constrained(c.scenario())).with(policies.conditions());
        PlanOutcome outcome = Solved.outcome(c.economy(), s);
        Assume.that(outcome instanceof Plan);
        Plan plan = (Plan) outcome;
        assertThat(plan.certificate().passes()).isTrue();
        assertPaymentsAddUp(plan);
        assertFundsAreBuiltWith(plan);
    }

    /** No member takes more from the others than it builds with. */
    private static void assertFundsAreBuiltWith(Plan plan) {
        double[] cost = plan.scenario().investment().cost();
        for (int r = 0; r < plan.economy().memberCount(); r++) {
            double built = 0;
            for (int k = 0; k < plan.economy().activityCount(r); k++) {
                built += cost[plan.economy().product(r, k)] * plan.addition(r, k);
            }
            double taken = 0;
            for (int s = 0; s < plan.economy().memberCount(); s++) {
                taken += plan.funding(s, r);
            }
            assertThat(taken).isLessThanOrEqualTo(built + 1e-6 * (1 + built));
        }
    }

    /** What is paid between members is received by members: wages, returns and trade cancel over the union. */
    private static void assertPaymentsAddUp(Plan plan) {
        double income = 0;
        double size = 1;
        for (int r = 0; r < plan.economy().memberCount(); r++) {
            income += plan.unionIncome(r);
            size += Math.abs(plan.unionIncome(r));
        }
        assertThat(income).isCloseTo(0, within(1e-9 * size));
    }

    private static Scenario total(Case c) {
        return c.scenario().with(c.scenario().interests().with(Concept.TOTAL));
    }

    private static void assertNoWorse(Plan narrow, Plan wide) {
        double size = Arrays.stream(wide.scenario().interests().weights()).sum();
        assertThat(wide.objective()).isGreaterThanOrEqualTo(narrow.objective() - Z * size);
    }
}
