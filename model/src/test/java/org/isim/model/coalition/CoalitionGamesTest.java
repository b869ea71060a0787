package org.isim.model.coalition;

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
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.games.Allocation;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Core;
import org.isim.model.games.Excesses;
import org.isim.model.games.Game;
import org.isim.model.games.Nucleolus;
import org.isim.model.games.Shapley;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The games that economies make: their Shapley value and nucleolus. */
class CoalitionGamesTest {
    private static final LinearSolver SOLVER = LinearSolver.discover();
    private static final Planner PLANNER = new Planner(SOLVER, SolveOptions.DEFAULT);
    private static final double CLOSE = 1e-5;

    /** A member of an economy of gifts that makes one product. */
    private record Maker(int product, double output, double capacity, double... household) {}

    /**
     * A makes 110 of product 1 at most, B and C alike 110 of product 2 each; baskets hold as much of both. One of B and C is enough: v(AB) = v(AC) = v(ABC) = 220,
     * nothing without A, the glove market of Shapley &amp; Shubik (1969). Shapley 220 (2/3, 1/6, 1/6); the core, and so the nucleolus, gives all to A.
     */
    @Test
    void membersThatAreAlikeGetTheSame() {
        Game game = game(economy(
                2, new Maker(0, 100, 100, 50, 50), new Maker(1, 50, 100, 25, 25), new Maker(1, 50, 100, 25, 25)));
        assertThat(shapley(game).amounts())
                .containsExactly(new double[] {440 / 3.0, 110 / 3.0, 110 / 3.0}, within(CLOSE));
        assertThat(nucleolus(game).amounts()).containsExactly(new double[] {220, 0, 0}, within(CLOSE));
    }

    /**
     * C makes a product that nobody else uses and uses nothing else: it has nothing to offer and nothing to ask for. v(S ∪ C) = v(S) + 110, so both values give it its
     * own 110 and the others 220 / 2 each.
     */
    @Test
    void aMemberWithNothingToOfferGetsItsOwn() {
        Game game = game(withIdler());
        assertThat(shapley(game).amounts()).containsExactly(new double[] {110, 110, 110}, within(CLOSE));
        assertThat(nucleolus(game).amounts()).containsExactly(new double[] {110, 110, 110}, within(CLOSE));
    }

    /**
     * The same under every concept that bargains, from (0.5, 0.5, 1.1), the last what C has alone: C cannot gain, keeps its 1.1 and holds nobody up; A and B share their 2.2
     * evenly. C has no reason to leave, nor have A and B. Ties are broken with living standards held to 1e-5.
     */
    @ParameterizedTest
    @EnumSource(names = {"MAX_MIN", "KALAI_SMORODINSKY", "NASH"})
    void aMemberWithNothingToOfferHoldsNobodyUp(Concept concept) {
        Economy e = withIdler();
        Scenario s = gifts(e);
        Scenario bargain = s.with(s.interests().with(concept).withDisagreement(0.5, 0.5, 1.1));
        Plan plan = Solved.plan(e, bargain);
        double[] z = {plan.livingStandard(0), plan.livingStandard(1), plan.livingStandard(2)};
        assertThat(z).containsExactly(new double[] {1.1, 1.1, 1.1}, within(2e-5));
        Coalitions coalitions = new Coalitions(e, s, cut(e), PLANNER, 1);
        Objections objections =
                CoalitionFindings.objections(coalitions.findings(coalitions.all(), List.of(z), one -> {}), 0);
        assertThat(objections.all())
                .hasSize(6)
                .allSatisfy(objection -> assertThat(objection.gain()).isLessThan(2e-5));
    }

