package org.isim.solver.structured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;
import org.isim.solver.Structure;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Shrinking} does to one group. Every column of it is a linear form of the columns that stay, the last entry of a form being its constant.
 */
final class GroupReduction {
    /** A coefficient below this, sizes being one, is what rounding left of zero. */
    private static final double ZERO = 1e-11;

    private static final double MISSED = 1e-9;

    /** A column that stands in no other row is given up rather than one this many times as large. */
    private static final double ALONE = 10;

    private final LinearProgram problem;
    private final int[] columns;
    private final int[] rows;
    private final int n;
    private final int head;
    /** 1 where less is better, so that a positive reduced cost is the price of a lower bound. */
    private final double better;

    private final double[][] coefficient;
    private final double[][] form;
    private final boolean[] kept;
    private final double[] low;
    private final double[] high;
    private final int[] bandRow;
    private final double[] bandRatio;
    private final double[] bandBase;
    private final boolean[] gone;
    private final List<Equality> equalities = new ArrayList<>();
    private @Nullable String contradiction;

    /** An equality that gives a column; its bounds become rows of the smaller problem where they have to. */
    private static final class Equality {
        final int row;
        final int pivot;
        final double[] form;
        int lowerRow = -1;
        int upperRow = -1;

        Equality(int row, int pivot, double[] form) {
            this.row = row;
            this.pivot = pivot;
            this.form = form;
        }
    }

