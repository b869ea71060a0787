package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who would do better alone. */
class ExcessesTest {
    private static final Game GAME = Games.of(new double[] {0, 1, 2, 5, 3, Double.NaN, 7, 12});

    /** At (2, 2, 8): A+B get 4 for their 5; B+C 10 for their 7; A+C cannot form. */
    @Test
    void theWorstCoalitionBlocks() {
        Excesses excesses = Excesses.at(GAME, Allocation.of(2, 2, 8));
        assertThat(excesses.worstBlocking()).isEqualTo(new Excess(GAME.coalition("A", "B"), 1));
        assertThat(excesses.of(GAME.coalition("B", "C"))).isEqualTo(-3);
        assertThat(excesses.of(GAME.coalition("A", "C"))).isNull();
        assertThat(excesses.all().stream().map(e -> GAME.name(e.coalition())))
                .containsExactly("A+B", "B", "A", "B+C", "C");
    }

    /** At (2, 3, 7) A+B get their 5: nobody gains, though they are the closest to it. */
    @Test
    void nobodyBlocksWhoOnlyBreaksEven() {
        Excesses excesses = Excesses.at(GAME, Allocation.of(2, 3, 7));
        assertThat(excesses.worstBlocking()).isNull();
        assertThat(excesses.worst()).isEqualTo(new Excess(GAME.coalition("A", "B"), 0));
    }

    /** Of coalitions equally badly off, up to the tolerance, the first is named, whichever rounding favours. */
    @Test
    void tiesGoToTheFirst() {
        Game game = Games.of(new double[] {0, 1, 1 + 1e-12, 3});
        Excess worst = Excesses.at(game, Allocation.of(1.5, 1.5)).worst();
        assertThat(worst).isEqualTo(new Excess(game.coalition("A"), -0.5));
    }

    @Test
    void aloneNobodyIsLeftToBlock() {
        assertThat(Excesses.at(Games.of(1, s -> 5), Allocation.of(5)).worst()).isNull();
    }
}