    /**
     * Where every coalition has a value both hand out v(N), and the nucleolus gives nobody less than alone; where the core is not empty it lies in it, its largest excess being the
     * least there is. Where one has none there is no Shapley value. Trading with outsiders as at the base year no coalition lacks anything, unless trade
     * inside is not paid for and what it earned must be earned outside.
     */
    @Property(tries = 12)
    void valuesOfRandomEconomies(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 6) int members,
            @ForAll Outsiders outsiders,
            @ForAll Payments payments) {
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(members, 3, seed);
        Economy e = drawn.economy();
        Treatment treatment = Treatment.standard(e).with(outsiders);
        Coalitions coalitions = new Coalitions(e, drawn.scenario().with(payments), treatment, PLANNER, 2);
        Game game = coalitions.game(coalitions.values(coalitions.all(), value -> {}));
        assertThat(Shapley.value(game).orNull() != null)
                .isEqualTo(game.missing().isEmpty());
        boolean canTradeOn = outsiders == Outsiders.THIRD_COUNTRY && payments != Payments.FREE;
        assertThat(game.missing().isEmpty() || !canTradeOn).isTrue();
        if (!game.missing().isEmpty()) {
            return;
        }
        double worth = worth(game, game.grand());
        double close = 1e-6 * worth;
        assertThat(shapley(game).of(game.grand())).isCloseTo(worth, within(close));
        double alone = 0;
        for (int r = 0; r < members; r++) {
            alone += worth(game, CoalitionSet.of(r));
        }
        Nucleolus found = Nucleolus.of(game, SOLVER).orNull();
        assertThat(found != null || alone > worth - close).isTrue();
        if (found == null) {
            return;
        }
        Allocation x = found.allocation();
        assertThat(x.of(game.grand())).isCloseTo(worth, within(close));
        for (int r = 0; r < members; r++) {
            assertThat(x.amount(r)).isGreaterThanOrEqualTo(worth(game, CoalitionSet.of(r)) - close);
        }
        Core core = Objects.requireNonNull(Core.of(game, SOLVER).orNull());
        double least = Objects.requireNonNull(core.leastCoreValue());
        double largest = Objects.requireNonNull(Excesses.at(game, x).worst()).amount();
        assertThat(largest).isGreaterThanOrEqualTo(least - close);
        assertThat(core.empty() || largest < least + close).isTrue();
    }

    private static Economy withIdler() {
        return economy(
                3,
                new Maker(0, 100, 100, 50, 50, 0),
                new Maker(1, 100, 100, 50, 50, 0),
                new Maker(2, 100, 100, 0, 0, 100));
    }

    private static Economy economy(int products, Maker... makers) {
        EconomyBuilder b = EconomyBuilder.onePerProduct(labels('A', makers.length), labels('1', products), List.of());
        for (int r = 0; r < makers.length; r++) {
            Maker maker = makers[r];
            b.output(r, maker.product, maker.output)
                    .capacity(r, maker.product, maker.capacity)
                    .employment(r, maker.product, maker.output)
                    .labour(r, 10 * maker.capacity);
            for (int i = 0; i < products; i++) {
                b.household(r, i, maker.household[i]);
                for (int s = 0; s < makers.length; s++) {
                    Maker other = makers[s];
                    if (other.product == i && maker.household[i] > 0) {
                        double made = made(i, makers);
                        b.flow(s, r, i, maker.household[i] * other.output / made);
                    }
                }
            }
        }
        return b.build();
    }

    private static double made(int product, Maker... makers) {
        return List.of(makers).stream()
                .filter(maker -> maker.product == product)
                .mapToDouble(Maker::output)
                .sum();
    }

    private static List<Label> labels(char first, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Label.of(String.valueOf((char) (first + n))))
                .toList();
    }

    private static Scenario gifts(Economy e) {
        return Scenario.base(e)
                .with(Room.none(e).withFlexibility(1).withOpenLinks(1).withCapacityReserve(0.1))
                .with(Payments.FREE);
    }

    private static Treatment cut(Economy e) {
        return Treatment.standard(e).with(Outsiders.CUT).withOpenLinks(1);
    }

    private static Game game(Economy e) {
        Coalitions coalitions = new Coalitions(e, gifts(e), cut(e), PLANNER, 1);
        return coalitions.game(coalitions.values(coalitions.all(), value -> {}));
    }

    private static double worth(Game game, CoalitionSet coalition) {
        return Objects.requireNonNull(game.value(coalition));
    }

    private static Allocation shapley(Game game) {
        return Objects.requireNonNull(Shapley.value(game).orNull());
    }

    private static Allocation nucleolus(Game game) {
        return Objects.requireNonNull(Nucleolus.of(game, SOLVER).orNull()).allocation();
    }
}
