package org.isim.model.inputoutput;

import org.ejml.data.DMatrixRMaj;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.algebra.Factors;
import org.jspecify.annotations.Nullable;

/**
 * The open quantity model x = A x + f and its dual p′ = p′A + v′: L = (I − A)⁻¹ = Σ_k A^k, as factors. Products with L take n²
 * operations each; L itself, n² numbers, is made on request.
 */
public final class Leontief {
    private final Factors factors;
    private @Nullable DMatrixRMaj inverse;

    private Leontief(Factors factors) {
        this.factors = factors;
    }

    /**
     * Of a table's coefficients.
     *
     * @throws ArithmeticException where they cannot deliver anything net
     */
    public static Leontief of(InterregionalTable table) {
        Leontief leontief = of(table.coefficients());
        if (leontief == null) {
            throw new ArithmeticException(
                    "the sectors of the table use more than they make: there is no Leontief inverse");
        }
        return leontief;
    }

    /**
     * Of coefficients A ≥ 0.
     *
     * @param a lost: its storage holds the factors
     * @return null where they cannot deliver anything net (Hawkins and Simon)
     */
    public static @Nullable Leontief of(DMatrixRMaj a) {
        Factors factors = Factors.inPlace(a);
        return factors == null ? null : new Leontief(factors);
    }

    public int size() {
        return factors.size();
    }

    /** x = L f: output that final demand f needs. */
    public double[] output(double... f) {
        return factors.solve(f);
    }

    /** v′L: of a primary input v per unit of output, what a unit of final demand holds, directly and through its inputs. */
    public double[] content(double... v) {
        return factors.solveTransposed(v);
    }

    /** L F for several final demands, a column each. */
    public DMatrixRMaj outputs(DMatrixRMaj f) {
        return factors.solve(f);
    }

    /** L, kept once it was asked for; not to be changed. */
    public synchronized DMatrixRMaj inverse() {
        DMatrixRMaj made = inverse;
        if (made == null) {
            made = factors.inverse();
            inverse = made;
        }
        return made;
    }
}
