package org.isim.model.economy;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The Hawkins–Simon condition: whether coefficients can deliver anything net. */
public final class HawkinsSimon {
    private HawkinsSimon() {}

    /**
     * Whether a member's coefficients A ≥ 0, each product made by its activities in base proportions, can deliver
     * anything net: I − A is an M-matrix, its inverse non-negative. It is so if and only if p = (I − Aᵀ)⁻¹ 1 exists and is positive,
     * and at once if every activity has value added.
     */
    public static boolean productive(Economy e, int r) {
        boolean everyActivity = true;
        for (int k = 0; k < e.activityCount(r); k++) {
            everyActivity &= e.valueAddedPerUnit(r, k) > 0;
        }
        if (everyActivity) {
            return true;
        }
        return Prices.positive(e, r);
    }

    /** Apart, so that the usual table, every activity with value added, loads no linear algebra. */
    private static final class Prices {
        private Prices() {}

        /** Whether p = (I − Aᵀ)⁻¹ 1 exists and is positive. */
        static boolean positive(Economy e, int r) {
            int n = e.productCount();
            DMatrixRMaj transposed = new DMatrixRMaj(n, n);
            for (int j = 0; j < n; j++) {
                double total = EconomyChecks.made(e, r, j);
                int techniques = techniques(e, r, j);
                for (int i = 0; i < n; i++) {
                    double a = 0;
                    for (int k = 0; k < e.activityCount(r); k++) {
                        if (e.product(r, k) == j) {
                            a += e.coefficient(r, i, k) * (total > 0 ? e.output(r, k) / total : 1.0 / techniques);
                        }
                    }
                    transposed.set(j, i, (i == j ? 1 : 0) - a);
                }
            }
            DMatrixRMaj ones = new DMatrixRMaj(n, 1);
            CommonOps_DDRM.fill(ones, 1);
            DMatrixRMaj price = new DMatrixRMaj(n, 1);
            if (!CommonOps_DDRM.solve(transposed, ones, price)) {
                return false;
            }
            for (int i = 0; i < n; i++) {
                if (!(price.get(i, 0) > 0 && price.get(i, 0) < 1e12)) {
                    return false;
                }
            }
            return true;
        }

        private static int techniques(Economy e, int r, int i) {
            int count = 0;
            for (int k = 0; k < e.activityCount(r); k++) {
                count += e.product(r, k) == i ? 1 : 0;
            }
            return count;
        }
    }
}
