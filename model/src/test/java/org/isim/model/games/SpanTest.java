package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Ranks of indicator vectors. */
class SpanTest {

    /** x(A+B) and x(N) of three tell x(C); x(A+B), x(A+C), x(B+C) tell everything. */
    @Test
    void sumsThatFollowFromOthers() {
        Span span = new Span(3);
        assertThat(span.contains(0b100)).isFalse();
        assertThat(span.add(0b011)).isTrue();
        assertThat(span.contains(0b100)).isTrue();
        assertThat(span.add(0b100)).isFalse();
        assertThat(span.add(0b101)).isTrue();
        assertThat(span.isWhole()).isTrue();
        assertThat(span.contains(0b110)).isTrue();
    }

    /** Against the numerical rank by singular values. */
    @Property(tries = 100)
    void theRankIsTheRankOverTheReals(
            @ForAll @IntRange(min = 1, max = 12) int n,
            @ForAll @Size(max = 14) List<@IntRange(min = 1, max = 4095) Integer> masks) {
        int all = CoalitionSet.all(n).mask();
        Span span = new Span(n);
        SimpleMatrix rows = new SimpleMatrix(masks.size() + 1, n);
        rows.fill(0);
        for (int i = 0; i < n; i++) {
            rows.set(masks.size(), i, 1);
            for (int k = 0; k < masks.size(); k++) {
                rows.set(k, i, masks.get(k) >> i & 1);
            }
        }
        for (int mask : masks) {
            span.add(mask & all);
        }
        assertThat(span.rank()).isEqualTo(rows.svd().rank());
    }

    /** The constant behind every sign: the largest determinant of zeros and ones of order 16 stays below the prime. */
    @Test
    void determinantsStayBelowThePrime() {
        double hadamard =
                Math.pow(Game.MOST_PLAYERS + 1, (Game.MOST_PLAYERS + 1) / 2.0) / Math.pow(2, Game.MOST_PLAYERS);
        assertThat(hadamard).isLessThan(Integer.MAX_VALUE);
        double withExcess =
                Math.pow(Game.MOST_PLAYERS + 2, (Game.MOST_PLAYERS + 2) / 2.0) / Math.pow(2, Game.MOST_PLAYERS + 1);
        assertThat(1 / withExcess).isGreaterThan(LevelPrograms.POSITIVE);
        assertThat(1 / hadamard).isGreaterThan(BalanceTest.POSITIVE);
    }
}
