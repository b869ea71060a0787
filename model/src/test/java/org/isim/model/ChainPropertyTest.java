package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.isim.model.Economies.Case;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Sale;
import org.isim.model.chain.Stage;
import org.isim.model.chain.Support;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;

/** What holds for every chain in every economy. */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class ChainPropertyTest {
    private static final double Z = 1e-8;

    private static Scenario total(Case c) {
        return c.scenario().with(c.scenario().interests().with(Concept.TOTAL));
    }

    private static Scenario with(Case c, long seed) {
        return total(c).withChains(new Chains(c.economy(), seed).random());
    }

    private static double size(Plan plan) {
        return Arrays.stream(plan.scenario().interests().weights()).sum();
    }

    private static void assertNoWorse(Plan narrow, Plan wide) {
        assertThat(wide.objective()).isGreaterThanOrEqualTo(narrow.objective() - Z * size(wide));
    }

    /** One more way to make things never hurts, and what closes it is the plain scenario again. */
    @Property(tries = 40)
    void chainsNeverHurtTheSum(@ForAll Case c, @ForAll long seed) {
        Plan plain = Solved.plan(c.economy(), total(c));
        Scenario open = with(c, seed);
        assertNoWorse(plain, Solved.plan(c.economy(), open));
        Plan closed = Solved.plan(
                c.economy(),
                open.withChains(open.chains().stream().map(Chain::closed).toList()));
        assertThat(closed.objective()).isCloseTo(plain.objective(), within(Z * size(plain)));
        for (ChainAccounts chain : closed.chains()) {
            assertThat(chain.intensity()).isZero();
        }
    }

    /** A chain without plants has no column and no row beyond its own: the plan is the plain one, bit for bit. */
    @Property(tries = 20)
    void chainsOffIsThePlainScenarioToTheLastDigit(@ForAll Case c) {
        Plan plain = Solved.plan(c.economy(), c.scenario());
        Plan off = Solved.plan(c.economy(), c.scenario().withChains(List.of()));
        assertThat(off.solution().levels()).isEqualTo(plain.solution().levels());
        assertThat(off.solution().prices()).isEqualTo(plain.solution().prices());
    }

    /** What takes twenty units of every product for one of its own is not made. */
    @Property(tries = 25)
    void aChainWithNoGainRunsAtZero(@ForAll Case c, @ForAll long seed) {
        Scenario s = with(c, seed);
        List<Chain> dear = new ArrayList<>();
        for (Chain chain : s.chains()) {
            Chain changed = chain;
            for (int j = 0; j < chain.stages().size(); j++) {
                Stage stage = chain.stages().get(j);
                changed = changed.with(
                        j,
                        hosts(
                                stage,
                                stage.hosts().stream()
                                        .map(h -> host(
                                                h, h.labour(), all(20, h.inputs().length), h.existing(), h.build()))
                                        .toList()));
            }
            dear.add(changed);
        }
        Plan plan = Solved.plan(c.economy(), s.withChains(dear));
        for (ChainAccounts chain : plan.chains()) {
            assertThat(chain.intensity()).isLessThan(1e-6 * chain.chain().size());
        }
        Plan plain = Solved.plan(c.economy(), total(c));
        assertThat(plan.objective()).isCloseTo(plain.objective(), within(Z * size(plain)));
    }

    private static double[] all(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static Host host(Host h, double labour, double[] inputs, double existing, double build) {
        return new Host(
                h.member(), h.activity(), inputs, labour, existing, build, h.investment(), h.fixedCost(), h.least());
    }

    private static Stage hosts(Stage stage, List<Host> hosts) {
        return new Stage(
                stage.id(), stage.title(), stage.product(), stage.from(), hosts, stage.imports(), stage.mostPlaces());
    }

    /** One stage with the recipe of a sector on the plant of that sector, joining what the sector supplies: a second name for the same thing. */
    @Property(tries = 40)
    void aChainThatCopiesASectorChangesNothing(@ForAll Case c, @ForAll long seed) {
        Economy e = c.economy();
        int product = (int) Math.floorMod(seed, (long) e.productCount());
        List<Host> hosts = new ArrayList<>();
        for (int r = 0; r < e.memberCount(); r++) {
            int k = Chains.activity(e, r, product);
            double[] inputs = new double[e.productCount()];
            int member = r;
            Arrays.setAll(inputs, i -> e.coefficient(member, i, k));
            hosts.add(new Host(r, k, inputs, e.labourPerUnit(r, k), e.capacity(r, k), 0, 0, 0, 0));
        }
        Chain copy = Chains.of(
                e,
                "copy",
                new Sale(product, true, 0, List.of()),
                Chains.stage("make", product, new double[1], hosts.toArray(Host[]::new)));
        Plan plain = Solved.plan(e, total(c));
        Plan copied = Solved.plan(e, total(c).withChains(List.of(copy)));
        assertThat(copied.objective()).isCloseTo(plain.objective(), within(Z * size(plain)));
        // nor where the members' gains are told apart
        Scenario maxMin = c.scenario().with(c.scenario().interests().with(Concept.MAX_MIN));
        Plan one = Solved.plan(e, maxMin);
        Plan two = Solved.plan(e, maxMin.withChains(List.of(copy)));
        for (int r = 0; r < e.memberCount(); r++) {
            assertThat(two.livingStandard(r)).isCloseTo(one.livingStandard(r), within(3e-5));
        }
    }

    /** Rules and counts only take away; the plan meets them. */
    @Property(tries = 40)
    void rulesNeverHelpAndHold(@ForAll Case c, @ForAll long seed) {
        Economy e = c.economy();
        Scenario free = with(c, seed);
        double[] least = new double[e.memberCount()];
        least[0] = 0.2;
        Rules rules = new Rules(0.7, e.memberCount() > 1 ? 0.7 : 1, least, 0, 0);
        List<Chain> ruled = free.chains().stream().map(h -> h.with(rules)).toList();
        Plan plan = Solved.plan(e, free.withChains(ruled));
        assertNoWorse(plan, Solved.plan(e, free));
        for (ChainAccounts chain : plan.chains()) {
            double sum = chain.valueAdded();
            double close = 1e-6 * chain.chain().size();
            assertThat(chain.valueAdded(0)).isGreaterThanOrEqualTo(0.2 * sum - close);
            for (int r = 0; e.memberCount() > 1 && r < e.memberCount(); r++) {
                assertThat(chain.valueAdded(r)).isLessThanOrEqualTo(0.7 * sum + close);
            }
            runsOften(chain);
            assertThat(chain.contentOfUnion()).isGreaterThanOrEqualTo(chain.intensity() > close ? 0.7 - 1e-5 : 0);
        }
    }

    /**
     * Half the persons in one place. What that is worth lies between what they are worth in what the place made before, at the wages of after, and in what
     * it makes after, at the wages of before:
     *
     * <pre>{@code  w1 Δℓ y0 ≤ V1 − V0 ≤ w0 Δℓ y1 }</pre>
     *
     * <p>The plan of before is one of after with persons to spare, and at its prices no plan beats it, the plan of after included. Where wages stay, the place
     * makes no less; where the chain moves them, it may.
     */
    @Property(tries = 40)
    void aCheaperPlaceIsWorthThePersonsItSaves(@ForAll Case c, @ForAll long seed) {
        Chain chain = new Chains(c.economy(), seed).chain("C", 1);
        Stage stage = chain.stages().get(0);
        Host place = stage.hosts().get(0);
        int r = place.member();
        List<Host> cheaper = stage.hosts().stream()
                .map(h -> h.member() == r ? host(h, 0.5 * h.labour(), h.inputs(), h.existing(), h.build()) : h)
                .toList();
        Plan before = Solved.plan(c.economy(), total(c).withChains(List.of(chain)));
        Plan after = Solved.plan(c.economy(), total(c).withChains(List.of(chain.with(0, hosts(stage, cheaper)))));
        double saved = 0.5 * place.labour();
        double worth = after.objective() - before.objective();
        double close = Z * size(before);
        assertThat(worth)
                .isGreaterThanOrEqualTo(price(after, RowFamily.LABOUR, r) * saved * made(before, r) - close)
                .isLessThanOrEqualTo(price(before, RowFamily.LABOUR, r) * saved * made(after, r) + close);
        Statistics.label("saves")
                .collect(price(before, RowFamily.LABOUR, r) * saved * made(after, r) > 100 * close)
                .coverage(seen -> seen.check(true).percentage(p -> p > 25));
    }

    private static double made(Plan plan, int r) {
        return plan.chains().get(0).made(0, r);
    }

    private static double price(Plan plan, RowFamily family, int... index) {
        return plan.solution().price(plan.formulation().row(family, index));
    }

    /**
     * Barriers of a quarter, then of a half, on what chains send alone (the base year has the same, so ordinary trade costs what it did). With u = 1/(1−β)
     * and f what the chain sends across borders, each unit worth p where it was made, what the higher barrier costs lies between
     *
     * <pre>{@code  Δu Σ p0 f1 ≤ V0 − V1 ≤ Δu Σ p1 f0 }</pre>
     *
     * <p>The plan of after is one of before with Δu f1 to spare, the plan of before one of after but for Δu f0. So at prices that stay less crosses borders.
     * The share that crosses may rise all the same: where the plant at home is full of what is sent, more to send leaves less to use there.
     */
    @Property(tries = 40)
    void aHigherBarrierCostsWhatItTakesOfTheFlows(@ForAll Case c, @ForAll long seed) {
        Assume.that(c.economy().memberCount() > 1);
        Chain drawn = new Chains(c.economy(), seed).chain("C", 2);
        // a last product that crossed borders itself would be sold at a price of its own
        Chain chain = drawn.with(
                new Sale(drawn.sale().product(), true, 0, drawn.sale().markets()));
        Plan low = behindBarriers(c, chain, 0.25);
        Plan high = behindBarriers(c, chain, 0.5);
        double more = 1 / (1 - 0.5) - 1 / (1 - 0.25);
        double cost = low.objective() - high.objective();
        double close = Z * size(low);
        assertThat(cost)
                .isGreaterThanOrEqualTo(more * sentAt(low, high) - close)
                .isLessThanOrEqualTo(more * sentAt(high, low) + close);
        Statistics.label("crosses")
                .collect(more * sentAt(high, low) > 100 * close)
                .coverage(seen -> seen.check(true).percentage(p -> p > 10));
    }

    private static Plan behindBarriers(Case c, Chain chain, double beta) {
        EconomyBuilder b = EconomyBuilder.from(c.economy());
        for (int o = 0; o < c.economy().memberCount(); o++) {
            for (int r = 0; r < c.economy().memberCount(); r++) {
                for (int i = 0; i < c.economy().productCount(); i++) {
                    b.barrier(o, r, i, o == r ? 0 : beta);
                }
            }
        }
        Economy e = b.build();
        return Solved.plan(
                e, total(c).with(Barriers.base(e)).with(Payments.FREE).withChains(List.of(chain)));
    }

    /** Σ p f over borders: what one plan sends at what it is worth in another. */
    private static double sentAt(Plan prices, Plan flows) {
        double sum = 0;
        Stage first = flows.chains().get(0).chain().stages().get(0);
        for (Host host : first.hosts()) {
            for (int r = 0; r < flows.economy().memberCount(); r++) {
                if (r != host.member()) {
                    sum -= price(prices, RowFamily.CHAIN_STAGE, 0, 0, host.member())
                            * flows.chains().get(0).received(0, host.member(), r);
                }
            }
        }
        return sum;
    }

    /** A property of a chain that never runs would hold of anything. */
    private static void runsOften(ChainAccounts chain) {
        Statistics.label("runs")
                .collect(chain.intensity() > 1e-3 * chain.chain().size())
                .coverage(seen -> seen.check(true).percentage(p -> p > 25));
    }

    /** With chains, rules and all, each member spends what it earns at the model's prices. */
    @Property(tries = 60)
    void budgetsStillClose(@ForAll Case c, @ForAll long seed) {
        Scenario s = with(c, seed).with(Payments.FREE);
        Rules rules = new Rules(
                0.6,
                c.economy().memberCount() > 1 ? 0.8 : 1,
                new double[c.economy().memberCount()],
                0,
                0);
        List<Chain> ruled = s.chains().stream().map(h -> h.with(rules)).toList();
        Budgets.assertEachMemberSpendsItsIncome(Solved.plan(c.economy(), s.withChains(ruled)));
    }

    /** Whatever the concept and the payments, with other policies and support: certified, and what one member is paid another pays. */
    @Property(tries = 40)
    void everythingAtOnceIsCertifiedAndAddsUp(@ForAll Case c, @ForAll long seed) {
        Economy e = c.economy();
        Policies policies = new Policies(e, seed);
        double[] equal = new double[e.memberCount()];
        Arrays.fill(equal, 1.0 / equal.length);
        List<Chain> chains = new Chains(e, seed)
                .random().stream().map(h -> h.with(new Support(0.1, equal))).toList();
        Scenario s = policies.relaxed(policies.constrained(c.scenario()))
                .with(policies.conditions())
                .withChains(chains);
        PlanOutcome outcome = Solved.outcome(e, s);
        Assume.that(outcome instanceof Plan);
        Plan plan = (Plan) outcome;
        assertThat(plan.certificate().passes()).isTrue();
        double income = 0;
        double exports = 0;
        double imports = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            MemberAccounts accounts = MemberAccounts.ofPlan(plan, r);
            income += accounts.unionIncome();
            exports += accounts.unionExports();
            imports += accounts.unionImports();
        }
        assertThat(income).isCloseTo(0, within(1e-9 * (1 + exports)));
        assertThat(exports).isCloseTo(imports, within(1e-9 * (1 + exports)));
    }

    /** The order of members and the currency unit change nothing. */
    @Property(tries = 25)
    void theOrderOfMembersAndTheCurrencyUnitChangeNothing(@ForAll Case c, @ForAll long seed) {
        Economy e = c.economy();
        int[] back = Renaming.reversed(e.memberCount());
        Economy other = Renaming.renamed(e, 1000, back, Renaming.identity(e.productCount()));
        List<Chain> chains = new Chains(e, seed).random();
        Scenario s = total(c);
        Scenario renamed = Scenario.base(other)
                .with(s.room())
                .with(Barriers.base(other).scaled(0.5))
                .with(s.payments())
                .with(s.paymentsOn());
        double[][] reserve = new double[e.memberCount()][];
        for (int r = 0; r < reserve.length; r++) {
            reserve[back[r]] = s.room().capacityReserve()[r];
        }
        renamed = renamed.with(new Room(
                s.room().flexibility(),
                s.room().openLinks(),
                reserve,
                s.room().labourReserve(),
                s.room().exportSteps(),
                s.room().importSteps(),
                s.room().bands()));
        Plan one = Solved.plan(e, s.withChains(chains));
        Plan two = Solved.plan(
                other,
                renamed.withChains(chains.stream()
                        .map(h -> Chains.times(1000, 1000, h.among(back)))
                        .toList()));
        assertThat(two.objective()).isCloseTo(1000 * one.objective(), within(1e-7 * 1000 * size(one)));
        for (int h = 0; h < chains.size(); h++) {
            assertThat(two.chains().get(h).intensity() / 1000)
                    .isCloseTo(
                            one.chains().get(h).intensity(),
                            within(1e-4 * chains.get(h).size()));
        }
    }

    /** Members who stay keep their part of a chain: with everybody out but one, it is that member's alone. */
    @Property(tries = 20)
    void aCoalitionKeepsItsPartOfAChain(@ForAll Case c, @ForAll long seed) {
        Economy e = c.economy();
        Assume.that(e.memberCount() > 1);
        Scenario s = with(c, seed);
        Coalition one = Coalition.of(e, s, new int[] {0}, Outsiders.THIRD_COUNTRY, new double[e.productCount()]);
        for (int h = 0; h < s.chains().size(); h++) {
            Chain whole = s.chains().get(h);
            Chain part = one.scenario().chains().get(h);
            for (int j = 0; j < whole.stages().size(); j++) {
                assertThat(part.stages().get(j).hosts())
                        .isEqualTo(whole.stages().get(j).hosts().stream()
                                .filter(host -> host.member() == 0)
                                .toList());
            }
        }
        assertThat(Solved.plan(one.economy(), one.scenario()).certificate().passes())
                .isTrue();
    }
}
