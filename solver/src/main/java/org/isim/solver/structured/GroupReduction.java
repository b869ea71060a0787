package org.isim.solver.structured;

import java.util.Arrays;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;

/**
 * What {@link GroupReducer} made of a group, and the way back: its columns, numbered in the group, as {@link LinearForms} of those that stay.
 */
final class GroupReduction {
    private final LinearProgram problem;
    private final int[] columns;
    private final boolean[] kept;
    private final double[] low;
    private final double[] high;
    private final LinearForms forms;
    private final Bands bands;
    private final Equalities equalities;
    /** Rows of the smaller problem that hold the bounds of the columns which equalities give; −1 where there is none. */
    private final int[] lowerRow;

    private final int[] upperRow;
    /** 1 where less is better, so that a positive reduced cost is the price of a lower bound. */
    private final double better;

    /**
     * Lower bands t ≥ σ q + c that became bounds.
     *
     * @param head q
     * @param row of the problem that was the band of each column; −1 where there was none
     * @param ratio σ
     * @param base c
     */
    record Bands(int head, int[] row, double[] ratio, double[] base) {}

    /**
     * Equalities that give a column each.
     *
     * @param row of the problem
     * @param pivot the column that each gives
     * @param form of that column
     * @param lowerStays whether its lower bound has to become a row
     * @param upperStays whether its upper bound has to
     */
    record Equalities(int[] row, int[] pivot, LinearForms form, boolean[] lowerStays, boolean[] upperStays) {
        int count() {
            return row.length;
        }
    }

    /**
     * @param columns of the group in the problem, ascending
     * @param kept which of them stay
     * @param low bounds of those that stay, and of those given by equalities
     */
    GroupReduction(
            LinearProgram problem,
            int[] columns,
            boolean[] kept,
            double[] low,
            double[] high,
            LinearForms forms,
            Bands bands,
            Equalities equalities) {
        this.problem = problem;
        this.columns = columns;
        this.kept = kept;
        this.low = low;
        this.high = high;
        this.forms = forms;
        this.bands = bands;
        this.equalities = equalities;
        lowerRow = new int[equalities.count()];
        upperRow = new int[equalities.count()];
        Arrays.fill(lowerRow, -1);
        Arrays.fill(upperRow, -1);
        better = problem.sense() == Sense.MAXIMISE ? -1 : 1;
    }

    private int at(int column) {
        return Arrays.binarySearch(columns, column);
    }

    boolean keeps(int column) {
        return kept[at(column)];
    }

    double lower(int column) {
        return low[at(column)];
    }

    double upper(int column) {
        return high[at(column)];
    }

    /** Takes a column of the problem, one of the smaller problem, and what this contributes to that. */
    interface Entry {
        void add(int column, int staying, double factor);
    }

    /** Tells what the columns that stay contribute to every column of the group. */
    void contributions(Entry entry) {
        for (int k = 0; k < columns.length; k++) {
            for (int n = forms.start()[k]; n < forms.start()[k + 1]; n++) {
                entry.add(columns[k], columns[forms.at()[n]], forms.value()[n]);
            }
        }
    }

    void constants(double[] constant) {
        for (int k = 0; k < columns.length; k++) {
            constant[columns[k]] = forms.constant()[k];
        }
    }

    /** Adds the rows that keep the bounds of columns given by equalities; returns how many. */
    int addBoundRows(LinearProgramBuilder b, int[] newColumn) {
        int count = 0;
        for (int e = 0; e < equalities.count(); e++) {
            double least = low[equalities.pivot[e]];
            double most = high[equalities.pivot[e]];
            double constant = equalities.form.constant()[e];
            if (equalities.lowerStays[e] && least > Double.NEGATIVE_INFINITY) {
                lowerRow[e] = b.addRow(least - constant, Double.POSITIVE_INFINITY, 1);
                put(b, lowerRow[e], e, newColumn);
                count++;
            }
            if (equalities.upperStays[e] && most < Double.POSITIVE_INFINITY) {
                upperRow[e] = b.addRow(Double.NEGATIVE_INFINITY, most - constant, 1);
                put(b, upperRow[e], e, newColumn);
                count++;
            }
        }
        return count;
    }

    private void put(LinearProgramBuilder b, int row, int e, int[] newColumn) {
        LinearForms form = equalities.form;
        for (int n = form.start()[e]; n < form.start()[e + 1]; n++) {
            b.add(row, newColumn[columns[form.at()[n]]], form.value()[n]);
        }
    }

    /** From levels of the original columns to those of the columns that stay, in place. */
    void forward(double[] levels) {
        for (int k = 0; k < columns.length; k++) {
            if (bands.row[k] >= 0) {
                levels[columns[k]] -= bands.ratio[k] * levels[columns[bands.head]] + bands.base[k];
            }
        }
    }

    /** From levels of the columns that stay to those of the original columns, in place. */
    void back(double[] x) {
        double[] level = forms.constant().clone();
        for (int k = 0; k < columns.length; k++) {
            for (int n = forms.start()[k]; n < forms.start()[k + 1]; n++) {
                level[k] += forms.value()[n] * x[columns[forms.at()[n]]];
            }
        }
        for (int k = 0; k < columns.length; k++) {
            x[columns[k]] = level[k];
        }
    }

    /**
     * Fills the prices of the rows that are gone, from those of the rows that stay.
     *
     * @param cost of the problem's columns
     */
    void prices(double[] y, double[] small, double[] cost) {
        int size = equalities.count();
        double[][] a = new double[size][size];
        double[] right = new double[size];
        for (int e = 0; e < size; e++) {
            int p = equalities.pivot[e];
            double below = lowerRow[e] >= 0 ? small[lowerRow[e]] : 0;
            double above = upperRow[e] >= 0 ? small[upperRow[e]] : 0;
            if (bands.row[p] >= 0) {
                y[bands.row[p]] = below / ofBand(p);
                below = 0;
            }
            for (int f = 0; f < size; f++) {
                a[e][f] = problem.coefficient(equalities.row[f], columns[p]);
            }
            right[e] = problem.reducedCost(columns[p], y, cost) - below - above;
        }
        double[] found = SmallSystem.solve(a, right);
        for (int e = 0; e < size; e++) {
            y[equalities.row[e]] = found[e];
        }
        for (int k = 0; k < columns.length; k++) {
            if (bands.row[k] >= 0 && kept[k]) {
                y[bands.row[k]] = problem.reducedCost(columns[k], y, cost) / ofBand(k);
            }
        }
    }

    /**
     * Fills the prices of the bounds that became rows: those of lower bands, else the reduced cost, of the side it speaks for.
     *
     * @param cost of the problem's columns
     */
    void forwardPrices(double[] y, double[] small, double[] cost) {
        for (int e = 0; e < equalities.count(); e++) {
            int p = equalities.pivot[e];
            double price = bands.row[p] >= 0 ? y[bands.row[p]] * ofBand(p) : problem.reducedCost(columns[p], y, cost);
            boolean below = upperRow[e] < 0 || (lowerRow[e] >= 0 && better * price > 0);
            int row = below ? lowerRow[e] : upperRow[e];
            if (row >= 0) {
                small[row] = price;
            }
        }
    }

    /** Coefficient of a column in the row that was its band. */
    private double ofBand(int k) {
        return problem.coefficient(bands.row[k], columns[k]);
    }
}
