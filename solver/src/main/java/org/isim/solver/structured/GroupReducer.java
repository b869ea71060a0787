package org.isim.solver.structured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.solver.LinearProgram;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Shrinking} reduces one group: every column of it becomes a linear form of the columns that stay, the last entry of a form being its constant.
 * Coefficients and forms are dense here; what is kept is the {@link GroupReduction}.
 */
final class GroupReducer {
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
    private final Implication implication;
    private @Nullable String contradiction;

    /** An equality that gives a column, and the form of that column. */
    private record Equality(int row, int pivot, double[] form) {}

    /**
     * @param columns of the group, ascending
     * @param rows local to it
     */
    GroupReducer(LinearProgram problem, int[] columns, int[] rows, double[] lower, double[] upper) {
        this.problem = problem;
        this.columns = columns;
        this.rows = rows;
        n = columns.length;
        coefficient = problem.coefficients(rows, columns);
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
        implication = new Implication(this);
        for (int i = 0; i < rows.length; i++) {
            if (!gone[i] && isImplied(i)) {
                gone[i] = true;
                implication.forget(i);
            }
        }
        implication.without(-1);
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

    private boolean isImplied(int i) {
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

    /** What is kept of it, once every row is dealt with. */
    GroupReduction reduction() {
        int size = equalities.size();
        int[] equalityRow = new int[size];
        int[] pivot = new int[size];
        boolean[] lowerStays = new boolean[size];
        boolean[] upperStays = new boolean[size];
        double[][] pivotForm = new double[size][];
        for (int e = 0; e < size; e++) {
            Equality equality = equalities.get(e);
            equalityRow[e] = rows[equality.row];
            pivot[e] = equality.pivot;
            pivotForm[e] = equality.form;
            lowerStays[e] = !implication.isAtLeast(equality.form, low[equality.pivot]);
            upperStays[e] = !implication.isAtMost(equality.form, high[equality.pivot]);
        }
        GroupReduction.Bands bands = new GroupReduction.Bands(
                head, Arrays.stream(bandRow).map(i -> i < 0 ? -1 : rows[i]).toArray(), bandRatio, bandBase);
        return new GroupReduction(
                problem,
                columns,
                kept,
                low,
                high,
                LinearForms.of(form),
                bands,
                new GroupReduction.Equalities(equalityRow, pivot, LinearForms.of(pivotForm), lowerStays, upperStays));
    }
}
