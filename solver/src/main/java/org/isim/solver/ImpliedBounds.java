package org.isim.solver;

/**
 * How far each column and each row can move at most, as far as the rows and bounds of a problem say so one at a time.
 *
 * <p>From a row Σ a x ≤ u and the bounds of all its columns but one follows a bound of that one: a x ≤ u − Σ least of the others. A few rounds over all rows; what
 * is infinite after them stays so. Every feasible point lies within: a bound is drawn a little wider than it was computed, by what rounding may have taken from it.
 */
final class ImpliedBounds {
    private static final int ROUNDS = 4;

    /** Of what a bound was computed from: more than rounding takes. */
    private static final double ROUNDING = 1e-12;

    /** What is left of a reach that is worth shortening. */
    private static final double SHORTER = 0.5;

    private final LinearProgram problem;
    private final double[] lower;
    private final double[] upper;
    private final RowWise rows;

    ImpliedBounds(LinearProgram problem) {
        this.problem = problem;
        lower = problem.columnLowers();
        upper = problem.columnUppers();
        rows = new RowWise(problem);
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int i = 0; i < problem.rows(); i++) {
                changed |= tightenBy(i);
            }
        }
    }

    Range column(int column) {
        return new Range(lower[column], upper[column]);
    }

    /** The activity of a row over the bounds of its columns. */
    Range row(int row) {
        double least = 0;
        double most = 0;
        for (int at = rows.start(row); at < rows.start(row + 1); at++) {
            least += least(at);
            most += most(at);
        }
        return new Range(least, most);
    }

    private double least(int at) {
        return rows.value(at) * (rows.value(at) > 0 ? lower[rows.column(at)] : upper[rows.column(at)]);
    }

    private double most(int at) {
        return rows.value(at) * (rows.value(at) > 0 ? upper[rows.column(at)] : lower[rows.column(at)]);
    }

    /** Bounds of each column of a row from those of the others; true where one is much nearer than before. */
    private boolean tightenBy(int row) {
        double least = 0;
        double most = 0;
        double size = 0;
        int endlessDown = 0;
        int endlessUp = 0;
        for (int at = rows.start(row); at < rows.start(row + 1); at++) {
            double low = least(at);
            double high = most(at);
            boolean down = Double.isInfinite(low);
            boolean up = Double.isInfinite(high);
            endlessDown += down ? 1 : 0;
            endlessUp += up ? 1 : 0;
            least += down ? 0 : low;
            most += up ? 0 : high;
            size += (down ? 0 : Math.abs(low)) + (up ? 0 : Math.abs(high));
        }
        boolean changed = false;
        // bounds only come nearer, so the sums stay true for all columns of the row
        for (int at = rows.start(row); at < rows.start(row + 1); at++) {
            double low = least(at);
            double high = most(at);
            boolean down = Double.isInfinite(low);
            boolean up = Double.isInfinite(high);
            if (endlessDown == (down ? 1 : 0)) {
                changed |= end(at, problem.rowUpper(row) - (down ? least : least - low), size, true);
            }
            if (endlessUp == (up ? 1 : 0)) {
                changed |= end(at, problem.rowLower(row) - (up ? most : most - high), size, false);
            }
        }
        return changed;
    }

    /** a x ≤ side, or a x ≥ side; taken where it leaves the column half its reach at most. */
    private boolean end(int at, double side, double size, boolean above) {
        if (!Double.isFinite(side)) {
            return false;
        }
        int column = rows.column(at);
        double margin = ROUNDING * (size + Math.abs(side));
        double bound = (above ? side + margin : side - margin) / rows.value(at);
        double reach = upper[column] - lower[column];
        if (above == rows.value(at) > 0) {
            if (Double.isInfinite(upper[column]) || bound - lower[column] < SHORTER * reach) {
                upper[column] = Math.max(bound, lower[column]);
                return true;
            }
        } else if (Double.isInfinite(lower[column]) || upper[column] - bound < SHORTER * reach) {
            lower[column] = Math.min(bound, upper[column]);
            return true;
        }
        return false;
    }
}
