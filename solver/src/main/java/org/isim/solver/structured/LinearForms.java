package org.isim.solver.structured;

/**
 * Linear forms, row by row, without their zeros: f_k(x) = Σ_h a_kh x_h + c_k.
 *
 * @param start of the entries of each form
 * @param at h of each entry, ascending in a form
 * @param value a of each entry
 * @param constant c of each form
 */
record LinearForms(int[] start, int[] at, double[] value, double[] constant) {

    /** @param dense forms of n numbers each, the constant after them */
    static LinearForms of(double[][] dense) {
        int[] start = new int[dense.length + 1];
        for (int k = 0; k < dense.length; k++) {
            start[k + 1] = start[k];
            for (int h = 0; h < dense[k].length - 1; h++) {
                start[k + 1] += dense[k][h] != 0 ? 1 : 0;
            }
        }
        int[] at = new int[start[dense.length]];
        double[] value = new double[start[dense.length]];
        double[] constant = new double[dense.length];
        int n = 0;
        for (int k = 0; k < dense.length; k++) {
            int last = dense[k].length - 1;
            for (int h = 0; h < last; h++) {
                if (dense[k][h] != 0) {
                    at[n] = h;
                    value[n++] = dense[k][h];
                }
            }
            constant[k] = dense[k][last];
        }
        return new LinearForms(start, at, value, constant);
    }
}
