package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.model.games.Games.Kind;
import org.junit.jupiter.api.Test;

/** The core, the least core, and the proofs of both. */
class CoreTest {
    private static final double CLOSE = 1e-9;
    private static final double NONE = Double.NaN;

    /** One left glove, two right ones: competition leaves the owners of the right ones nothing; all of A+B, A+C, A, B, C just break even. */
    @Test
    void theOwnerOfTheScarceGloveTakesAll() {
        Core core = Games.core(Games.of(3, s -> (s & 1) == 1 && s > 1 ? 1 : 0));
        assertThat(core.empty()).isFalse();
        assertThat(core.point().amounts()).containsExactly(new double[] {1, 0, 0}, within(CLOSE));
        assertThat(core.leastCoreValue()).isCloseTo(0, within(CLOSE));
    }

    /** Any two of three can have 1: at best each gets 1/3, and every pair would gain 1/3. */
    @Test
    void aMajorityAlwaysBlocks() {
        Game game = Games.majority(2, 1, 1, 1);
        Core core = Games.core(game);
        assertThat(core.empty()).isTrue();
        assertThat(core.leastCoreValue()).isCloseTo(1.0 / 3, within(CLOSE));
        assertThat(core.point().amounts()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(CLOSE));
        BalancedCollection proof = Objects.requireNonNull(core.proof());
        assertThat(proof.surplus()).isCloseTo(0.5, within(CLOSE));
        assertThat(proof.weights()).extracting(w -> game.name(w.coalition())).containsExactly("A+B", "A+C", "B+C");
        assertThat(core.proof().weights())
                .allSatisfy(w -> assertThat(w.weight()).isCloseTo(0.5, within(CLOSE)));
    }

    @Test
    void linearProduction() {
        Game game = LinearProduction.game();
        double[] published = {0, 7000, 3600, 11_000, 14_000, 22_090.909090909, 19_500, 26_500};
        for (CoalitionSet s : game.coalitions()) {
            assertThat(game.value(s)).isCloseTo(published[s.mask()], within(1e-6));
        }
        Allocation prices = LinearProduction.atPrices();
        assertThat(prices.amounts()).containsExactly(new double[] {7000, 4000, 15_500}, within(1e-6));
        assertThat(Excesses.at(game, prices).worstBlocking()).isNull();
        assertThat(Games.core(game).empty()).isFalse();
        assertThat(GameProperties.superadditive(game).isProved()).isTrue();
    }

    /** Alone there is nobody to leave: the core is what there is, and there is no largest excess. */
    @Test
    void onePlayer() {
        Core core = Games.core(Games.of(1, s -> 5));
        assertThat(core.empty()).isFalse();
        assertThat(core.point()).isEqualTo(Allocation.of(5));
        assertThat(core.leastCoreValue()).isNull();
        assertThat(core.worst()).isNull();
        assertThat(core.proof()).isNull();
    }

    @Test
    void nothingToShare() {
        Core core = Games.core(Games.of(5, s -> 0));
        assertThat(core.empty()).isFalse();
        assertThat(core.leastCoreValue()).isZero();
        assertThat(core.point().amounts()).containsOnly(0);
    }

    /** Pairs cannot form: A, B, C have 1 each alone and 6 together, so each can be 1 better off. */
    @Test
    void coalitionsThatCannotFormDoNotBlock() {
        Game game = Games.of(new double[] {0, 1, 1, NONE, 1, NONE, NONE, 6});
        Core core = Games.core(game);
        assertThat(core.leastCoreValue()).isCloseTo(-1, within(CLOSE));
        assertThat(core.skipped()).extracting(game::name).containsExactly("A+B", "A+C", "B+C");
    }

    /** Only A can stand alone: it can be given as much as one likes. The core is not empty, a least core does not exist. */
    @Test
    void tooFewCoalitionsBoundNothing() {
        Game game = Games.of(new double[] {0, 4, NONE, NONE, NONE, NONE, NONE, 6});
        Core core = Games.core(game);
        assertThat(core.empty()).isFalse();
        assertThat(core.leastCoreValue()).isNull();
        assertThat(core.point().of(game.grand())).isCloseTo(6, within(CLOSE));
        assertThat(Excesses.at(game, core.point()).worstBlocking()).isNull();
    }

