package org.isim.model.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.model.Economies;
import org.isim.model.Solved;
import org.isim.model.SyntheticEconomies;
import org.isim.model.coalition.CoalitionFindings;
import org.isim.model.coalition.Coalitions;
import org.isim.model.coalition.Objections;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;

/** Equivalent exchange: by hand, among equals, and against coalitions. */
class EquivalentExchangeTest {
    private static final Planner PLANNER = new Planner(LinearSolver.discover(), SolveOptions.DEFAULT);

    /**
     * A has 120 persons who each make one of product 1, B 100 who each make one of product 2; a basket is 50 of each, so that both products are used alike, 50 (z_A + z_B) ≤ 100
     * for the second and at most 100 of the first are wanted. A's labour is not scarce and earns nothing; B's earns everything: no equilibrium leaves A a positive weight.
     *
     * <p>With 100 persons each any split of prices supports z_A + z_B = 2; each earns its own price, p_1 and p_2 with p_1 + p_2 = 1, and spends (p_1 + p_2)/2 of them per z: every
     * z_A = 2 p_1 is an equilibrium, and each search finds one.
     */
    @Test
    void manyEquilibriaAreAllListed() {
        Settlement.Exchange exchange = exchange(specialised(100));
        assertThat(exchange.residual()).isLessThan(1e-6);
        assertThat(exchange.answers()).hasSizeGreaterThan(1);
        for (Settlement.Exchange.End end : exchange.answers()) {
            assertThat(end.livingStandards()[0] + end.livingStandards()[1]).isCloseTo(2, within(1e-6));
        }
    }

    /** As above with 120 persons in A: what is found is not called an equilibrium. */
    @Test
    void wherePricesLeaveAMemberNothingThereIsNone() {
        Settlement.Exchange exchange = exchange(specialised(120));
        assertThat(exchange.isFound()).isFalse();
        assertThat(exchange.residual()).isGreaterThan(1e-3);
        assertThat(exchange.answers()).isEmpty();
    }

    @Test
    void identicalMembersExchangeEqually() {
        Economy e = ConceptEconomies.identical(3, 3, 5);
        Scenario s = ConceptEconomies.withRoom(e);
        Plan plan = Solved.plan(e, s.with(s.interests().with(Concept.EQUIVALENT_EXCHANGE)));
        Settlement.Exchange exchange = (Settlement.Exchange) Objects.requireNonNull(plan.settlement());
        assertThat(plan.scenario().payments()).isEqualTo(Payments.POOLED);
        assertThat(exchange.residual()).isLessThan(1e-6);
        for (int r = 0; r < 3; r++) {
            assertThat(exchange.shares()[r]).isCloseTo(1, within(1e-5));
            assertThat(exchange.budgetBalance()[r]).isCloseTo(0, within(1e-6 * e.household(r)));
        }
    }

    /**
     * Where nobody outside trades, suppliers have no least share and payments are pooled everywhere, no group can do better than at prices at which everyone pays for what it
     * consumes, all of them together included. Where no such prices are found nothing is claimed.
     */
    @Property(tries = 6)
    void noGroupDoesBetterThanInEquilibrium(
            @ForAll @IntRange(min = 0, max = 10_000) int seed, @ForAll @IntRange(min = 2, max = 3) int members) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(members, 4, seed);
        Economy e = drawn.economy();
        Treatment cut = Treatment.standard(e).with(Outsiders.CUT).with(Bands.FREE);
        Scenario s = drawn.scenario().with(Payments.POOLED);
        s = s.with(s.interests().with(Concept.EQUIVALENT_EXCHANGE));
        Scenario treated =
                cut.coalition(e, s, IntStream.range(0, members).toArray()).scenario();
        Planner.Draft draft = PLANNER.draft(e, treated, null);
        Settlement.Exchange exchange = (Settlement.Exchange) Objects.requireNonNull(draft.settlement());
        if (exchange.isFound()) {
            double[] z = Objects.requireNonNull(draft.livingStandards());
            Coalitions coalitions = new Coalitions(e, s, cut, PLANNER, 2);
            Objections objections =
                    CoalitionFindings.objections(coalitions.findings(coalitions.all(), List.of(z), one -> {}), 0);
            assertThat(objections.blocking().stream().filter(o -> o.gain() > 1e-6 + 2 * exchange.residual()))
                    .isEmpty();
        }
    }

    private static Settlement.Exchange exchange(Economy e) {
        Scenario base = Scenario.base(e);
        Scenario s = base.with(Room.none(e).withFlexibility(1).withOpenLinks(1))
                .with(base.interests().with(Concept.EQUIVALENT_EXCHANGE));
        return (Settlement.Exchange)
                Objects.requireNonNull(PLANNER.draft(e, s, null).settlement());
    }

    private static Economy specialised(double persons) {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("A"), Label.of("B")), List.of(Label.of("one"), Label.of("two")), List.of());
        for (int r = 0; r < 2; r++) {
            b.output(r, r, 100).capacity(r, r, 200).employment(r, r, 100).labour(r, r == 0 ? persons : 100);
            for (int i = 0; i < 2; i++) {
                b.household(r, i, 50).flow(i, r, i, 50);
            }
        }
        return b.build();
    }
}
