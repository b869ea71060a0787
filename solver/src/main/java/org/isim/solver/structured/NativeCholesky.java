package org.isim.solver.structured;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.stream.IntStream;

/** As {@link TiledCholesky}, with the tiles outside of Java's heap and the work on each by {@link OpenBlas}. */
final class NativeCholesky implements BorderMatrix {
    /** Columns that one task of a solve takes. */
    private static final int CHUNK = 1024;

    private final OpenBlas blas;
    private final int n;
    private final int tile;
    private final Memory[] panel;

    NativeCholesky(OpenBlas blas, int n, int tile) {
        this.blas = blas;
        this.n = n;
        this.tile = tile;
        panel = new Memory[(n + tile - 1) / tile];
        for (int i = 0; i < panel.length; i++) {
            panel[i] = NativeKernel.memory(tile * width(i));
        }
    }

    private int rows(int at) {
        return Math.min(tile, n - at * tile);
    }

    private int width(int at) {
        return Math.min(n, (at + 1) * tile);
    }

    private Pointer at(int i, int column) {
        return panel[i].share((long) Double.BYTES * column * tile);
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public int tile() {
        return tile;
    }

    @Override
    public void set(int at, double[] values) {
        panel[at].write(0, values, 0, tile * width(at));
    }

    @Override
    public int factor(double least) {
        int lost = 0;
        double[] square = new double[tile * tile];
        for (int j = 0; j < panel.length; j++) {
            int column = j;
            int depth = j * tile;
            int m = rows(j);
            double[] original = new double[m];
            Pointer diagonal = at(j, depth);
            for (int k = 0; k < m; k++) {
                original[k] = diagonal.getDouble((long) Double.BYTES * (k * tile + k));
            }
            if (depth > 0) {
                IntStream.range(j, panel.length)
                        .parallel()
                        .forEach(i -> blas.takeOffTransposed(
                                rows(i), m, depth, panel[i], tile, panel[column], tile, at(i, depth), tile));
            }
            diagonal.read(0, square, 0, tile * m);
            lost += DenseBlock.factor(square, m, tile, original, least);
            diagonal.write(0, square, 0, tile * m);
            IntStream.range(j + 1, panel.length)
                    .parallel()
                    .forEach(i -> blas.solveRight(rows(i), m, diagonal, tile, at(i, depth), tile));
        }
        return lost;
    }

    @Override
    public void solve(double[] x) {
        try (Memory v = NativeKernel.memory(n);
                Memory parts = NativeKernel.memory(tile * (n / CHUNK + 1))) {
            v.write(0, x, 0, n);
            for (int i = 0; i < panel.length; i++) {
                forward(i, v, parts);
            }
            for (int i = panel.length - 1; i >= 0; i--) {
                back(i, v);
            }
            v.read(0, x, 0, n);
        }
    }

    private static Pointer shifted(Pointer of, int numbers) {
        return of.share((long) Double.BYTES * numbers);
    }

    /** Parts of the sum are added in the order of their columns. */
    private void forward(int i, Pointer v, Pointer parts) {
        int base = i * tile;
        int m = rows(i);
        int chunks = (base + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(c -> {
            int from = c * CHUNK;
            int width = Math.min(CHUNK, base - from);
            blas.product(false, m, width, 1, at(i, from), tile, shifted(v, from), 0, shifted(parts, c * tile));
        });
        double[] sum = shifted(v, base).getDoubleArray(0, m);
        for (int c = 0; c < chunks; c++) {
            double[] part = shifted(parts, c * tile).getDoubleArray(0, m);
            for (int r = 0; r < m; r++) {
                sum[r] -= part[r];
            }
        }
        shifted(v, base).write(0, sum, 0, m);
        blas.solve(false, m, at(i, base), tile, shifted(v, base));
    }

    private void back(int i, Pointer v) {
        int base = i * tile;
        int m = rows(i);
        blas.solve(true, m, at(i, base), tile, shifted(v, base));
        int chunks = (base + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(c -> {
            int from = c * CHUNK;
            int width = Math.min(CHUNK, base - from);
            blas.product(true, m, width, -1, at(i, from), tile, shifted(v, base), 1, shifted(v, from));
        });
    }
}
