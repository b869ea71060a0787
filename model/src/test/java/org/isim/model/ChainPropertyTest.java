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

    /** Half the persons in one place, in a chain too small to move prices: the sum gains, and that place makes no less. */
    @Property(tries = 40)
    void aCheaperPlaceTakesMoreOfTheStage(@ForAll Case c, @ForAll long seed) {
        Chain chain = Chains.times(0.01, 1, new Chains(c.economy(), seed).chain("C", 1));
        int r = chain.stages().get(0).hosts().get(0).member();
        Stage stage = chain.stages().get(0);
        List<Host> cheaper = stage.hosts().stream()
                .map(h -> h.member() == r ? host(h, 0.5 * h.labour(), h.inputs(), h.existing(), h.build()) : h)
                .toList();
        Plan before = Solved.plan(c.economy(), total(c).withChains(List.of(chain)));
        Plan after = Solved.plan(c.economy(), total(c).withChains(List.of(chain.with(0, hosts(stage, cheaper)))));
        assertNoWorse(before, after);
        double made = before.chains().get(0).made(0, r);
        assertThat(after.chains().get(0).made(0, r)).isGreaterThanOrEqualTo(made - 1e-3 * chain.size());
        runsOften(after.chains().get(0));
    }

    /**
     * Barriers from nothing to a half, on what chains send alone (the base year has the same, so ordinary trade costs what it did), and a chain too small to
     * move prices: no more of it crosses borders.
     */
    @Property(tries = 40)
    void aHigherBarrierLowersTheShareThatCrossesBorders(@ForAll Case c, @ForAll long seed) {
        Assume.that(c.economy().memberCount() > 1);
        Chain drawn = Chains.times(0.01, 1, new Chains(c.economy(), seed).chain("C", 2));
        // a last product that crossed borders itself would meet the barrier twice
        Chain chain = drawn.with(
                new Sale(drawn.sale().product(), true, 0, drawn.sale().markets()));
        double before = 1;
        for (double beta : new double[] {0, 0.25, 0.5}) {
            EconomyBuilder b = EconomyBuilder.from(c.economy());
            for (int o = 0; o < c.economy().memberCount(); o++) {
                for (int r = 0; r < c.economy().memberCount(); r++) {
                    for (int i = 0; i < c.economy().productCount(); i++) {
                        b.barrier(o, r, i, o == r ? 0 : beta);
                    }
                }
            }
            Economy e = b.build();
            Scenario s = total(c).with(Barriers.base(e)).with(Payments.FREE).withChains(List.of(chain));
            ChainAccounts accounts = Solved.plan(e, s).chains().get(0);
            double crossing = crossing(accounts, e);
            assertThat(crossing).as("share across borders at %s", beta).isLessThanOrEqualTo(before + 1e-3);
            runsOften(accounts);
            before = crossing;
        }
    }

    /** A property of a chain that never runs would hold of anything. */
    private static void runsOften(ChainAccounts chain) {
        Statistics.label("runs")
                .collect(chain.intensity() > 1e-3 * chain.chain().size())
                .coverage(seen -> seen.check(true).percentage(p -> p > 25));
    }

    private static double crossing(ChainAccounts chain, Economy e) {
        double across = 0;
        double all = 0;
        for (int o = 0; o < e.memberCount(); o++) {
            for (int r = 0; r < e.memberCount(); r++) {
                double flow = chain.received(0, o, r);
                all += flow;
                across += o == r ? 0 : flow;
            }
        }
        return all > 1e-6 * chain.chain().size() ? across / all : 0;
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
                s.room().importSteps()));
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
