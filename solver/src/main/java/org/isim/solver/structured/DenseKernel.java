package org.isim.solver.structured;

import org.jspecify.annotations.Nullable;

/** Who does the dense linear algebra: a native library, or plain Java. */
interface DenseKernel {
    /** An empty matrix of n rows. */
    BorderMatrix border(int n);

    /** The same in single precision, which takes less than half the time; null where that is not worth it. */
    @Nullable
    BorderMatrix single(int n);

    /**
     * Room for what blocks reach.
     *
     * @param rows of each block
     * @param reach border rows that each block reaches
     */
    Reach reach(int[] rows, int[] reach);

    /** L⁻¹ S of each block: L its factor, S its entries with the border rows it reaches, column by column. */
    interface Reach extends AutoCloseable {
        /** Keeps L⁻¹ s for a block; {@code l} and {@code s} hold columns, and s may be written over. */
        void set(int block, double[] l, double[] s);

        /** Columns from … to−1, transposed, times columns 0 … to−1: entry (c, h) at {@code h * (to - from) + c - from}. */
        void product(int block, int from, int to, double[] out);

        /** Its transpose times v. */
        double[] transposedTimes(int block, double[] v);

        /** v ← v − it times x. */
        void takeOff(int block, double[] x, double[] v);

        /** As {@link BorderMatrix#close}. */
        @Override
        default void close() {}
    }
}
