package org.isim.model.games;

/**
 * A sum that keeps what rounding would lose (Neumaier 1974, Zeitschrift für Angewandte Mathematik und Mechanik 54: 39–51): its error is one rounding of
 * the result, however many terms cancel.
 */
final class Sum {
    private double sum;
    private double lost;

    Sum add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
        return this;
    }

    double value() {
        return sum + lost;
    }

    /** Σ values[i] over the bits i of {@code mask}. */
    static Sum over(double[] values, int mask) {
        Sum sum = new Sum();
        for (int i = 0; i < values.length; i++) {
            if ((mask >> i & 1) == 1) {
                sum.add(values[i]);
            }
        }
        return sum;
    }
}
