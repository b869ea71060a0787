package org.isim.model.algebra;

import org.ejml.data.DMatrixRBlock;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DSubmatrixD1;
import org.ejml.dense.block.MatrixMult_DDRB;
import org.ejml.dense.block.MatrixMult_MT_DDRB;
import org.ejml.dense.block.MatrixOps_DDRB;
import org.jspecify.annotations.Nullable;

/**
 * The factors of I − A for a matrix A ≥ 0 of coefficients:
 *
 * <pre>{@code
 *   I − A = D U,   D unit lower, U upper triangular
 * }</pre>
 *
 * <p>No rows are exchanged. I − A has a non-negative inverse (Hawkins and Simon) if and only if every pivot is positive, and then the
 * factors exist and elimination is stable, so the test of the economy is the test of the arithmetic. Work is done in square blocks that
 * stay in the cache, two thirds of n³ operations; the rows of a block product may be shared out among threads, each number being
 * computed by one of them in a fixed order, so that results do not depend on their count.
 */
public final class Factors {
    /** From this size on the products of blocks are worth several threads. */
    private static final int LARGE = 500;

    /** A pivot at or below this counts as none: coefficients are known to fewer digits. */
    private static final double NO_PIVOT = 1e-12;

    private final DMatrixRBlock blocks;
    private final int n;
    private final int width;

    private Factors(DMatrixRBlock blocks) {
        this.blocks = blocks;
        this.n = blocks.numRows;
        this.width = blocks.blockLength;
    }

    /**
     * Factorises I − A.
     *
     * @param a square, left as it is
     * @return null where A cannot deliver anything net
     */
    public static @Nullable Factors of(DMatrixRMaj a) {
        return inPlace(a.copy());
    }

    /** The same within the storage of A, which is lost: for matrices that fill the memory. */
    public static @Nullable Factors inPlace(DMatrixRMaj a) {
        int n = a.numRows;
        if (a.numCols != n) {
            throw new IllegalArgumentException("a matrix of coefficients is square, not " + n + " × " + a.numCols);
        }
        double[] data = a.data;
        for (int k = 0; k < n * n; k++) {
            data[k] = -data[k];
        }
        for (int k = 0; k < n; k++) {
            data[k * n + k] += 1;
        }
        Factors factors = new Factors(MatrixOps_DDRB.convertInplace(a, null, null));
        return factors.factorise() ? factors : null;
    }

    public int size() {
        return n;
    }

    private boolean factorise() {
        for (int k = 0; k < n; k += width) {
            int w = Math.min(width, n - k);
            int end = k + w;
            if (!factoriseBlock(diagonal(k), w)) {
                return false;
            }
            for (int c = end; c < n; c += width) {
                int columns = Math.min(width, n - c);
                forward(k, w, blocks.data, k * n + w * c, columns);
            }
            for (int r = end; r < n; r += width) {
                divide(k, w, r * n + Math.min(width, n - r) * k, Math.min(width, n - r));
            }
            if (end < n) {
                subtractProduct(part(end, n, k, end), part(k, end, end, n), part(end, n, end, n));
            }
        }
        return true;
    }

    /** D U of one block, in place. */
    private boolean factoriseBlock(int at, int w) {
        double[] d = blocks.data;
        for (int k = 0; k < w; k++) {
            double pivot = d[at + k * w + k];
            if (!(pivot > NO_PIVOT)) {
                return false;
            }
            for (int i = k + 1; i < w; i++) {
                double factor = d[at + i * w + k] / pivot;
                d[at + i * w + k] = factor;
                if (factor != 0) {
                    for (int j = k + 1; j < w; j++) {
                        d[at + i * w + j] -= factor * d[at + k * w + j];
                    }
                }
            }
        }
        return true;
    }

    /** B ← D⁻¹ B for a block B of {@code columns} columns at {@code at} of {@code target}. */
    private void forward(int k, int w, double[] target, int at, int columns) {
        double[] d = blocks.data;
        int lower = diagonal(k);
        for (int i = 1; i < w; i++) {
            for (int p = 0; p < i; p++) {
                double factor = d[lower + i * w + p];
                for (int j = 0; factor != 0 && j < columns; j++) {
                    target[at + i * columns + j] -= factor * target[at + p * columns + j];
                }
            }
        }
    }

    /** B ← U⁻¹ B. */
    private void backward(int k, int w, double[] target, int at, int columns) {
        double[] d = blocks.data;
        int upper = diagonal(k);
        for (int i = w - 1; i >= 0; i--) {
            for (int p = i + 1; p < w; p++) {
                double factor = d[upper + i * w + p];
                for (int j = 0; factor != 0 && j < columns; j++) {
                    target[at + i * columns + j] -= factor * target[at + p * columns + j];
                }
            }
            double pivot = d[upper + i * w + i];
            for (int j = 0; j < columns; j++) {
                target[at + i * columns + j] /= pivot;
            }
        }
    }

