package org.isim.model.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Game;
import org.junit.jupiter.api.Test;

/**
 * A and B consume 100 each in the base year. Alone A lives at 0.6, B at nothing; together at 0.8 and 1.2, which makes v = 60, 0 and 200.
 */
class JoiningTest {
    private static final double[] CONSUMPTION = {100, 100};

    /** B brings 200 − 60 = 140: 100 (1.2 − 0) to itself and 100 (0.8 − 0.6) to A. */
    @Test
    void whatTheSecondAddsIsWhatItAndTheFirstGain() {
        List<Joining> steps = steps(values(true), 0, 1);
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).added()).isEqualTo(60);
        assertThat(steps.get(0).gained()).isZero();
        assertThat(steps.get(0).others()).isZero();
        assertThat(steps.get(1).group()).isEqualTo(CoalitionSet.of(0, 1));
        assertThat(steps.get(1).added()).isEqualTo(140);
        assertThat(steps.get(1).gained()).isCloseTo(120, within(1e-12));
        assertThat(steps.get(1).others()).isCloseTo(20, within(1e-12));
    }

    /** The other way round A brings all 200, of which 60 are its own: 20 to itself, 120 to B. */
    @Test
    void theOrderDecidesWhoBrings() {
        Joining last = steps(values(true), 1, 0).get(1);
        assertThat(last.added()).isEqualTo(200);
        assertThat(last.gained()).isCloseTo(20, within(1e-12));
        assertThat(last.others()).isCloseTo(120, within(1e-12));
    }

    /** B cannot live alone: what it adds to A is known, what it gains by it is not; starting with B nothing is known. */
    @Test
    void aMemberThatCannotLiveAloneHasNoGain() {
        Joining joins = steps(values(false), 0, 1).get(1);
        assertThat(joins.added()).isEqualTo(140);
        assertThat(joins.gained()).isNull();
        assertThat(joins.others()).isCloseTo(20, within(1e-12));
        List<Joining> other = steps(values(false), 1, 0);
        assertThat(other.get(0).added()).isNull();
        assertThat(other.get(1).added()).isNull();
        assertThat(other.get(1).others()).isNull();
    }

    private static List<Joining> steps(List<CoalitionValue> values, int... order) {
        Double[] v = values.stream().map(CoalitionValue::value).toArray(Double[]::new);
        Game game = Game.of(List.of("A", "B"), s -> s.mask() == 0 ? (Double) 0.0 : v[s.mask() - 1]);
        return Joining.inOrder(values, game, CONSUMPTION, order);
    }

    private static List<CoalitionValue> values(boolean alone) {
        CoalitionSet b = CoalitionSet.of(1);
        return List.of(
                CoalitionValue.of(CoalitionSet.of(0), 60, 0, new double[] {0.6, Double.NaN}),
                alone ? CoalitionValue.of(b, 0, 0, new double[] {Double.NaN, 0}) : CoalitionValue.unable(b, List.of()),
                CoalitionValue.of(CoalitionSet.of(0, 1), 200, 0, new double[] {0.8, 1.2}));
    }
}
