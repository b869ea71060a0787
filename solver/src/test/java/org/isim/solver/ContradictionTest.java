package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContradictionTest {
    /** x + y ≥ 5 and x − y ≤ limit, x in 0 … 2, y in 0 … 2: at most 4 together. */
    private static LinearProgram twoRows(Sense sense, double least) {
        LinearProgramBuilder b = new LinearProgramBuilder(sense);
        b.addColumn(0, 2, 1);
        b.addColumn(0, 2, 1);
        b.addRow(least, Double.POSITIVE_INFINITY, 1);
        b.addRow(Double.NEGATIVE_INFINITY, 1, 1);
        b.add(0, 0, 1);
        b.add(0, 1, 1);
        b.add(1, 0, 1);
        b.add(1, 1, -1);
        return b.build();
    }

    /** 5 are demanded and 4 possible: the margin is 1, whatever the size of the price. */
    @ParameterizedTest
    @EnumSource(Sense.class)
    void whatIsDemandedBeyondWhatIsPossible(Sense sense) {
        double sign = sense == Sense.MAXIMISE ? -1 : 1;
        Contradiction contradiction = new Contradiction(twoRows(sense, 5));
        assertThat(contradiction.margin(new double[] {sign * 7, 0})).isCloseTo(1, within(1e-9));
        assertThat(contradiction.isShownBy(new double[] {sign * 7, 0})).isTrue();
        // of the wrong sign, it wants a side that does not exist, and says nothing
        assertThat(contradiction.isShownBy(new double[] {-sign * 7, 0})).isFalse();
        // 5 − 1 are demanded of 2 y, and 4 possible
        assertThat(contradiction.isShownBy(new double[] {sign, -sign})).isFalse();
        assertThat(contradiction.isShownBy(new double[] {Double.NaN, 0})).isFalse();
        assertThat(contradiction.isShownBy(new double[2])).isFalse();
    }

    @Test
    void whatCanBeMetIsNoContradiction() {
        assertThat(new Contradiction(twoRows(Sense.MINIMISE, 4)).isShownBy(new double[] {1, 0}))
                .isFalse();
    }
}
