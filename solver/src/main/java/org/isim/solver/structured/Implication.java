package org.isim.solver.structured;

import java.util.Arrays;

/**
 * Whether the bounds and the upper bands of a group already say that a linear form is at least, or at most, a number: what it can be at worst, column by
 * column, an upper band Σ a u ≤ δ q bounding what its columns can take off together.
 */
final class Implication {
    private static final double ROUNDING = 1e-13;

    private final GroupReducer group;
    private final double[][] rowForm;
    private int excluded = -1;

    Implication(GroupReducer group) {
        this.group = group;
        rowForm = new double[group.rowCount()][];
        for (int i = 0; i < rowForm.length; i++) {
            rowForm[i] = group.isGone(i) || !(group.rowUpper(i) < Double.POSITIVE_INFINITY) ? null : group.rowForm(i);
        }
    }

    /** Takes no more notice of a row, which is implied by the others. */
    void forget(int row) {
        rowForm[row] = null;
    }

    /** The same without the word of a row; of −1, with that of all. */
    Implication without(int row) {
        excluded = row;
        return this;
    }

    boolean isAtMost(double[] form, double most) {
        if (most == Double.POSITIVE_INFINITY) {
            return true;
        }
        double[] negative = new double[form.length];
        Arrays.setAll(negative, k -> -form[k]);
        return isAtLeast(negative, -most);
    }

    boolean isAtLeast(double[] form, double least) {
        if (least == Double.NEGATIVE_INFINITY) {
            return true;
        }
        int n = group.size();
        int head = group.head();
        double[] left = form.clone();
        double constant = form[n] - least;
        for (int i = 0; i < rowForm.length; i++) {
            double used = i == excluded || rowForm[i] == null ? 0 : takenTogether(rowForm[i], left);
            if (used > 0) {
                constant -= used * (group.rowUpper(i) - rowForm[i][n]);
                if (head >= 0) {
                    left[head] += used * rowForm[i][head];
                }
            }
        }
        for (int k = 0; k < n; k++) {
            if (k != head && left[k] != 0) {
                constant += left[k] * (left[k] > 0 ? group.lowOf(k) : group.highOf(k));
            }
        }
        if (head < 0 || left[head] == 0) {
            return constant >= -ROUNDING;
        }
        return left[head] >= -ROUNDING
                && group.lowOf(head) >= 0
                && constant + Math.max(0, left[head]) * group.lowOf(head) >= -ROUNDING;
    }

    /**
     * The least m with m × row taking off all that the form's negative entries on the row's columns can; these entries are then done with. 0 where
     * the row says nothing of them, or holds columns that may be negative or hold the row up.
     */
    private double takenTogether(double[] row, double[] left) {
        int head = group.head();
        double most = 0;
        for (int k = 0; k < group.size(); k++) {
            if (k != head && row[k] != 0) {
                if (row[k] < 0 || !(group.lowOf(k) >= 0)) {
                    return 0;
                }
                most = left[k] < 0 ? Math.max(most, -left[k] / row[k]) : most;
            }
        }
        for (int k = 0; most > 0 && k < group.size(); k++) {
            if (k != head && row[k] != 0) {
                left[k] = Math.max(left[k], 0);
            }
        }
        return most;
    }
}
