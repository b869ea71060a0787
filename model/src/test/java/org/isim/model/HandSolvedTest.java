package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Investment;
import org.isim.model.scenario.Origins;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.SupplyRule;
import org.isim.solver.Outcome;
import org.junit.jupiter.api.Test;

/** Economies small enough to solve on paper; the working stands above each. */
class HandSolvedTest {
    private static final double CLOSE = 1e-8;

    /**
     * Ricardo 1817. Labour per unit: England cloth 100, wine 120; Portugal cloth 90, wine 80. Base year: no trade, each consumes one of each,
     * so England has 220 persons, Portugal 170. All links opened, equal living standards ζ: both goods are needed in the amount 2ζ.
     *
     * <p>Comparative advantage: England cloth, Portugal wine. Portugal makes wine only: 170/80 = 2.125. England makes 2ζ of cloth and the missing
     * 2ζ − 2.125 of wine: 100·2ζ + 120 (2ζ − 2.125) = 220, so 2ζ = 475/220 and ζ = 1.0795454…
     */
    @Test
    void ricardoFindsComparativeAdvantage() {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("ENG"), Label.of("POR")), List.of(Label.of("cloth"), Label.of("wine")), List.of());
        double[][] labour = {{100, 120}, {90, 80}};
        for (int r = 0; r < 2; r++) {
            for (int i = 0; i < 2; i++) {
                b.household(r, i, 1).flow(r, r, i, 1).output(r, i, 1).capacity(r, i, 100);
                b.employment(r, i, labour[r][i]);
            }
        }
        Economy e = b.build();
        Scenario base = Scenario.base(e);
        Plan plan = Solved.plan(
                e,
                base.with(Room.none(e).withFlexibility(1).withOpenLinks(1))
                        .with(Payments.FREE)
                        .with(base.interests().with(Concept.SHARES)));
        assertThat(plan.objective()).isCloseTo(475.0 / 440, within(CLOSE));
        assertThat(plan.activity(0, 0)).isCloseTo(475.0 / 220, within(1e-7));
        assertThat(plan.activity(0, 1)).isCloseTo(475.0 / 220 - 2.125, within(1e-7));
        assertThat(plan.activity(1, 0)).isCloseTo(0, within(1e-7));
        assertThat(plan.activity(1, 1)).isCloseTo(2.125, within(1e-7));
    }

    /**
     * Two members, two products. A makes 100 of product 1, B makes 100 of product 2; each keeps half and sells half to the other; one person
     * per unit; no inputs. The barrier falls from 0.2 to 0.1, so a unit delivered takes 0.8/0.9 = 8/9 of a unit shipped.
     *
     * <p>A: 50 z_A + 8/9·50 z_B ≤ 100. B: 50 z_B + 8/9·50 z_A ≤ 100. Payments, shipped on both sides and balanced: z_A = z_B. So
     * z = 100 / (50·17/9) = 18/17. Doubling both labours would double z, hence 100 (price of A's labour + B's) = 200·18/17.
     */
    @Test
    void aLowerBarrierBetweenTwoSpecialisedMembers() {
        Economy e = specialised();
        Scenario halved = Scenario.base(e)
                .with(Barriers.base(e).scaled(0.5))
                .with(Room.none(e).withCapacityReserve(1));
        Plan plan = Solved.plan(e, halved);
        for (int r = 0; r < 2; r++) {
            assertThat(plan.livingStandard(r)).isCloseTo(18.0 / 17, within(CLOSE));
            assertThat(plan.flow(1 - r, r, 1 - r)).isCloseTo(50 * 18.0 / 17, within(1e-6));
            assertThat(plan.shipped(1 - r, r, 1 - r)).isCloseTo(8.0 / 9 * 50 * 18 / 17, within(1e-6));
        }
        assertThat(plan.objective()).isCloseTo(200 * 18.0 / 17, within(1e-6));
        double prices = plan.solution().price(plan.formulation().row(RowFamily.LABOUR, 0))
                + plan.solution().price(plan.formulation().row(RowFamily.LABOUR, 1));
        assertThat(prices).isCloseTo(2 * 18.0 / 17, within(1e-7));
    }

    /**
     * The same two, with transport: each unit moved needs 0.1 of product 1, which B gets from A. No barrier change, flows free of payment, equal
     * living standards. Product 1: 50 z (A) + 50 z (B) + B's and A's transport. A moves in 50 z of product 2 and needs 5 z of product 1 at home; B
     * moves in m = 50 z + 0.1 m of product 1, so m = 50 z / 0.9. A's labour binds: 50 z + 5 z + 50 z/0.9 = 100, z = 0.904522…
     */
    @Test
    void transportServiceIsUsedAtTheDestination() {
        Economy e = specialised();
        Barriers moved = Barriers.base(e).withTransport(0, 1, 0, 0.1).withTransport(1, 0, 1, 0.1);
        Scenario base = Scenario.base(e);
        Plan plan = Solved.plan(
                e,
                base.with(moved)
                        .withTransportProduct(0)
                        .with(Payments.FREE)
                        .with(base.interests().with(Concept.SHARES)));
        double z = 100 / (55 + 50 / 0.9);
        assertThat(plan.objective()).isCloseTo(z, within(CLOSE));
        // living standards are held to 1e-5 of the common level
        assertThat(plan.flow(0, 1, 0)).isCloseTo(50 * z / 0.9, within(50 * 2e-5));
    }

    /**
     * Three members that do not trade; labour reserves of 0, 10 and 20 % would let z be 1, 1.1 and 1.2. The smallest gain is 0; then 10 %; then
     * 20 %: maximising only the smallest would leave the other two anywhere between.
     */
    @Test
    void maxMinIsLexicographic() {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                SyntheticEconomies.labels("M", 3), SyntheticEconomies.labels("P", 1), List.of());
        for (int r = 0; r < 3; r++) {
            b.household(r, 0, 100)
                    .flow(r, r, 0, 100)
                    .output(r, 0, 100)
                    .capacity(r, 0, 200)
                    .employment(r, 0, 10);
        }
        Economy e = b.labour(0, 10).labour(1, 11).labour(2, 12).build();
        Scenario base = Scenario.base(e);
        Plan plan = Solved.plan(e, base.with(base.interests().with(Concept.MAX_MIN)));
        assertThat(plan.objective()).isCloseTo(0, within(CLOSE));
        assertThat(plan.livingStandard(0)).isCloseTo(1, within(CLOSE));
        assertThat(plan.livingStandard(1)).isCloseTo(1.1, within(CLOSE));
        assertThat(plan.livingStandard(2)).isCloseTo(1.2, within(CLOSE));
    }

    /** A floor of 1.2 with labour for 1.0 cannot hold. */
    @Test
    void aFloorOutOfReachIsInfeasible() {
        Economy e = specialised();
        Scenario base = Scenario.base(e);
        PlanOutcome outcome = Solved.outcome(e, base.with(base.interests().withLivingStandardFloor(1.2, 0)));
        assertThat(outcome).isInstanceOf(PlanOutcome.NoPlan.class);
        assertThat(((PlanOutcome.NoPlan) outcome).outcome()).isInstanceOf(Outcome.Infeasible.class);
    }

    /**
     * One product, no inputs, no barriers. A makes 100 with 100 persons, B 200 with 100; 20 cross each way. A tenth of A's labour may go to B, as
     * productive as people there, paid half of what it adds (half of 2 a person) and sending all of it home.
     *
     * <p>B gains 2 for each person A loses 1 of, so all ten go: A makes 90 and receives 10, B makes 220 and pays 10. z_A = 1, z_B = 210/200.
     */
    @Test
    void migrantsWorkWhereTheyAddMoreAndSendTheirWagesHome() {
        Economy e = poorAndRich();
        Scenario base = Scenario.base(e).with(Room.none(e).withFlexibility(1).withCapacityReserve(0.2));
        Plan plan = Solved.plan(e, base.withMigration(List.of(new Corridor(0, 1, 0.1, 1, 0.5, 0))));
        assertThat(plan.migration(0)).isCloseTo(10, within(1e-6));
        assertThat(plan.livingStandard(0)).isCloseTo(1, within(CLOSE));
        assertThat(plan.livingStandard(1)).isCloseTo(1.05, within(CLOSE));
        assertThat(plan.unionIncome(0)).isCloseTo(10, within(1e-6));
        assertThat(plan.unionIncome(1)).isCloseTo(-10, within(1e-6));
        assertThat(plan.activity(0, 0)).isCloseTo(90, within(1e-6));
    }

    /**
     * The same, but the migrants spend a quarter of their wage in B and are half as productive there: each adds 1, earns 0.5, spends 0.125, sends
     * 0.375 home. A loses 1 a person. The union gains nothing by it (A −0.625, B +1 −0.125 −0.375 = +0.5), so nobody goes.
     */
    @Test
    void nobodyGoesWhereHeAddsLess() {
        Economy e = poorAndRich();
        Scenario base = Scenario.base(e).with(Room.none(e).withFlexibility(1).withCapacityReserve(0.2));
        Plan plan = Solved.plan(e, base.withMigration(List.of(new Corridor(0, 1, 0.1, 0.5, 0.5, 0.25))));
        assertThat(plan.migration(0)).isZero();
        assertThat(plan.objective()).isCloseTo(300, within(1e-6));
    }

    /**
     * A has a tenth more labour than its capacity of 100 can use; B has none to spare. A unit of capacity costs 2 and takes a tenth of that in
     * goods every year, so it yields 0.8. Own funds are a tenth of value added: 10 in A, 20 in B.
     *
     * <p>Alone A adds 5: z_A = 104/100. With half of B's funds in the pool it adds all 10 it has labour for, 10 of its 20 from B, and pays B 7 %
     * of those: z_A = (100 + 8 − 0.7)/100, z_B = 200.7/200.
     */
    @Test
    void aPoolOfCapitalBuildsWhereLabourIsIdle() {
        Economy e = EconomyBuilder.from(poorAndRich()).labour(0, 110).build();
        Scenario base = Scenario.base(e).with(Room.none(e).withFlexibility(1));
        Plan alone = Solved.plan(e, base.with(funds(0)));
        assertThat(alone.addition(0, 0)).isCloseTo(5, within(1e-6));
        assertThat(alone.livingStandard(0)).isCloseTo(1.04, within(CLOSE));
        Plan pooled = Solved.plan(e, base.with(funds(0.5)));
        assertThat(pooled.addition(0, 0)).isCloseTo(10, within(1e-6));
        assertThat(pooled.funding(1, 0)).isCloseTo(10, within(1e-6));
        assertThat(pooled.livingStandard(0)).isCloseTo(1.073, within(CLOSE));
        assertThat(pooled.livingStandard(1)).isCloseTo(200.7 / 200, within(CLOSE));
    }

    private static Investment funds(double pooled) {
        return new Investment(new double[] {0.2}, new double[] {2}, new double[] {1}, 0.1, 0.1, pooled, 0.07);
    }

    /**
     * B may buy at most a twentieth of what it uses from A, where it bought a tenth; A then sells it at most 10 of B's 200 and, its payments
     * balanced, buys no more than 10. Nothing else binds, so both still live as before, on more of their own.
     */
    @Test
    void aCapOnOnePartnerMovesSourcing() {
        Economy e = poorAndRich();
        Scenario base = Scenario.base(e).with(Room.none(e).withFlexibility(1));
        SupplyRule cap = new SupplyRule(
                List.of("B"),
                new int[] {0},
                new Origins.Named(List.of("A")),
                SupplyRule.Of.ABSORPTION,
                false,
                false,
                -0.5,
                true);
        Plan plan = Solved.plan(e, base.withSupply(List.of(cap)));
        assertThat(plan.objective()).isCloseTo(300, within(1e-6));
        assertThat(plan.flow(0, 1, 0)).isCloseTo(10, within(1e-6));
        assertThat(plan.flow(1, 0, 0)).isCloseTo(10, within(1e-6));
    }

    /** One product, no inputs: A makes and uses 100 with 100 persons, B 200 with 100; 20 cross each way. */
    private static Economy poorAndRich() {
        EconomyBuilder b =
                EconomyBuilder.onePerProduct(List.of(Label.of("A"), Label.of("B")), List.of(Label.of("1")), List.of());
        b.household(0, 0, 100).output(0, 0, 100).employment(0, 0, 100);
        b.household(1, 0, 200).output(1, 0, 200).employment(1, 0, 100);
        return b.flow(0, 0, 0, 80)
                .flow(1, 0, 0, 20)
                .flow(0, 1, 0, 20)
                .flow(1, 1, 0, 180)
                .build();
    }

    private static Economy specialised() {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("A"), Label.of("B")), List.of(Label.of("1"), Label.of("2")), List.of());
        for (int r = 0; r < 2; r++) {
            b.output(r, r, 100).employment(r, r, 100);
            for (int i = 0; i < 2; i++) {
                b.household(r, i, 50).flow(i, r, i, 50);
            }
        }
        return b.barrier(0, 1, 0, 0.2).barrier(1, 0, 1, 0.2).build();
    }
}
