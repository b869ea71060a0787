package org.isim.model.inputoutput;

import org.ejml.data.DMatrixRMaj;
import org.isim.model.accounts.InterregionalTable;

/** The matrices of a table, number by number, for those who ask for them: n² numbers, which the indicators themselves do not need. */
public final class Matrices {
    /** Which one. */
    public enum Kind {
        /** A = Z x̂⁻¹. */
        COEFFICIENTS,
        /** L = (I − A)⁻¹. */
        LEONTIEF,
        /** G = (I − x̂⁻¹ Z)⁻¹. */
        GHOSH
    }

    private Matrices() {}

    /** [row][column] */
    public static double[][] of(Kind kind, InterregionalTable table, Leontief leontief) {
        DMatrixRMaj matrix =
                switch (kind) {
                    case COEFFICIENTS -> table.coefficients();
                    case LEONTIEF -> leontief.inverse();
                    case GHOSH -> new Ghosh(table, leontief).inverse();
                };
        double[][] rows = new double[matrix.numRows][matrix.numCols];
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < rows[a].length; b++) {
                rows[a][b] = matrix.get(a, b);
            }
        }
        return rows;
    }
}
