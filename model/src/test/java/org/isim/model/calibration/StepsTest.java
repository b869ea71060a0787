package org.isim.model.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The steps of a calibration on tables small enough to check by hand. */
class StepsTest {
    /** Two products, output 100 and 200; the second is a trade margin on exports of the first. */
    private static DonorTable donor() {
        return new DonorTable(
                new double[] {100, 200},
                new double[] {60, 150},
                new double[] {40, 30},
                new double[] {10, 0},
                new double[][] {{10, 20}, {30, 30}},
                new double[] {30, 70},
                new double[] {0, 30},
                new double[] {8, 10},
                new double[] {1, 0});
    }

    @Test
    void rebalancingPutsRowMissesIntoStocks() {
        assertThat(donor().rowMiss(0)).isEqualTo(1, within(1e-12));
        DonorTable balanced = donor().rebalanced();
        assertThat(balanced.rowMiss(0)).isZero();
        assertThat(balanced.rowMiss(1)).isZero();
        assertThat(balanced.inventories()).containsExactly(2, 0);
        assertThat(balanced.investment(0.5)).containsExactly(9, 10);
    }

    @Test
    void marginsMoveWithoutBreakingABalance() {
        DonorTable moved = donor().rebalanced().withMarginsMoved(new double[] {0, 0.5}, new boolean[] {true, false});
        assertThat(moved.exports()).containsExactly(55, 15);
        assertThat(moved.output()).containsExactly(115, 200);
        assertThat(moved.use()[1][0]).isEqualTo(45);
        assertThat(moved.rowMiss(0)).isZero();
        assertThat(moved.rowMiss(1)).isZero();
        assertThat(moved.valueAddedRatio(0)).isEqualTo(60.0 / 115, within(1e-15));
    }

    @Test
    void exportsRaiseASectorAtTheCostOfTheOthers() {
        ValueAddedSplit split = ValueAddedSplit.of(
                100, new double[] {10, 60, 30}, new double[] {0.5, 0.5, 0.5}, new double[] {40, 0, 0});
        assertThat(split.valueAdded())
                .containsExactly(new double[] {20, 80 * 60.0 / 90, 80 * 30.0 / 90}, within(1e-12));
        assertThat(split.raised()).containsExactly(true, false, false);
        assertThat(split.output()[0]).isEqualTo(40);
        assertThat(split.possible()).isTrue();
    }

    @Test
    void exportsBeyondTheGroupAreImpossible() {
        ValueAddedSplit split =
                ValueAddedSplit.of(10, new double[] {1, 1}, new double[] {0.5, 0.5}, new double[] {30, 10});
        assertThat(split.possible()).isFalse();
        assertThat(split.valueAdded()[0] + split.valueAdded()[1]).isEqualTo(10, within(1e-12));
    }

    @Test
    void knownPartsOfTradeStay() {
        TradeMatrix t = TradeMatrix.of(
                new double[] {60, 40},
                new double[] {0, 30, 60},
                new double[][] {{0, 20, 0}, {0, 0, 0}},
                new double[][] {{1, 0, 1}, {1, 1, 1}},
                1e-12);
        assertThat(t.scale()).isEqualTo(0.9);
        assertThat(t.flows()[0][1]).isEqualTo(20, within(1e-9));
        assertThat(t.flows()[0][2]).isEqualTo(34, within(1e-9));
        assertThat(t.flows()[1][1]).isEqualTo(10, within(1e-9));
        assertThat(t.flows()[1][2]).isEqualTo(26, within(1e-9));
    }

    @Test
    void knownPartsBeyondATotalAreImpossible() {
        double[][] known = {{0, 80}};
        assertThat(TradeMatrix.of(new double[] {60}, new double[] {0, 60}, known, new double[][] {{1, 1}}, 1e-12)
                        .possible())
                .isFalse();
    }

    @Test
    void roundedTableBalancesExactly() {
        double[][][] use = {{{1.00004, 2.00006}, {0.33333, 0.66667}}};
        double[][][] finals = {{{3.14159, 2.71828}}};
        double[][][] none = {{{0, 0}}};
        double[][][] exports = {{{0.5, 0.25}}};
        ExactTable t = new ExactTable(4, use, finals, none, exports, none);
        assertThat(t.use(0, 0, 1)).isEqualTo(20001);
        assertThat(t.flow(0, 0, 0)).isEqualTo(10000 + 20001 + 31416);
        assertThat(t.output(0, 0)).isEqualTo(61417 + 5000);
        assertThat(t.valueAdded(0, 0)).isEqualTo(66417 - 10000 - 3333);
    }
}
