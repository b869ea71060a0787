package org.isim.solver.structured;

import org.jspecify.annotations.Nullable;

/** Plain Java, which runs everywhere. */
final class JavaKernel implements DenseKernel {
    private static final int TILE = 64;

    @Override
    public BorderMatrix border(int n) {
        return new TiledCholesky(n, TILE);
    }

    @Override
    public @Nullable BorderMatrix single(int n) {
        return null;
    }

    @Override
    public Reach reach(int[] rows, int[] reach) {
        double[][] columns = new double[rows.length][];
        for (int b = 0; b < rows.length; b++) {
            columns[b] = new double[rows[b] * reach[b]];
        }
        return new JavaReach(rows, reach, columns);
    }

    private record JavaReach(int[] rows, int[] reach, double[][] columns) implements Reach {
        @Override
        public void set(int block, double[] l, double[] s) {
            int n = rows[block];
            System.arraycopy(s, 0, columns[block], 0, columns[block].length);
            for (int c = 0; c < reach[block]; c++) {
                DenseBlock.forward(l, n, columns[block], c * n);
            }
        }

        @Override
        public void product(int block, int from, int to, double[] out) {
            int n = rows[block];
            double[] w = columns[block];
            for (int h = 0; h < to; h++) {
                for (int c = Math.max(from, h); c < to; c++) {
                    out[h * (to - from) + c - from] = DenseBlock.dot(w, c * n, w, h * n, n);
                }
            }
        }

        @Override
        public double[] transposedTimes(int block, double[] v) {
            int n = rows[block];
            double[] product = new double[reach[block]];
            for (int c = 0; c < product.length; c++) {
                product[c] = DenseBlock.dot(columns[block], c * n, v, 0, n);
            }
            return product;
        }

        @Override
        public void takeOff(int block, double[] x, double[] v) {
            int n = rows[block];
            double[] w = columns[block];
            for (int c = 0; c < x.length; c++) {
                for (int k = 0; k < n; k++) {
                    v[k] -= w[c * n + k] * x[c];
                }
            }
        }
    }
}
