package org.isim.solver.structured;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.isim.solver.natives.LibraryCache;
import org.isim.solver.natives.NativeFile;
import org.jspecify.annotations.Nullable;

/**
 * The functions of OpenBLAS that are used, on matrices held by columns outside of Java's heap. Each call runs on the thread that makes it: how work is
 * divided is the caller's decision, so that it does not depend on how many threads there are.
 */
final class OpenBlas {
    private static final int COLUMN_MAJOR = 102;
    private static final int PLAIN = 111;
    private static final int TRANSPOSED = 112;
    private static final int LOWER = 122;
    private static final int NON_UNIT = 131;
    private static final int LEFT = 141;
    private static final int RIGHT = 142;

    /** Loaded when first asked for, once per process; null where it cannot be. */
    private static final class Loaded {
        static final @Nullable NativeLibrary LIBRARY = load();
        static final @Nullable OpenBlas DOUBLE = LIBRARY == null ? null : new OpenBlas(LIBRARY, false);
        static final @Nullable OpenBlas SINGLE = LIBRARY == null ? null : new OpenBlas(LIBRARY, true);

        private static @Nullable NativeLibrary load() {
            List<NativeFile> files = NativeFile.openBlas(Platform.RESOURCE_PREFIX);
            NativeLibrary last = null;
            try {
                // what one needs is loaded before it; the last is the library itself
                for (NativeFile file : files) {
                    last = NativeLibrary.getInstance(
                            LibraryCache.ofUser().place(file).getPath());
                }
                return last;
            } catch (IOException | LinkageError e) {
                return null;
            }
        }
    }

    private final Function gemm;
    private final Function trsm;
    private final Function gemv;
    private final Function trsv;
    private final Function potrf;
    private final String core;
    private final boolean single;

    private OpenBlas(NativeLibrary library, boolean single) {
        this.single = single;
        library.getFunction("openblas_set_num_threads").invokeVoid(new Object[] {1});
        core = library.getFunction("openblas_get_corename").invokeString(new Object[0], false);
        gemm = library.getFunction((single ? "cblas_s" : "cblas_d").concat("gemm"));
        trsm = library.getFunction((single ? "cblas_s" : "cblas_d").concat("trsm"));
        gemv = library.getFunction((single ? "cblas_s" : "cblas_d").concat("gemv"));
        trsv = library.getFunction((single ? "cblas_s" : "cblas_d").concat("trsv"));
        potrf = library.getFunction((single ? "LAPACKE_s" : "LAPACKE_d").concat("potrf"));
    }

    /** Null where there is none for this platform, or the system refuses it. */
    static @Nullable OpenBlas get() {
        return Loaded.DOUBLE;
    }

    /** The same on numbers of single precision. */
    static @Nullable OpenBlas single() {
        return Loaded.SINGLE;
    }

    /** Bytes of a number. */
    int bytes() {
        return single ? Float.BYTES : Double.BYTES;
    }

    Memory memory(int numbers) {
        return new Memory((long) bytes() * Math.max(1, numbers));
    }

    /** The numbers from the n-th on. */
    Pointer from(Pointer all, int n) {
        return all.share((long) bytes() * n);
    }

    void write(Pointer to, double[] values, int count) {
        if (single) {
            float[] rounded = new float[count];
            for (int k = 0; k < count; k++) {
                rounded[k] = (float) values[k];
            }
            to.write(0, rounded, 0, count);
        } else {
            to.write(0, values, 0, count);
        }
    }

    void read(Pointer from, double[] values, int count) {
        if (single) {
            float[] rounded = from.getFloatArray(0, count);
            for (int k = 0; k < count; k++) {
                values[k] = rounded[k];
            }
        } else {
            from.read(0, values, 0, count);
        }
    }

    private Object number(double value) {
        return single ? (Object) (float) value : (Object) value;
    }

    /** The kind of processor it computes for, as "zen". */
    String core() {
        return core.toLowerCase(Locale.ROOT);
    }

    /** C ← C − A Bᵀ, with m rows of A, n of B and k columns. */
    void takeOffTransposed(int m, int n, int k, Pointer a, int lda, Pointer b, int ldb, Pointer c, int ldc) {
        gemm.invokeVoid(
                new Object[] {COLUMN_MAJOR, PLAIN, TRANSPOSED, m, n, k, number(-1), a, lda, b, ldb, number(1), c, ldc});
    }

    /** C ← Aᵀ B, with m columns of A, n of B and k rows. */
    void transposedProduct(int m, int n, int k, Pointer a, Pointer b, Pointer c) {
        gemm.invokeVoid(
                new Object[] {COLUMN_MAJOR, TRANSPOSED, PLAIN, m, n, k, number(1), a, k, b, k, number(0), c, m});
    }

    /** X ← X L⁻ᵀ, with m rows of X. */
    void solveRight(int m, int n, Pointer l, int ldl, Pointer x, int ldx) {
        trsm.invokeVoid(
                new Object[] {COLUMN_MAJOR, RIGHT, LOWER, TRANSPOSED, NON_UNIT, m, n, number(1), l, ldl, x, ldx});
    }

    /** X ← L⁻¹ X, with n columns of X. */
    void solveLeft(int m, int n, Pointer l, int ldl, Pointer x, int ldx) {
        trsm.invokeVoid(new Object[] {COLUMN_MAJOR, LEFT, LOWER, PLAIN, NON_UNIT, m, n, number(1), l, ldl, x, ldx});
    }

    /** y ← β y + α A x, or Aᵀ x, with m rows and n columns of A. */
    void product(
            boolean transposed, int m, int n, double alpha, Pointer a, int lda, Pointer x, double beta, Pointer y) {
        int how = transposed ? TRANSPOSED : PLAIN;
        gemv.invokeVoid(new Object[] {COLUMN_MAJOR, how, m, n, number(alpha), a, lda, x, 1, number(beta), y, 1});
    }

    /** x ← L⁻¹ x, or L⁻ᵀ x. */
    void solve(boolean transposed, int n, Pointer l, int ldl, Pointer x) {
        int how = transposed ? TRANSPOSED : PLAIN;
        trsv.invokeVoid(new Object[] {COLUMN_MAJOR, LOWER, how, NON_UNIT, n, l, ldl, x, 1});
    }

    /** A = L Lᵀ in the lower triangle of A; false where a pivot is not above zero. */
    boolean cholesky(int n, Pointer a, int lda) {
        return potrf.invokeInt(new Object[] {COLUMN_MAJOR, (byte) 'L', n, a, lda}) == 0;
    }
}
