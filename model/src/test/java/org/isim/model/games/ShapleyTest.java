package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.isim.model.games.Games.Kind;
import org.junit.jupiter.api.Test;

/** The Shapley value and the axioms that define it. */
class ShapleyTest {
    private static final double CLOSE = 1e-12;

    /** A owns the left glove, B and C a right one each. A adds 1 unless it is first (2/3); B adds 1 only if it is second, after A (1/6). */
    @Test
    void gloves() {
        Game game = Games.of(3, s -> (s & 1) == 1 && s > 1 ? 1 : 0);
        assertThat(value(game).amounts()).containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(CLOSE));
    }

    /** Shapley & Shubik 1954: a vote of 2, 1, 1 with three needed; the first is pivotal unless it comes first. */
    @Test
    void votes() {
        assertThat(value(Games.majority(3, 2, 1, 1)).amounts())
                .containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(CLOSE));
    }

    @Test
    void onePlayerHasItsOwnValue() {
        assertThat(value(Games.of(1, s -> 7))).isEqualTo(Allocation.of(7));
    }

    @Test
    void aMissingCoalitionIsNamed() {
        double none = Double.NaN;
        Answer<Allocation> one = Shapley.value(Games.of(new double[] {0, 1, 1, 3, 1, none, 3, 5}));
        assertThat(one.orNull()).isNull();
        assertThat(one.reason()).isEqualTo(new Reason.NeedsAll(List.of(CoalitionSet.of(0, 2))));
        Answer<Allocation> many = Shapley.value(Games.of(new double[] {0, none, none, none, none, none, 3, 5}));
        assertThat(((Answer.None<Allocation>) many).reason().coalitions()).hasSize(5);
    }

    @Property(tries = 100)
    void whatThereIsIsSharedOut(@ForAll Kind kind, @ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        double all = game.at(game.grand().mask());
        assertThat(value(game).of(game.grand())).isCloseTo(all, within(1e-12 * Math.max(1, Math.abs(all))));
    }

    @Property(tries = 100)
    void itIsTheAverageOverAllOrders(@ForAll Kind kind, @ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        double[] average = new double[n];
        List<int[]> orders = Orders.of(n);
        for (int[] order : orders) {
            Double[] contributions = Accession.contributions(game, order);
            for (int i = 0; i < n; i++) {
                average[i] += contributions[i] / orders.size();
            }
        }
        assertThat(value(game).amounts())
                .containsExactly(average, within(1e-9 * game.gains().unit() + CLOSE));
    }

    @Property(tries = 60)
    void playersThatAreAlikeGetTheSame(
            @ForAll Kind kind, @ForAll @IntRange(min = 2, max = 8) int n, @ForAll long seed) {
        Allocation x = value(Games.alike(Games.random(kind, n, seed), 0, n - 1));
        assertThat(x.amount(0)).isCloseTo(x.amount(n - 1), within(CLOSE * Math.max(1, Math.abs(x.amount(0)))));
    }

    @Property(tries = 60)
    void aDummyGetsItsOwnValueAndChangesNothing(
            @ForAll Kind kind,
            @ForAll @IntRange(min = 1, max = 7) int n,
            @ForAll long seed,
            @ForAll @DoubleRange(min = -2, max = 2) double own) {
        Game game = Games.random(kind, n, seed);
        Game larger = Games.withDummy(game, own);
        Allocation with = value(larger);
        assertThat(with.amount(n)).isCloseTo(own, within(larger.tolerance()));
        assertThat(Arrays.copyOf(with.amounts(), n)).containsExactly(value(game).amounts(), within(larger.tolerance()));
    }

    @Property(tries = 60)
    void valuesOfTwoGamesAddUp(
            @ForAll Kind one, @ForAll Kind other, @ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Game a = Games.random(one, n, seed);
        Game b = Games.random(other, n, seed + 1);
        Game both = Games.of(n, s -> a.at(s) + b.at(s));
        for (int i = 0; i < n; i++) {
            double sum = value(a).amount(i) + value(b).amount(i);
            assertThat(value(both).amount(i)).isCloseTo(sum, within(both.tolerance()));
        }
    }

    /** Shapley 1971. */
    @Property(tries = 60)
    void inAConvexGameItIsInTheCore(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
        Game game = Games.random(Kind.CONVEX, n, seed);
        assertThat(Excesses.at(game, value(game)).worstBlocking()).isNull();
    }

    private static Allocation value(Game game) {
        return Games.found(Shapley.value(game));
    }
}