    @Test
    void withoutAllThereIsNothingToShare() {
        Answer<Core> answer = Core.of(Games.of(new double[] {0, 1, 1, NONE}), Games.SOLVER);
        assertThat(answer.reason()).isEqualTo(new Reason.NothingToShare(CoalitionSet.of(0, 1)));
    }

    /** By 1e-6 of gains, which are 1e-6 of values of 1e9: a core is empty or it is not. */
    @Test
    void tinyGainsDecide() {
        for (double sign : new double[] {-1, 1}) {
            Game game = Games.of(
                    3,
                    s -> Integer.bitCount(s) * 1e9
                            + switch (Integer.bitCount(s)) {
                                case 2 -> 1000 * (2.0 / 3) * (1 + sign * 1e-6);
                                case 3 -> 1000;
                                default -> 0;
                            });
            Core core = Games.core(game);
            assertThat(core.empty()).isEqualTo(sign > 0);
            assertThat(core.leastCoreValue()).isCloseTo(sign * 2e-3 / 3, within(game.tolerance()));
        }
    }

    /** Values known to 1e-3 only do not tell a core that is empty by 1e-4 from one that is not. */
    @Test
    void lessThanTheValuesAreKnownToBlocksNobody() {
        Game game = Games.of(new double[] {0, 0, 0, 2, 0, 2.0001, 2, 3});
        assertThat(Games.core(game).empty()).isTrue();
        assertThat(Games.core(game.knownTo(1e-3)).empty()).isFalse();
    }

    /** Both certificates, recomputed here: no coalition is worse off than ε*, and a balanced collection cannot all be better off. */
    @Property(tries = 150)
    void theProofHoldsOnTheGameItself(@ForAll Kind kind, @ForAll @IntRange(min = 2, max = 9) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        Core core = Games.core(game);
        double epsilon = Objects.requireNonNull(core.leastCoreValue());
        assertThat(core.point().of(game.grand())).isCloseTo(game.at(game.grand().mask()), within(game.tolerance()));
        double worst = Double.NEGATIVE_INFINITY;
        for (int s = 1; s < game.grand().mask(); s++) {
            worst = Math.max(worst, game.at(s) - core.point().of(new CoalitionSet(s)));
        }
        assertThat(worst).isCloseTo(epsilon, within(game.tolerance()));
        double[] cover = new double[n];
        double value = 0;
        double total = 0;
        for (Weighted w : Objects.requireNonNull(core.proof()).weights()) {
            assertThat(w.weight()).isPositive();
            w.coalition().players().forEach(i -> cover[i] += w.weight());
            value += w.weight() * game.at(w.coalition().mask());
            total += w.weight();
        }
        for (double c : cover) {
            assertThat(c).isCloseTo(1, within(1e-12));
        }
        double bound = (value - game.at(game.grand().mask())) / total;
        assertThat(bound).isCloseTo(epsilon, within(game.tolerance()));
        assertThat(core.empty()).isEqualTo(epsilon > game.tolerance());
    }

    @Property(tries = 60)
    void aConvexGameHasACore(@ForAll @IntRange(min = 1, max = 10) int n, @ForAll long seed) {
        assertThat(Games.core(Games.random(Kind.CONVEX, n, seed)).empty()).isFalse();
    }

    /** Coalitions left out bind less: ε* with some values missing is at most ε* with all. */
    @Property(tries = 60)
    void fewerCoalitionsBindLess(@ForAll Kind kind, @ForAll @IntRange(min = 3, max = 8) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        Random random = new Random(seed);
        Game fewer = Games.of(n, s -> s < game.grand().mask() && random.nextInt(3) == 0 ? NONE : game.at(s));
        Double epsilon = Games.core(fewer).leastCoreValue();
        if (epsilon != null) {
            assertThat(epsilon).isLessThanOrEqualTo(Games.leastCoreValue(game) + game.tolerance());
        }
    }
}
