package org.isim.model.calibration;

/**
 * What some cells of a table must sum to: a row, a column, a block, or any part of them.
 *
 * @param cells their positions in the table, each once
 * @param total what they sum to
 * @param trust how much a repair avoids moving this total: the price of one unit of it; positive
 */
public record SumControl(int[] cells, double total, double trust) {
    public SumControl {
        if (!Double.isFinite(total) || !(trust > 0) || !Double.isFinite(trust)) {
            throw new IllegalArgumentException("total " + total + " with trust " + trust);
        }
        cells = cells.clone();
    }

    SumControl withTotal(double other) {
        return new SumControl(cells, other, trust);
    }

    /** Σ of the cells. */
    double sum(double[] values) {
        double sum = 0;
        for (int cell : cells) {
            sum += values[cell];
        }
        return sum;
    }
}
