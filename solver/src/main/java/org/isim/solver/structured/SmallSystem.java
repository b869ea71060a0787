package org.isim.solver.structured;

/** A x = b of a few unknowns, by elimination with the largest pivot of each column. */
final class SmallSystem {
    private SmallSystem() {}

    /** Takes the arrays for its work. */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int largest = k;
            for (int i = k + 1; i < n; i++) {
                largest = Math.abs(a[i][k]) > Math.abs(a[largest][k]) ? i : largest;
            }
            double[] row = a[k];
            a[k] = a[largest];
            a[largest] = row;
            double right = b[k];
            b[k] = b[largest];
            b[largest] = right;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                if (factor != 0) {
                    for (int j = k; j < n; j++) {
                        a[i][j] -= factor * a[k][j];
                    }
                    b[i] -= factor * b[k];
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                b[k] -= a[k][j] * b[j];
            }
            b[k] /= a[k][k];
        }
        return b;
    }
}
