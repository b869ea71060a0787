package org.isim.solver.highs;

import com.sun.jna.Pointer;
import java.util.Arrays;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.jspecify.annotations.Nullable;

/** One problem inside the native library; its memory is freed by {@link #close()}. */
final class HighsModel implements AutoCloseable {
    private static final int ERROR = -1;

    private final HighsLibrary library;
    private final Pointer highs;

    HighsModel(HighsLibrary library) {
        this.library = library;
        this.highs = library.create();
    }

    /** What every solve has in common. */
    void setDefaults() {
        // one thread and one seed: the same problem gives the same vertex on every run
        set("output_flag", false);
        set("threads", 1);
        set("random_seed", 0);
        // entries below this, the problem's sizes being one, are dropped; kept, they make the factors of some bases
        // useless
        set("small_matrix_value", 1e-9);
    }

    void set(String option, boolean value) {
        require(library.setBoolean(highs, option, value), option);
    }

    void set(String option, int value) {
        require(library.setInteger(highs, option, value), option);
    }

    void set(String option, double value) {
        require(library.setDouble(highs, option, value), option);
    }

    void set(String option, String value) {
        require(library.setString(highs, option, value), option);
    }

    /** False where the library refuses the problem. */
    boolean pass(LinearProgram problem, double[] costs) {
        return library.passProblem(highs, problem, costs) != ERROR;
    }

    /** Tells which columns must be whole. */
    void whole(LinearProgram problem) {
        int[] kinds = new int[problem.columns()];
        Arrays.setAll(kinds, j -> problem.isInteger(j) ? 1 : 0);
        require(library.setIntegrality(highs, kinds.length - 1, kinds), "whole columns");
    }

    /** The best objective the search has not excluded. */
    double bound() {
        return library.bound(highs);
    }

    boolean read(String file) {
        return library.readProblem(highs, file) != ERROR;
    }

    /** Solves, and returns what became of the problem. */
    HighsStatus run() {
        // the return value repeats the status in a coarser form
        library.run(highs);
        return HighsStatus.of(library.modelStatus(highs));
    }

    double objective() {
        return library.objectiveValue(highs);
    }

    /**
     * Fills levels and prices; HiGHS gives prices as change of the objective per unit of right-hand side in both
     * senses.
     */
    void solution(double[] x, double[] y) {
        require(library.solution(highs, x, new double[x.length], new double[y.length], y), "solution");
    }

    /** Starts the next run from a basis; false where the library refuses it. */
    boolean start(Basis basis) {
        int[] columns = new int[basis.columns()];
        int[] rows = new int[basis.rows()];
        Arrays.setAll(columns, j -> BasisCodes.code(basis.column(j)));
        Arrays.setAll(rows, i -> BasisCodes.code(basis.row(i)));
        return library.setBasis(highs, columns, rows) != ERROR;
    }

    /** Where the solution stands; null where the method that found it leaves no basis. */
    @Nullable
    Basis basis(LinearProgram problem) {
        int[] columns = new int[problem.columns()];
        int[] rows = new int[problem.rows()];
        if (library.basis(highs, columns, rows) == ERROR) {
            return null;
        }
        Basis.Builder basis = new Basis.Builder(columns.length, rows.length);
        for (int j = 0; j < columns.length; j++) {
            basis.column(j, BasisCodes.place(columns[j]));
        }
        for (int i = 0; i < rows.length; i++) {
            basis.row(i, BasisCodes.place(rows[i]));
        }
        return basis.build();
    }

    @Override
    public void close() {
        library.destroy(highs);
    }

    private static void require(int status, String what) {
        if (status == ERROR) {
            throw new IllegalStateException("HiGHS refuses ".concat(what));
        }
    }
}