    /**
     * @param columns of the group, ascending
     * @param rows local to it
     */
    GroupReduction(LinearProgram problem, int[] columns, int[] rows, double[] lower, double[] upper) {
        this.problem = problem;
        this.columns = columns;
        this.rows = rows;
        n = columns.length;
        better = problem.sense() == Sense.MAXIMISE ? -1 : 1;
        coefficient = new double[rows.length][n];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < n; k++) {
                coefficient[i][k] = problem.coefficient(rows[i], columns[k]);
            }
        }
        form = new double[n][n + 1];
        kept = new boolean[n];
        low = new double[n];
        high = new double[n];
        bandRow = new int[n];
        bandRatio = new double[n];
        bandBase = new double[n];
        gone = new boolean[rows.length];
        Arrays.fill(bandRow, -1);
        for (int k = 0; k < n; k++) {
            low[k] = lower[columns[k]];
            high[k] = upper[columns[k]];
            kept[k] = low[k] != high[k];
            form[k][kept[k] ? k : n] = kept[k] ? 1 : low[k];
        }
        head = findHead();
        for (int i = 0; i < rows.length; i++) {
            takeBand(i);
        }
        int[] byLength = IntStream.range(0, rows.length)
                .filter(i -> problem.rowLower(rows[i]) == problem.rowUpper(rows[i]))
                .boxed()
                .sorted(Comparator.comparingInt(this::entries))
                .mapToInt(i -> i)
                .toArray();
        for (int i : byLength) {
            takeEquality(i);
        }
        Implication implication = new Implication(this);
        for (int i = 0; i < rows.length; i++) {
            if (!gone[i] && isImplied(implication, i)) {
                gone[i] = true;
            }
        }
        for (Equality e : equalities) {
            // −1 becomes the number of a row when it is added; −2 says it need not be
            e.lowerRow = implication.isAtLeast(e.form, low[e.pivot]) ? -2 : -1;
            e.upperRow = implication.isAtMost(e.form, high[e.pivot]) ? -2 : -1;
        }
    }

    static int[][] columnsByGroup(Structure structure) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int j = 0; j < structure.columns(); j++) {
            put(groups, structure.groupOfColumn(j), j);
        }
        return arrays(groups);
    }

    static int[][] rowsByGroup(Structure structure, boolean[] dropped, int count) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < structure.rows(); i++) {
            if (!dropped[i]) {
                put(groups, structure.groupOfRow(i), i);
            }
        }
        return arrays(groups);
    }

    private static void put(List<List<Integer>> groups, int group, int what) {
        if (group != Structure.NONE) {
            while (groups.size() <= group) {
                groups.add(new ArrayList<>());
            }
            groups.get(group).add(what);
        }
    }

    private static int[][] arrays(List<List<Integer>> groups) {
        return groups.stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    private int entries(int row) {
        return (int) IntStream.range(0, n)
                .filter(k -> kept[k] && coefficient[row][k] != 0)
                .count();
    }

    private int findHead() {
        int found = -1;
        long most = 1;
        for (int k = 0; k < n && n > 2; k++) {
            int at = k;
            long count = IntStream.range(0, rows.length)
                    .filter(i -> coefficient[i][at] != 0)
                    .count();
            if (count > most && kept[k]) {
                most = count;
                found = k;
            }
        }
        return found;
    }

    /** t − σ q ≥ c with nothing else to bound t from below: t = σ q + c + u, u ≥ 0. */
    private void takeBand(int i) {
        double least = problem.rowLower(rows[i]);
        double most = problem.rowUpper(rows[i]);
        if (head < 0
                || coefficient[i][head] == 0
                || entries(i) != 2
                || Double.isInfinite(least) == Double.isInfinite(most)) {
            return;
        }
        int t = IntStream.range(0, n)
                .filter(k -> k != head && kept[k] && coefficient[i][k] != 0)
                .findFirst()
                .orElse(head);
        double a = coefficient[i][t];
        double side = Double.isInfinite(least) ? most : least;
        if (a > 0 != Double.isInfinite(most) || bandRow[t] >= 0 || high[t] < Double.POSITIVE_INFINITY) {
            return;
        }
        double constant = 0;
        for (int k = 0; k < n; k++) {
            constant += kept[k] ? 0 : coefficient[i][k] * low[k];
        }
        double ratio = -coefficient[i][head] / a;
        double base = (side - constant) / a;
        if (!(ratio >= 0 && low[head] >= 0 && low[t] <= ratio * low[head] + base)) {
            return;
        }
        gone[i] = true;
        bandRow[t] = i;
        bandRatio[t] = ratio;
        bandBase[t] = base;
        low[t] = 0;
        for (double[] f : form) {
            f[head] += f[t] * ratio;
            f[n] += f[t] * base;
        }
    }

    /** The form of a row in the columns that stay. */
    double[] rowForm(int i) {
        double[] f = new double[n + 1];
        for (int k = 0; k < n; k++) {
            add(f, form[k], coefficient[i][k]);
        }
        return f;
    }

    private static void add(double[] to, double[] what, double factor) {
        if (factor != 0) {
            for (int k = 0; k < to.length; k++) {
                to[k] += factor * what[k];
            }
        }
    }

    private void takeEquality(int i) {
        double[] f = rowForm(i);
        double right = problem.rowLower(rows[i]) - f[n];
        int pivot = -1;
        double largest = ZERO;
        for (int k = 0; k < n; k++) {
            boolean alone = problem.start(columns[k] + 1) - problem.start(columns[k]) == 1;
            double worth = alone ? ALONE * Math.abs(f[k]) : Math.abs(f[k]);
            if (k != head && worth > largest) {
                largest = worth;
                pivot = k;
            }
        }
        if (pivot < 0) {
            if (head < 0 || Math.abs(f[head]) <= ZERO) {
                gone[i] = true;
                contradiction =
                        Math.abs(right) > MISSED ? "the equalities of a group exclude each other" : contradiction;
            }
            return;
        }
        gone[i] = true;
        kept[pivot] = false;
        double a = f[pivot];
        double[] given = new double[n + 1];
        for (int k = 0; k < n; k++) {
            given[k] = k == pivot ? 0 : -f[k] / a;
        }
        given[n] = right / a;
        for (double[] of : form) {
            substitute(of, pivot, given);
        }
        for (Equality e : equalities) {
            substitute(e.form, pivot, given);
        }
        equalities.add(new Equality(i, pivot, given));
    }

    private static void substitute(double[] f, int pivot, double[] given) {
        double factor = f[pivot];
        if (factor != 0) {
            f[pivot] = 0;
            add(f, given, factor);
        }
    }

    private boolean isImplied(Implication implication, int i) {
        double[] f = rowForm(i);
        return implication.without(i).isAtLeast(f, problem.rowLower(rows[i]))
                && implication.without(i).isAtMost(f, problem.rowUpper(rows[i]));
    }

    @Nullable
    String contradiction() {
        return contradiction;
    }

    void markDropped(boolean[] dropped) {
        for (int i = 0; i < rows.length; i++) {
            dropped[rows[i]] |= gone[i];
        }
    }

    int[] columns() {
        return columns;
    }

    int size() {
        return n;
    }

    int head() {
        return head;
    }

    int rowCount() {
        return rows.length;
    }

    boolean isGone(int i) {
        return gone[i];
    }

    double rowUpper(int i) {
        return problem.rowUpper(rows[i]);
    }

    double lowOf(int k) {
        return low[k];
    }

    double highOf(int k) {
        return high[k];
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

    /** What a column that stays contributes to a column as it was. */
    double factor(int column, int staying) {
        return form[at(column)][at(staying)];
    }

    void constants(double[] constant) {
        for (int k = 0; k < n; k++) {
            constant[columns[k]] = form[k][n];
        }
    }

    /** Adds the rows that keep the bounds of columns given by equalities; returns how many. */
    int addBoundRows(LinearProgramBuilder b, int[] newColumn) {
        int count = 0;
        for (Equality e : equalities) {
            if (e.lowerRow == -1 && low[e.pivot] > Double.NEGATIVE_INFINITY) {
                e.lowerRow = b.addRow(low[e.pivot] - e.form[n], Double.POSITIVE_INFINITY, 1);
                put(b, e.lowerRow, e.form, newColumn);
                count++;
            }
            if (e.upperRow == -1 && high[e.pivot] < Double.POSITIVE_INFINITY) {
                e.upperRow = b.addRow(Double.NEGATIVE_INFINITY, high[e.pivot] - e.form[n], 1);
                put(b, e.upperRow, e.form, newColumn);
                count++;
            }
        }
        return count;
    }

    private void put(LinearProgramBuilder b, int row, double[] f, int[] newColumn) {
        for (int k = 0; k < n; k++) {
            if (kept[k]) {
                b.add(row, newColumn[columns[k]], f[k]);
            }
        }
    }

    /** From levels of the original columns to those of the columns that stay, in place. */
    void forward(double[] levels) {
        for (int k = 0; k < n; k++) {
            if (bandRow[k] >= 0) {
                levels[columns[k]] -= bandRatio[k] * levels[columns[head]] + bandBase[k];
            }
        }
    }

    /** From levels of the columns that stay to those of the original columns, in place. */
    void back(double[] x) {
        double[] level = new double[n];
        for (int k = 0; k < n; k++) {
            level[k] = form[k][n];
            for (int h = 0; h < n; h++) {
                level[k] += kept[h] ? form[k][h] * x[columns[h]] : 0;
            }
        }
        for (int k = 0; k < n; k++) {
            x[columns[k]] = level[k];
        }
    }

    /** Fills the prices of the rows that are gone, from those of the rows that stay. */
    void prices(double[] y, double[] small) {
        int size = equalities.size();
        double[][] a = new double[size][size];
        double[] right = new double[size];
        for (int e = 0; e < size; e++) {
            Equality equality = equalities.get(e);
            int p = equality.pivot;
            double below = equality.lowerRow >= 0 ? small[equality.lowerRow] : 0;
            double above = equality.upperRow >= 0 ? small[equality.upperRow] : 0;
            if (bandRow[p] >= 0) {
                y[rows[bandRow[p]]] = below / coefficient[bandRow[p]][p];
                below = 0;
            }
            for (int f = 0; f < size; f++) {
                a[e][f] = coefficient[equalities.get(f).row][p];
            }
            right[e] = reducedCost(p, y) - below - above;
        }
        double[] found = SmallSystem.solve(a, right);
        for (int e = 0; e < size; e++) {
            y[rows[equalities.get(e).row]] = found[e];
        }
        for (int k = 0; k < n; k++) {
            if (bandRow[k] >= 0 && kept[k]) {
                y[rows[bandRow[k]]] = reducedCost(k, y) / coefficient[bandRow[k]][k];
            }
        }
    }

    /** Fills the prices of the bounds that became rows: those of lower bands, else the reduced cost, of the side it speaks for. */
    void forwardPrices(double[] y, double[] small) {
        for (Equality e : equalities) {
            int p = e.pivot;
            double price = bandRow[p] >= 0 ? y[rows[bandRow[p]]] * coefficient[bandRow[p]][p] : reducedCost(p, y);
            boolean below = e.upperRow < 0 || (e.lowerRow >= 0 && better * price > 0);
            int row = below ? e.lowerRow : e.upperRow;
            if (row >= 0) {
                small[row] = price;
            }
        }
    }

    private double reducedCost(int k, double[] y) {
        double sum = problem.objective(columns[k]);
        for (int at = problem.start(columns[k]); at < problem.start(columns[k] + 1); at++) {
            sum -= problem.value(at) * y[problem.row(at)];
        }
        return sum;
    }
}
