package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A game holds what it is given, and says what is wrong with it. */
class GameTest {
    private static final Game UNION =
            Game.of(List.of("ARM", "KAZ", "RUS"), s -> s.mask() == 3 ? null : (Double) (double) (s.size() * s.size()));

    @Test
    void coalitionsAreNamedInTheOrderOfThePlayers() {
        CoalitionSet pair = UNION.coalition("RUS", "ARM");
        assertThat(UNION.name(pair)).isEqualTo("ARM+RUS");
        assertThat(pair).isEqualTo(CoalitionSet.of(0, 2)).isEqualTo(new CoalitionSet(5));
        assertThat(pair.size()).isEqualTo(2);
        assertThat(pair.players()).containsExactly(0, 2);
        assertThat(pair.without(2)).isEqualTo(CoalitionSet.of(0));
        assertThat(pair.with(1)).isEqualTo(UNION.grand());
        assertThat(UNION.grand().without(pair)).isEqualTo(CoalitionSet.of(1));
        assertThat(UNION.grand().contains(pair)).isTrue();
        assertThat(pair.contains(UNION.grand())).isFalse();
        assertThat(UNION.coalitions())
                .hasSize(7)
                .startsWith(new CoalitionSet(1))
                .endsWith(UNION.grand());
    }

    @Test
    void aCoalitionThatCannotFormHasNoValue() {
        assertThat(UNION.value(UNION.coalition("ARM", "KAZ"))).isNull();
        assertThat(UNION.value(UNION.coalition("KAZ", "RUS"))).isEqualTo(4);
        assertThat(UNION.value(new CoalitionSet(0))).isZero();
        assertThat(UNION.missing()).containsExactly(UNION.coalition("ARM", "KAZ"));
    }

    @Test
    void whatIsNoGameIsRefused() {
        assertThatThrownBy(() -> Game.of(List.of(), s -> 0.0)).hasMessage("a game of 0 players, expected 1 to 16");
        List<String> many = IntStream.range(0, 17).mapToObj(i -> "P" + i).toList();
        assertThatThrownBy(() -> Game.of(many, s -> 0.0)).hasMessage("a game of 17 players, expected 1 to 16");
        assertThatThrownBy(() -> Game.of(List.of("A", "B", "A"), s -> 0.0))
                .hasMessage("a player comes twice in [A, B, A]");
        assertThatThrownBy(() -> Game.of(List.of("A", "B"), s -> s.size() == 2 ? Double.NaN : 0))
                .hasMessage("coalition A+B has value NaN");
        assertThatThrownBy(() -> UNION.coalition("KGZ")).hasMessage("no player KGZ in [ARM, KAZ, RUS]");
        assertThatThrownBy(() -> UNION.knownTo(-1)).hasMessage("accuracy -1.0");
        assertThatThrownBy(() -> Excesses.at(UNION, Allocation.of(1, 2)))
                .hasMessage("an allocation to 2 players in a game of 3");
    }

    /** Gains of 10 on values of 1e6: 1e-9 of the gains; on values of 1e12 the rounding of those; or what the values are known to. */
    @Test
    void theToleranceIsRelativeToGains() {
        Game small = Games.of(2, s -> s == 3 ? 2e6 + 10 : 1e6);
        assertThat(small.tolerance()).isCloseTo(1e-8, within(1e-20));
        Game large = Games.of(2, s -> s == 3 ? 2e12 + 10 : 1e12);
        assertThat(large.tolerance()).isCloseTo(4 * 0x1p-50 * 2e12, within(1e-6));
        assertThat(small.knownTo(0.5).tolerance()).isEqualTo(0.5);
        assertThat(Games.of(2, s -> 0).tolerance()).isEqualTo(1e-9);
    }

    /** In gains nothing is lost of what coalitions add, and the way back is exact for single players. */
    @Test
    void gainsAreWhatCoalitionsAdd() {
        Gains gains = Games.of(new double[] {0, 1e9, 2e9, 3e9 + 4}).gains();
        assertThat(gains.unit()).isCloseTo(4 * 0x1p-50 * 3e9 / 1e-9, within(1e-4));
        assertThat(gains.at(3) * gains.unit()).isCloseTo(4, within(1e-12));
        assertThat(gains.at(1)).isZero();
        assertThat(gains.allocation(new double[] {0, 0})).isEqualTo(Allocation.of(1e9, 2e9));
    }

    /** A and B cannot stand alone; together they are worth 10, so each counts with 5; C is worth 2 alone. */
    @Test
    void whoHasNoValueAloneSharesTheSmallestCoalition() {
        double none = Double.NaN;
        Gains gains = Games.of(new double[] {0, none, none, 10, 2, none, 9, 20}).gains();
        assertThat(gains.allocation(new double[3])).isEqualTo(Allocation.of(5, 5, 2));
        assertThat(gains.unit()).isEqualTo(8);
        assertThat(gains.at(6)).isEqualTo(2 / 8.0);
    }

    /** 1e16 + 1 − 1e16 summed plainly is 0. */
    @Test
    void sumsKeepWhatRoundingWouldLose() {
        Sum sum = new Sum().add(1e16).add(1).add(-1e16);
        assertThat(sum.value()).isEqualTo(1);
        assertThat(new Sum().add(1).add(1e100).add(1).add(-1e100).value()).isEqualTo(2);
    }
}
