package org.isim.solver.structured;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** Dense linear algebra by {@link OpenBlas}. */
final class NativeKernel implements DenseKernel {
    /** Below this a tile is too small for two threads to share a matrix. */
    private static final int SMALL = 3_000;

    private final OpenBlas blas;
    private final int singleFrom;

    NativeKernel(OpenBlas blas) {
        this(blas, SMALL);
    }

    /** @param singleFrom rows from which single precision is offered */
    NativeKernel(OpenBlas blas, int singleFrom) {
        this.blas = blas;
        this.singleFrom = singleFrom;
    }

    @Override
    public BorderMatrix border(int n) {
        return new NativeCholesky(blas, n, tile(n));
    }

    @Override
    public @Nullable BorderMatrix single(int n) {
        OpenBlas single = n < singleFrom ? null : OpenBlas.single();
        return single == null ? null : new NativeCholesky(single, n, tile(n));
    }

    @Override
    public Reach reach(int[] rows, int[] reach) {
        Memory[] columns = new Memory[rows.length];
        for (int b = 0; b < rows.length; b++) {
            columns[b] = blas.memory(rows[b] * reach[b]);
        }
        return new NativeReach(blas, rows, reach, columns);
    }

    private static int tile(int n) {
        return n < SMALL ? 128 : 256;
    }

    private record NativeReach(OpenBlas blas, int[] rows, int[] reach, Memory[] columns) implements Reach {
        @Override
        public void set(int block, double[] l, double[] s) {
            int n = rows[block];
            if (n == 0 || reach[block] == 0) {
                return;
            }
            columns[block].write(0, s, 0, n * reach[block]);
            try (Memory factor = blas.memory(n * n)) {
                factor.write(0, l, 0, n * n);
                blas.solveLeft(n, reach[block], factor, n, columns[block], n);
            }
        }

        @Override
        public void close() {
            for (Memory m : columns) {
                m.close();
            }
        }

        @Override
        public void product(int block, int from, int to, double[] out) {
            int n = rows[block];
            if (n == 0 || to == from) {
                return;
            }
            Pointer w = columns[block];
            int size = to * (to - from);
            try (Memory product = blas.memory(size)) {
                blas.transposedProduct(to - from, to, n, blas.from(w, from * n), w, product);
                product.read(0, out, 0, size);
            }
        }

        @Override
        public double[] transposedTimes(int block, double[] v) {
            int n = rows[block];
            double[] product = new double[reach[block]];
            if (n > 0 && product.length > 0) {
                try (Memory x = blas.memory(n);
                        Memory y = blas.memory(product.length)) {
                    x.write(0, v, 0, n);
                    blas.product(true, n, product.length, 1, columns[block], n, x, 0, y);
                    y.read(0, product, 0, product.length);
                }
            }
            return product;
        }

        @Override
        public void takeOff(int block, double[] x, double[] v) {
            int n = rows[block];
            if (n > 0 && x.length > 0) {
                try (Memory from = blas.memory(x.length);
                        Memory to = blas.memory(n)) {
                    from.write(0, x, 0, x.length);
                    to.write(0, v, 0, n);
                    blas.product(false, n, x.length, -1, columns[block], n, from, 1, to);
                    to.read(0, v, 0, n);
                }
            }
        }
    }
}
