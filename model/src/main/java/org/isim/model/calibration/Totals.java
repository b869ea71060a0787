package org.isim.model.calibration;

/** Row and column totals of a table. */
final class Totals {
    /** Row totals and column totals may differ by this much of the largest, from rounding in what they were added from. */
    private static final double SAME = 1e-9;

    private Totals() {}

    /** Refuses tables of the wrong shape, numbers that are not finite, and totals that cannot both hold. */
    static void check(double[][] prior, double[] rows, double[] columns) {
        if (prior.length != rows.length) {
            throw new IllegalArgumentException(prior.length + " rows for " + rows.length + " totals");
        }
        double u = 0;
        double v = 0;
        for (int i = 0; i < rows.length; i++) {
            if (prior[i].length != columns.length) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + prior[i].length + " cells for " + columns.length + " totals");
            }
            for (double cell : prior[i]) {
                finite(cell);
            }
            u += finite(rows[i]);
        }
        for (double total : columns) {
            v += finite(total);
        }
        if (Math.abs(u - v) > SAME * scale(rows, columns)) {
            throw new IllegalArgumentException("rows sum to " + u + ", columns to " + v);
        }
    }

    static double scale(double[] rows, double[] columns) {
        double largest = 0;
        for (double total : rows) {
            largest = Math.max(largest, Math.abs(total));
        }
        for (double total : columns) {
            largest = Math.max(largest, Math.abs(total));
        }
        return largest;
    }

    static double residual(double[][] cells, double[] rows, double[] columns) {
        double worst = 0;
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (double cell : cells[i]) {
                sum += cell;
            }
            worst = Math.max(worst, Math.abs(sum - rows[i]));
        }
        for (int j = 0; j < columns.length; j++) {
            double sum = 0;
            for (double[] row : cells) {
                sum += row[j];
            }
            worst = Math.max(worst, Math.abs(sum - columns[j]));
        }
        double scale = scale(rows, columns);
        return scale > 0 ? worst / scale : worst;
    }

    /** Σ|to − from| / Σ|from|. */
    static double moved(double[][] from, double[][] to) {
        double change = 0;
        double size = 0;
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < from[i].length; j++) {
                change += Math.abs(to[i][j] - from[i][j]);
                size += Math.abs(from[i][j]);
            }
        }
        return size > 0 ? change / size : 0;
    }

    static double[][] copy(double[][] cells) {
        double[][] copy = new double[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            copy[i] = cells[i].clone();
        }
        return copy;
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return value;
    }
}
