package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Market;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Sale;
import org.isim.model.chain.Stage;
import org.isim.model.chain.StageImport;
import org.isim.model.chain.Support;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;
import org.junit.jupiter.api.Test;

/**
 * Chains in an economy small enough to solve on paper.
 *
 * <p>Two members, one product "good", made by labour alone, one person per unit: 100 persons make 100, of which 80 are consumed and 20 exported for
 * 20 of imports, which are consumed too. A further 10 persons are idle. Imports beyond the base cost 1 up to twice the base, so a unit of foreign currency is a
 * unit of the good, and so is a person: everything has price 1. Union trade is empty in the base year. New plants are free.
 */
class ChainHandSolvedTest {
    private static final double CLOSE = 1e-6;

    static Economy twoAlike() {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("A"), Label.of("B")), List.of(Label.of("good")), List.of(Label.of("W")));
        for (int r = 0; r < 2; r++) {
            b.household(r, 0, 100).flow(r, r, 0, 80).imports(0, r, 0, 20).exports(r, 0, 0, 20);
            b.output(r, 0, 100).capacity(r, 0, 200).employment(r, 0, 100);
            b.barrier(1 - r, r, 0, 0.2);
        }
        return b.build();
    }

    /** Own suppliers and imports may each be anything between half and all of use; another import costs 1. */
    static Scenario room(Economy e) {
        return Scenario.base(e)
                .with(Room.none(e)
                        .withFlexibility(0.9)
                        .withLabourReserve(0.1)
                        .withSteps(List.of(new Step(0.5, 1e-3)), List.of(new Step(4, 1))));
    }

    /** May stand in member r, on new plant for so much, with labour alone. */
    static Host in(int r, double labour, double most) {
        return new Host(r, 0, new double[1], labour, 0, most, 0, 0, 0);
    }

    static Sale abroad(double price, double length) {
        return new Sale(0, false, 0, List.of(new Market(0, length, price)));
    }

    private static Plan plan(Economy e, Scenario s, Chain... chains) {
        return Solved.plan(e, s.withChains(List.of(chains)));
    }

    /** Without a chain a person more makes a unit of the good more: z = 110/100. */
    @Test
    void withoutAChainTheIdleWorkInTheSector() {
        Economy e = twoAlike();
        Plan plan = Solved.plan(e, room(e));
        assertThat(plan.livingStandard(0)).isCloseTo(1.1, within(CLOSE));
        assertThat(plan.livingStandard(1)).isCloseTo(1.1, within(CLOSE));
    }

    /**
     * A chain of one stage in A that takes half a person a unit and sells up to 8 abroad at 1: each unit brings a unit of foreign currency for half
     * a person, so all 8 are sold, with 4 persons; the other 106 make the good: z_A = (106 + 8)/100.
     */
    @Test
    void aChainThatSavesLabourRunsToTheEndOfItsMarket() {
        Economy e = twoAlike();
        Chain chain = Chains.of(e, "C", abroad(1, 8), Chains.stage("make", 0, new double[1], in(0, 0.5, 100)));
        Plan plan = plan(e, room(e), chain);
        ChainAccounts accounts = plan.chains().get(0);
        assertThat(accounts.intensity()).isCloseTo(8, within(CLOSE));
        assertThat(accounts.exports(0)).isCloseTo(8, within(CLOSE));
        assertThat(accounts.valueAdded(0)).isCloseTo(8, within(CLOSE));
        assertThat(accounts.employment(0)).isCloseTo(4, within(CLOSE));
        assertThat(plan.livingStandard(0)).isCloseTo(1.14, within(CLOSE));
        assertThat(plan.livingStandard(1)).isCloseTo(1.1, within(CLOSE));
    }

    /** The same at 1.2 persons a unit costs 1.2 of the good and earns 1: it does not run. */
    @Test
    void aChainWithNoGainRunsAtZero() {
        Economy e = twoAlike();
        Chain chain = Chains.of(e, "C", abroad(1, 8), Chains.stage("make", 0, new double[1], in(0, 1.2, 100)));
        Plan plan = plan(e, room(e), chain);
        assertThat(plan.chains().get(0).intensity()).isCloseTo(0, within(CLOSE));
        assertThat(plan.livingStandard(0)).isCloseTo(1.1, within(CLOSE));
    }

    /** Half a person in A, 0.4 in B: B has all 8. With room for 5 in B, A has the other 3. */
    @Test
    void theCheaperPlaceTakesTheStage() {
        Economy e = twoAlike();
        Stage wide = Chains.stage("make", 0, new double[1], in(0, 0.5, 100), in(1, 0.4, 100));
        ChainAccounts inB =
                plan(e, room(e), Chains.of(e, "C", abroad(1, 8), wide)).chains().get(0);
        assertThat(inB.made(0, 0)).isCloseTo(0, within(CLOSE));
        assertThat(inB.made(0, 1)).isCloseTo(8, within(CLOSE));
        Stage narrow = Chains.stage("make", 0, new double[1], in(0, 0.5, 100), in(1, 0.4, 5));
        ChainAccounts both = plan(e, room(e), Chains.of(e, "C", abroad(1, 8), narrow))
                .chains()
                .get(0);
        assertThat(both.made(0, 0)).isCloseTo(3, within(CLOSE));
        assertThat(both.made(0, 1)).isCloseTo(5, within(CLOSE));
    }

    /**
     * Castings in A, 0.5 persons a unit, or in B, dearer; assembly in B, half of its value castings, 0.2 persons. A casting from A that arrives in B took
     * 1/(1−β) to be made and paid for, a person and a currency unit being worth 1 in both: made in B it costs 0.6 persons, from A 0.5/(1−β) persons of A and
     * 1/(1−β) of B's currency, which A receives. At β = 0 A is cheaper (0.5 &lt; 0.6), at β = 0.2 dearer (0.625 &gt; 0.6). Payments cancel: what B pays A gets.
     */
    @Test
    void aHigherBarrierBringsTheStageHome() {
        Economy e = twoAlike();
        Chain chain = Chains.of(
                e,
                "C",
                abroad(1, 8),
                Chains.stage("castings", 0, new double[2], in(0, 0.5, 100), in(1, 0.6, 100)),
                Chains.stage("assembly", 0, new double[] {0.5, 0}, in(1, 0.2, 100)));
        ChainAccounts open = plan(e, room(e).with(Barriers.base(e).scaled(0)), chain)
                .chains()
                .get(0);
        assertThat(open.received(0, 0, 1)).isCloseTo(4, within(CLOSE));
        assertThat(open.made(0, 1)).isCloseTo(0, within(CLOSE));
        Plan closed = plan(e, room(e), chain);
        assertThat(closed.chains().get(0).received(0, 0, 1)).isCloseTo(0, within(CLOSE));
        assertThat(closed.chains().get(0).made(0, 1)).isCloseTo(4, within(CLOSE));
        // 8 sold abroad take 1.6 + 2.4 persons of B; the other 106 make the good
        assertThat(closed.livingStandard(1)).isCloseTo(1.14, within(CLOSE));
    }

    /**
     * Castings in A for 0.5 persons, or in B for 0.55 (room for 1.5); assembly in B for 0.2, half of its value castings. B needs 4. Without a
     * barrier all 4 come from A; at β = 0.1, 0.5/0.9 = 0.556 is above 0.55, so B makes its 1.5 and 2.5 cross: a share of 0.625; at β = 0.9 a casting from
     * A takes 5 persons: assembly of it costs 0.2 + 2.5 and earns 1, so only B's own 1.5 are assembled and nothing crosses.
     */
    @Test
    void aHigherBarrierLowersTheShareThatCrosses() {
        Economy e = twoAlike();
        Chain chain = Chains.of(
                e,
                "C",
                abroad(1, 8),
                Chains.stage("castings", 0, new double[2], in(0, 0.5, 100), in(1, 0.55, 1.5)),
                Chains.stage("assembly", 0, new double[] {0.5, 0}, in(1, 0.2, 100)));
        double[] barriers = {0, 0.1, 0.9};
        double[] sent = {4, 2.5, 0};
        double[] home = {0, 1.5, 1.5};
        for (int n = 0; n < barriers.length; n++) {
            ChainAccounts accounts = plan(e, room(e).with(Barriers.base(e).scaled(barriers[n] / 0.2)), chain)
                    .chains()
                    .get(0);
            assertThat(accounts.received(0, 0, 1)).isCloseTo(sent[n], within(CLOSE));
            assertThat(accounts.received(0, 1, 1)).isCloseTo(home[n], within(CLOSE));
        }
    }

    /**
     * Why the share that crosses borders need not fall: castings in A only, room for 4, worth assembling there (0.6 persons, up to 8) and more so in B (0.2 persons, up
     * to 4). Without a barrier B has 2, A the other 2: half of them cross. At β = 0.2 to have its 2 B takes 2.5 of the 4, and A is left with 1.5: 2 of 3.5 cross.
     */
    @Test
    void aHigherBarrierMayRaiseTheShareThatCrosses() {
        Economy e = twoAlike();
        Chain chain = Chains.of(
                e,
                "C",
                abroad(1, 20),
                Chains.stage("castings", 0, new double[2], in(0, 0, 4)),
                Chains.stage("assembly", 0, new double[] {0.5, 0}, in(0, 0.6, 8), in(1, 0.2, 4)));
        double[] home = {2, 1.5};
        for (int n = 0; n < 2; n++) {
            ChainAccounts accounts = plan(e, room(e).with(Barriers.base(e).scaled(n)), chain)
                    .chains()
                    .get(0);
            assertThat(accounts.received(0, 0, 1)).isCloseTo(2, within(CLOSE));
            assertThat(accounts.received(0, 0, 0)).isCloseTo(home[n], within(CLOSE));
        }
    }

    /**
     * Castings from W at 0.5 or from A for 0.6 persons; assembly in A, 0.8 of its value castings, 0.1 persons. Castings from W are cheaper, so without a rule all
     * come from there: per unit sold at 1, 0.4 of currency. With a content of at least 0.75 imports may be a quarter of the value: 0.5 g = 0.25 per unit, so
     * g = 0.5 and the other 0.3 are made in A for 0.18 persons. All 8: z_A = (110 − 8·(0.1 + 0.18) + 8·(1 − 0.25))/100.
     */
    @Test
    void aContentRuleBindsExactly() {
        Economy e = twoAlike();
        Stage castings = new Stage(
                "castings",
                "castings",
                0,
                new double[2],
                List.of(in(0, 0.6, 100)),
                List.of(new StageImport(0, 0.5)),
                1);
        Stage assembly = Chains.stage("assembly", 0, new double[] {0.8, 0}, in(0, 0.1, 100));
        Chain chain = Chains.of(e, "C", abroad(1, 8), castings, assembly);
        assertThat(plan(e, room(e), chain).chains().get(0).made(0, 0)).isCloseTo(0, within(CLOSE));
        Plan ruled = plan(e, room(e), chain.with(new Rules(0.75, 1, new double[2], 0, 0)));
        ChainAccounts accounts = ruled.chains().get(0);
        assertThat(accounts.intensity()).isCloseTo(8, within(CLOSE));
        assertThat(accounts.paidAbroad(0)).isCloseTo(0.25 * 8, within(CLOSE));
        assertThat(accounts.made(0, 0)).isCloseTo(0.3 * 8, within(CLOSE));
        assertThat(ruled.livingStandard(0)).isCloseTo((110 - 8 * 0.28 + 8 * 0.75) / 100, within(CLOSE));
    }

    /** B's 0.4 persons are better than A's 0.5, but A has at least 3/4 of the value added, or B at most a quarter: 6 and 2 of the 8. */
    @Test
    void sharesOfMembersBindExactly() {
        Economy e = twoAlike();
        Stage make = Chains.stage("make", 0, new double[1], in(0, 0.5, 100), in(1, 0.4, 100));
        Chain chain = Chains.of(e, "C", abroad(1, 8), make);
        ChainAccounts least = plan(e, room(e), chain.with(new Rules(0, 1, new double[] {0.75, 0}, 0, 0)))
                .chains()
                .get(0);
        assertThat(least.made(0, 0)).isCloseTo(6, within(CLOSE));
        assertThat(least.made(0, 1)).isCloseTo(2, within(CLOSE));
        ChainAccounts most = plan(e, room(e), chain.with(new Rules(0, 0.6, new double[2], 0, 0)))
                .chains()
                .get(0);
        assertThat(most.made(0, 1)).isCloseTo(4.8, within(CLOSE));
        assertThat(most.made(0, 0)).isCloseTo(3.2, within(CLOSE));
    }

    /** B makes all 8 and is paid 0.25 for each, of which A bears 60 %: 1.2 of currency go from A to B, each unit a unit of the good. */
    @Test
    void supportMovesCurrencyAsShared() {
        Economy e = twoAlike();
        Chain chain = Chains.of(e, "C", abroad(1, 8), Chains.stage("make", 0, new double[1], in(1, 0.5, 100)));
        Plan plain = plan(e, room(e), chain);
        Plan supported = plan(e, room(e), chain.with(new Support(0.25, new double[] {0.6, 0.4})));
        assertThat(supported.unionIncome(1)).isCloseTo(1.2, within(CLOSE));
        assertThat(supported.unionIncome(0)).isCloseTo(-1.2, within(CLOSE));
        assertThat(supported.livingStandard(0)).isCloseTo(plain.livingStandard(0) - 0.012, within(CLOSE));
        assertThat(supported.livingStandard(1)).isCloseTo(plain.livingStandard(1) + 0.012, within(CLOSE));
    }

    /**
     * A chain that sells directly wins 5 % of what each member uses. A makes it for 0.5 persons. A unit that arrives in B took 1.25 to be shipped: 0.625 persons of A
     * and 1.25 of B's currency, which A receives, for a good that is worth 1. B loses 0.25, A gains 0.625, so under the total it is done:
     * q_B = 110 − 0.25·0.05 q_B and q_A = 110 + 0.5 (0.05 q_A + 1.25·0.05 q_B).
     */
    @Test
    void directSalesAreLimitedToTheirShareOfUse() {
        Economy e = twoAlike();
        Sale sale = new Sale(0, false, 0.05, List.of());
        Chain chain = Chains.of(e, "C", sale, Chains.stage("make", 0, new double[1], in(0, 0.5, 100)));
        Plan plan = plan(e, room(e), chain);
        double inB = 110 / 1.0125;
        assertThat(plan.absorption(0, 0)).isCloseTo((110 + 0.5 * 0.0625 * inB) / 0.975, within(CLOSE));
        assertThat(plan.absorption(1, 0)).isCloseTo(inB, within(CLOSE));
        assertThat(plan.chains().get(0).sold(0, 1)).isCloseTo(0.05 * inB, within(CLOSE));
        assertThat(plan.chains().get(0).traded(0, 1)).isCloseTo(0.0625 * inB, within(CLOSE));
    }

    /**
     * A new plant for a unit costs 2 of the good, a tenth of it bought yearly: with 0.5 persons a unit costs 0.7 and earns 1 abroad, with 0.9 persons 1.1: not worth it.
     */
    @Test
    void newPlantsAreBoughtFromTheSectors() {
        Economy e = twoAlike();
        for (double labour : new double[] {0.5, 0.9}) {
            Host host = new Host(0, 0, new double[1], labour, 0, 100, 2, 0, 0);
            Chain free = Chains.of(e, "C", abroad(1, 8), Chains.stage("make", 0, new double[1], host));
            Chain chain = new Chain(
                    "C",
                    "C",
                    free.stages(),
                    0,
                    free.sale(),
                    new org.isim.model.chain.Capital(0.1, new double[] {1}),
                    free.rules(),
                    free.support(),
                    true);
            Plan plan = plan(e, room(e), chain);
            double made = labour < 0.8 ? 8 : 0;
            assertThat(plan.chains().get(0).intensity()).isCloseTo(made, within(CLOSE));
            assertThat(plan.chains().get(0).investment(0)).isCloseTo(2 * made, within(CLOSE));
            assertThat(plan.livingStandard(0)).isCloseTo((110 + made * 0.3) / 100, within(CLOSE));
        }
    }

    /** May stand in member r with a fixed cost and a least scale. */
    private static Host whole(int r, double labour, double most, double fixedCost, double least) {
        return new Host(r, 0, new double[1], labour, 0, most, 0, fixedCost, least);
    }

    private static Chain bought(Chain chain) {
        return new Chain(
                chain.id(),
                chain.title(),
                chain.stages(),
                chain.last(),
                chain.sale(),
                new org.isim.model.chain.Capital(0, new double[] {1}),
                chain.rules(),
                chain.support(),
                true);
    }

    /**
     * A unit saves half a person in A and 0.6 in B, 8 are sold: 4 and 4.8 of the good. Being in B costs 1 of the good a year, in A nothing: A's 4 beat B's 3.8. At 0.7 for
     * being in B it has all 8: 4.8 − 0.7 = 4.1.
     */
    @Test
    void aFixedCostDecidesThePlace() {
        Economy e = twoAlike();
        for (double fixedCost : new double[] {1, 0.7}) {
            Chain chain = bought(Chains.of(
                    e,
                    "C",
                    abroad(1, 8),
                    Chains.stage(
                            "make", 0, new double[1], whole(0, 0.5, 100, 0, 0), whole(1, 0.4, 100, fixedCost, 0))));
            Plan plan = plan(e, room(e), chain);
            boolean inA = fixedCost > 0.8;
            assertThat(plan.chains().get(0).made(0, 0)).isCloseTo(inA ? 8 : 0, within(CLOSE));
            assertThat(plan.chains().get(0).made(0, 1)).isCloseTo(inA ? 0 : 8, within(CLOSE));
            assertThat(plan.livingStandard(1)).isCloseTo(inA ? 1.1 : 1.1 + 0.048 - 0.007, within(CLOSE));
        }
    }

    /** At least 10 where it stands, but 8 are sold: the other 2 are made for nothing at half a person each, so 8 − 5 is left; with 20 at least it stays out. */
    @Test
    void aLeastScaleMayKeepAChainOut() {
        Economy e = twoAlike();
        for (double least : new double[] {10, 20}) {
            Chain chain = Chains.of(
                    e, "C", abroad(1, 8), Chains.stage("make", 0, new double[1], whole(0, 0.5, 100, 0, least)));
            Plan plan = plan(e, room(e), chain);
            assertThat(plan.chains().get(0).intensity()).isCloseTo(least == 10 ? 10 : 0, within(CLOSE));
            assertThat(plan.livingStandard(0)).isCloseTo(least == 10 ? 1.13 : 1.1, within(CLOSE));
        }
    }

    /** Both have room for 5 of the 8 at 0.5 and 0.4 persons: in one place only, B makes its 5. Both members to take part with a quarter each: A makes at least 2. */
    @Test
    void placesAndMembersAreCounted() {
        Economy e = twoAlike();
        Stage make = Chains.stage("make", 0, new double[1], in(0, 0.5, 5), in(1, 0.4, 5));
        Stage once = new Stage("make", "make", 0, make.from(), make.hosts(), List.of(), 1);
        ChainAccounts one =
                plan(e, room(e), Chains.of(e, "C", abroad(1, 8), once)).chains().get(0);
        assertThat(one.made(0, 1)).isCloseTo(5, within(CLOSE));
        assertThat(one.made(0, 0)).isCloseTo(0, within(CLOSE));
        Stage wide = Chains.stage("make", 0, new double[1], in(0, 0.5, 100), in(1, 0.4, 100));
        Chain both = Chains.of(e, "C", abroad(1, 8), wide).with(new Rules(0, 1, new double[2], 2, 0.25));
        ChainAccounts shared = plan(e, room(e), both).chains().get(0);
        assertThat(shared.made(0, 0)).isCloseTo(2, within(CLOSE));
        assertThat(shared.made(0, 1)).isCloseTo(6, within(CLOSE));
    }
}