    /** B ← B U⁻¹ for a block of the factors with {@code rows} rows. */
    private void divide(int k, int w, int at, int rows) {
        double[] d = blocks.data;
        int upper = diagonal(k);
        for (int i = 0; i < rows; i++) {
            for (int p = 0; p < w; p++) {
                double value = d[at + i * w + p] / d[upper + p * w + p];
                d[at + i * w + p] = value;
                for (int j = p + 1; value != 0 && j < w; j++) {
                    d[at + i * w + j] -= value * d[upper + p * w + j];
                }
            }
        }
    }

    /** Where the diagonal block that starts in row k is stored. */
    private int diagonal(int k) {
        return k * n + Math.min(width, n - k) * k;
    }

    private DSubmatrixD1 part(int fromRow, int toRow, int fromColumn, int toColumn) {
        return new DSubmatrixD1(blocks, fromRow, toRow, fromColumn, toColumn);
    }

    /** C ← C − A B. */
    private void subtractProduct(DSubmatrixD1 a, DSubmatrixD1 b, DSubmatrixD1 c) {
        if (n >= LARGE) {
            MatrixMult_MT_DDRB.multMinus(width, a, b, c);
        } else {
            MatrixMult_DDRB.multMinus(width, a, b, c);
        }
    }

    /** (I − A)⁻¹ b. */
    public double[] solve(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            x[i] -= product(i, 0, i, x);
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] = (x[i] - product(i, i + 1, n, x)) / blocks.data[at(i, i)];
        }
        return x;
    }

    /** b′ (I − A)⁻¹. */
    public double[] solveTransposed(double[] b) {
        double[] y = b.clone();
        for (int i = 0; i < n; i++) {
            y[i] /= blocks.data[at(i, i)];
            subtractRow(i, i + 1, n, y);
        }
        for (int i = n - 1; i > 0; i--) {
            subtractRow(i, 0, i, y);
        }
        return y;
    }

    /** (I − A)⁻¹ B, every column at once. */
    public DMatrixRMaj solve(DMatrixRMaj b) {
        int columns = b.numCols;
        DMatrixRBlock x = new DMatrixRBlock(n, columns, width);
        MatrixOps_DDRB.convert(b, x);
        int last = (n - 1) / width * width;
        for (int k = 0; k < n; k += width) {
            int end = Math.min(n, k + width);
            eachBlock(x, k, end - k, true);
            if (end < n) {
                subtractProduct(part(end, n, k, end), rows(x, k, end), rows(x, end, n));
            }
        }
        for (int k = last; k >= 0; k -= width) {
            int end = Math.min(n, k + width);
            eachBlock(x, k, end - k, false);
            if (k > 0) {
                subtractProduct(part(0, k, k, end), rows(x, k, end), rows(x, 0, k));
            }
        }
        return MatrixOps_DDRB.convert(x, null);
    }

    private void eachBlock(DMatrixRBlock x, int k, int w, boolean forward) {
        for (int c = 0; c < x.numCols; c += width) {
            int columns = Math.min(width, x.numCols - c);
            int at = k * x.numCols + w * c;
            if (forward) {
                forward(k, w, x.data, at, columns);
            } else {
                backward(k, w, x.data, at, columns);
            }
        }
    }

    private static DSubmatrixD1 rows(DMatrixRBlock x, int from, int to) {
        return new DSubmatrixD1(x, from, to, 0, x.numCols);
    }

    /** (I − A)⁻¹ itself, n² numbers: on request only. */
    public DMatrixRMaj inverse() {
        DMatrixRMaj identity = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            identity.set(i, i, 1);
        }
        return solve(identity);
    }

    private int at(int i, int j) {
        int row = i / width * width;
        int column = j / width * width;
        int height = Math.min(width, n - row);
        int length = Math.min(width, n - column);
        return row * n + height * column + (i - row) * length + (j - column);
    }

    /** Σ_j F[i,j] x[j], from ≤ j &lt; to. */
    private double product(int i, int from, int to, double[] x) {
        double sum = 0;
        for (int j = from; j < to; ) {
            int stop = Math.min(to, j / width * width + width);
            int at = at(i, j);
            for (; j < stop; j++) {
                sum += blocks.data[at++] * x[j];
            }
        }
        return sum;
    }

    /** y[j] −= F[i,j] y[i], from ≤ j &lt; to. */
    private void subtractRow(int i, int from, int to, double[] y) {
        double factor = y[i];
        for (int j = from; factor != 0 && j < to; ) {
            int stop = Math.min(to, j / width * width + width);
            int at = at(i, j);
            for (; j < stop; j++) {
                y[j] -= factor * blocks.data[at++];
            }
        }
    }
}
