package org.isim.model.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table held to totals of any of its parts, some of its cells fixed: rows and columns all or in part, blocks, overlapping ones. GRAS for
 * such totals, as in KRAS (Lenzen, Gallego &amp; Wood 2009, Economic Systems Research 21: 23–44) where these do not contradict each other. Of all tables that meet
 * the totals, that of the least loss of information
 *
 * <pre>{@code
 *   min Σ |a| (z ln z − z + 1),   z = x/a,   Σ_{cells of c} x = total of c
 * }</pre>
 *
 * which is {@code x = a Π_c f_c} for a positive cell and {@code a / Π_c f_c} for a negative one, over the totals c it is part of. Each total in turn has its factor
 * found with the others held (Bregman 1967), the root that {@link Gras} takes, so that rows and columns alone give GRAS and, without negative cells, RAS.
 *
 * @param prior a, by cell; a zero stays zero
 * @param fixed which cells keep their value
 */
public record ControlledTable(double[] prior, boolean[] fixed, List<SumControl> controls) {
    public ControlledTable {
        if (prior.length != fixed.length) {
            throw new IllegalArgumentException(prior.length + " cells, " + fixed.length + " marks");
        }
        prior = prior.clone();
        fixed = fixed.clone();
        controls = List.copyOf(controls);
    }

    /** The same with other totals, by control. */
    public ControlledTable withTotals(double[] totals) {
        List<SumControl> moved = new ArrayList<>();
        for (int c = 0; c < totals.length; c++) {
            moved.add(controls.get(c).withTotal(totals[c]));
        }
        return new ControlledTable(prior, fixed, moved);
    }

    /** The same with some cells at zero for good. */
    public ControlledTable withZeros(boolean[] zero) {
        double[] other = prior.clone();
        for (int n = 0; n < other.length; n++) {
            other[n] = zero[n] ? 0 : other[n];
        }
        return new ControlledTable(other, fixed, controls);
    }

    /** Whether balancing may move a cell. */
    boolean isFree(int cell) {
        return !fixed[cell] && prior[cell] != 0;
    }

    /** Whether no cell of a total may move. */
    public boolean isEmpty(int control) {
        return Arrays.stream(controls.get(control).cells()).noneMatch(this::isFree);
    }

    /** What is left of a total for the cells that may move. */
    double open(int control) {
        double rest = controls.get(control).total();
        for (int cell : controls.get(control).cells()) {
            rest -= fixed[cell] ? prior[cell] : 0;
        }
        return rest;
    }

    /**
     * Balances. Totals that contradict each other leave a residual, whatever the rounds.
     *
     * @param tolerance of the residual, relative to the largest total
     * @param maxRounds after which the table is returned as it stands, not converged
     */
    public Result balance(double tolerance, int maxRounds) {
        double[] x = prior.clone();
        int[][] free = new int[controls.size()][];
        double[] open = new double[controls.size()];
        for (int c = 0; c < free.length; c++) {
            free[c] =
                    Arrays.stream(controls.get(c).cells()).filter(this::isFree).toArray();
            open[c] = open(c);
        }
        double residual = residual(x);
        int rounds = 0;
        while (residual > tolerance && rounds < maxRounds) {
            for (int c = 0; c < free.length; c++) {
                scale(x, free[c], open[c]);
            }
            residual = residual(x);
            rounds++;
        }
        return new Result(
                x,
                new Convergence(
                        rounds,
                        residual,
                        residual <= tolerance,
                        Movement.of(prior, x, all()).share()));
    }

    /** f such that f Σ⁺ − Σ⁻/f is what is left of the total, Σ⁺ and Σ⁻ the sums of its positive and negative cells as they stand. */
    private void scale(double[] x, int[] cells, double open) {
        double positive = 0;
        double negative = 0;
        for (int cell : cells) {
            if (prior[cell] > 0) {
                positive += x[cell];
            } else {
                negative -= x[cell];
            }
        }
        double f = Gras.factor(positive, negative, open);
        for (int cell : cells) {
            x[cell] = prior[cell] > 0 ? x[cell] * f : f > 0 ? x[cell] / f : x[cell];
        }
    }

    /** Largest |sum − total|, over the largest total in size. */
    double residual(double[] x) {
        double worst = 0;
        double scale = 0;
        for (SumControl control : controls) {
            worst = Math.max(worst, Math.abs(control.sum(x) - control.total()));
            scale = Math.max(scale, Math.abs(control.total()));
        }
        return scale > 0 ? worst / scale : worst;
    }

    private int[] all() {
        int[] cells = new int[prior.length];
        Arrays.setAll(cells, n -> n);
        return cells;
    }

    /** A table after balancing, by cell. */
    public record Result(double[] cells, Convergence convergence) {}
}
