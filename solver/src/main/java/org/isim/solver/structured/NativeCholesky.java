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
            panel[i] = blas.memory(tile * width(i));
        }
    }

    private int rows(int at) {
        return Math.min(tile, n - at * tile);
    }

    private int width(int at) {
        return Math.min(n, (at + 1) * tile);
    }

    private Pointer at(int i, int column) {
        return blas.from(panel[i], column * tile);
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
        blas.write(panel[at], values, tile * width(at));
    }

    @Override
    public int factor(double least) {
        int lost = 0;
        double[] square = new double[tile * tile];
        for (int j = 0; j < panel.length; j++) {
            int column = j;
            int depth = j * tile;
            int m = rows(j);
            Pointer diagonal = at(j, depth);
            double[] original = diagonalOf(diagonal, m, square);
            if (depth > 0) {
                IntStream.range(j, panel.length)
                        .parallel()
                        .forEach(i -> blas.takeOffTransposed(
                                rows(i), m, depth, panel[i], tile, panel[column], tile, at(i, depth), tile));
            }
            lost += factor(diagonal, m, square, original, least);
            IntStream.range(j + 1, panel.length)
                    .parallel()
                    .forEach(i -> blas.solveRight(rows(i), m, diagonal, tile, at(i, depth), tile));
        }
        return lost;
    }

    /** The diagonal tile, by the library where that keeps all pivots, as it nearly always does. */
    private int factor(Pointer diagonal, int m, double[] square, double[] original, double least) {
        blas.read(diagonal, square, tile * m);
        if (blas.cholesky(m, diagonal, tile)) {
            double[] root = diagonalOf(diagonal, m, new double[tile * m]);
            if (IntStream.range(0, m).allMatch(k -> root[k] * root[k] > least * original[k])) {
                return 0;
            }
        }
        int lost = DenseBlock.factor(square, m, tile, original, least);
        blas.write(diagonal, square, tile * m);
        return lost;
    }

    private double[] diagonalOf(Pointer square, int m, double[] space) {
        blas.read(square, space, tile * m);
        return IntStream.range(0, m).mapToDouble(k -> space[k * tile + k]).toArray();
    }

    @Override
    public void close() {
        for (Memory m : panel) {
            m.close();
        }
    }

    @Override
    public void solve(double[] x) {
        try (Memory v = blas.memory(n);
                Memory parts = blas.memory(tile * (n / CHUNK + 1))) {
            blas.write(v, x, n);
            for (int i = 0; i < panel.length; i++) {
                forward(i, v, parts);
            }
            for (int i = panel.length - 1; i >= 0; i--) {
                back(i, v);
            }
            blas.read(v, x, n);
        }
    }

    /** Parts of the sum are added in the order of their columns. */
    private void forward(int i, Pointer v, Pointer parts) {
        int base = i * tile;
        int m = rows(i);
        int chunks = (base + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(c -> {
            int from = c * CHUNK;
            int width = Math.min(CHUNK, base - from);
            blas.product(false, m, width, 1, at(i, from), tile, blas.from(v, from), 0, blas.from(parts, c * tile));
        });
        double[] sum = new double[m];
        double[] part = new double[m];
        blas.read(blas.from(v, base), sum, m);
        for (int c = 0; c < chunks; c++) {
            blas.read(blas.from(parts, c * tile), part, m);
            for (int r = 0; r < m; r++) {
                sum[r] -= part[r];
            }
        }
        blas.write(blas.from(v, base), sum, m);
        blas.solve(false, m, at(i, base), tile, blas.from(v, base));
    }

    private void back(int i, Pointer v) {
        int base = i * tile;
        int m = rows(i);
        blas.solve(true, m, at(i, base), tile, blas.from(v, base));
        int chunks = (base + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(c -> {
            int from = c * CHUNK;
            int width = Math.min(CHUNK, base - from);
            blas.product(true, m, width, -1, at(i, from), tile, blas.from(v, base), 1, blas.from(v, from));
        });
    }
}
