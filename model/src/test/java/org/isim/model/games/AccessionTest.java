package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.model.games.Games.Kind;
import org.junit.jupiter.api.Test;

/** Players joining one after another. */
class AccessionTest {
    private static final double NONE = Double.NaN;

    /** v(A) = 1, v(B) = 2, v(A+B) = 4, v(C) = 3, v(A+C) = 6, v(B+C) = 7, v(N) = 12; in the order C, A, B: 3, then 6 − 3, then 12 − 6. */
    @Test
    void contributionsInOneOrder() {
        Game game = Games.of(new double[] {0, 1, 2, 4, 3, 6, 7, 12});
        assertThat(Accession.contributions(game, 2, 0, 1)).containsExactly(3.0, 6.0, 3.0);
        assertThat(Accession.contributions(game, 0, 1, 2)).containsExactly(1.0, 3.0, 8.0);
    }

    /** A + C cannot form: neither what A adds to C nor what B adds to both can be said. */
    @Test
    void whatIsMissingIsNull() {
        Game game = Games.of(new double[] {0, 1, 2, 4, 3, NONE, 7, 12});
        assertThat(Accession.contributions(game, 2, 0, 1)).containsExactly(null, null, 3.0);
        Double[][] averages = Accession.averages(game);
        assertThat(averages[0]).containsExactly(1.0, null, 5.0);
        assertThat(averages[1]).containsExactly(2.0, 3.5, null);
        assertThat(averages[2]).containsExactly(3.0, null, 8.0);
    }

    @Test
    void anOrderHoldsEveryPlayerOnce() {
        Game game = Games.of(3, s -> s);
        assertThatThrownBy(() -> Accession.contributions(game, 0, 1, 1))
                .hasMessage("player 1 in an order of 3 players");
        assertThatThrownBy(() -> Accession.contributions(game, 0, 1, 3))
                .hasMessage("player 3 in an order of 3 players");
        assertThatThrownBy(() -> Accession.contributions(game, 0, 1)).hasMessage("an order of 2 of 3 players");
    }

    @Property(tries = 40)
    void averagesAreOverTheOrdersInWhichAPlayerJoinsThere(
            @ForAll Kind kind, @ForAll @IntRange(min = 1, max = 5) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        double[][] sum = new double[n][n];
        int[] orders = new int[n];
        for (int[] order : Orders.of(n)) {
            Double[] contributions = Accession.contributions(game, order);
            for (int place = 0; place < n; place++) {
                sum[order[place]][place] += contributions[order[place]];
            }
            orders[order[0]]++;
        }
        Double[][] averages = Accession.averages(game);
        for (int i = 0; i < n; i++) {
            for (int place = 0; place < n; place++) {
                assertThat(averages[i][place]).isCloseTo(sum[i][place] / orders[i], within(game.tolerance()));
            }
        }
    }

    @Property(tries = 40)
    void overThePlacesTheyAverageToTheShapleyValue(
            @ForAll Kind kind, @ForAll @IntRange(min = 1, max = 10) int n, @ForAll long seed) {
        Game game = Games.random(kind, n, seed);
        Allocation shapley = Games.found(Shapley.value(game));
        Double[][] averages = Accession.averages(game);
        for (int i = 0; i < n; i++) {
            double mean = 0;
            for (Double average : averages[i]) {
                mean += average / n;
            }
            assertThat(mean).isCloseTo(shapley.amount(i), within(game.tolerance()));
        }
    }
}
