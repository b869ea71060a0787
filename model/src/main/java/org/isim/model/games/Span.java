package org.isim.model.games;

/**
 * The linear span of indicator vectors e_S: which sums x(S) are known once some are. Ranks are exact: elimination is done modulo the prime
 * p = 2³¹ − 1, and a determinant of zeros and ones of order {@value Game#MOST_PLAYERS} is below 440,000 by Hadamard's bound, so that none but zero
 * vanishes modulo p.
 */
final class Span {
    private static final long P = Integer.MAX_VALUE;

    private final int n;
    private final long[][] row; // by pivot; null where there is none
    private int rank;

    /** The span of e_N alone. */
    Span(int n) {
        this.n = n;
        row = new long[n][];
        add(CoalitionSet.all(n).mask());
    }

    int rank() {
        return rank;
    }

    /** Whether every x[i] is known. */
    boolean isWhole() {
        return rank == n;
    }

    boolean contains(int mask) {
        return pivot(reduced(mask)) < 0;
    }

    /** Whether the span grew. */
    boolean add(int mask) {
        long[] vector = reduced(mask);
        int pivot = pivot(vector);
        if (pivot < 0) {
            return false;
        }
        long inverse = power(vector[pivot], P - 2);
        for (int i = pivot; i < n; i++) {
            vector[i] = vector[i] * inverse % P;
        }
        row[pivot] = vector;
        rank++;
        return true;
    }

    /** e_S less its part along the rows, entries in 0 … p−1. */
    private long[] reduced(int mask) {
        long[] vector = new long[n];
        for (int i = 0; i < n; i++) {
            vector[i] = mask >> i & 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            long factor = vector[pivot];
            if (factor != 0 && row[pivot] != null) {
                for (int i = pivot; i < n; i++) {
                    vector[i] = (vector[i] + (P - factor) * row[pivot][i]) % P;
                }
            }
        }
        return vector;
    }

    /** First place that is not zero; −1 for the zero vector. */
    private static int pivot(long[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long b = base, e = exponent; e > 0; e >>= 1, b = b * b % P) {
            result = (e & 1) == 1 ? result * b % P : result;
        }
        return result;
    }
}
