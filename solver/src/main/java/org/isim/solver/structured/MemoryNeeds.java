package org.isim.solver.structured;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What the matrices of a problem will take, beside its data, before anything is allocated: half of the border matrix, what the blocks reach, what groups add, and room for
 * each thread to assemble a panel and a product.
 *
 * @param bytes that matrices need
 * @param available bytes of this machine's memory, or of Java's heap where that holds the matrices
 * @param data bytes that the problem, its shrunk form and the points of the method need in Java's heap, estimated
 * @param heap bytes that Java's heap may have
 */
record MemoryNeeds(long bytes, long available, long data, long heap) {
    private static final int PANEL = 256;

    /** Numbers kept for each row and column, and for each non-zero, as seen where a heap was just enough. */
    private static final int FOR_EACH_LINE = 60;

    private static final int FOR_EACH_ENTRY = 30;

    static MemoryNeeds of(BorderedForm form) {
        return of(form, OpenBlas.get() != null, Runtime.getRuntime().availableProcessors());
    }

    static MemoryNeeds of(BorderedForm form, boolean outsideOfTheHeap, int threads) {
        long border = form.borderRows.length;
        long numbers = border * (border + PANEL) / 2;
        long widest = 0;
        for (int b = 0; b < form.blockRows.length; b++) {
            long rows = form.blockRows[b].length;
            long reach = form.blockReach[b].length;
            numbers += rows * (rows + reach);
            widest = Math.max(widest, Math.max(rows, PANEL) * reach);
        }
        for (int g = 0; g < form.groups.length; g++) {
            long rows = form.groups[g].isAlone() ? 0 : form.entries[g].rows();
            numbers += rows * (rows + 1) / 2;
        }
        numbers += threads * (PANEL * border + 2 * widest);
        long heap = Runtime.getRuntime().maxMemory();
        long lines = (long) form.problem.rows() + form.problem.columns();
        long data = FOR_EACH_LINE * lines + FOR_EACH_ENTRY * (long) form.problem.nonZeros();
        return new MemoryNeeds(Double.BYTES * numbers, outsideOfTheHeap ? machine() : heap, Double.BYTES * data, heap);
    }

    private static long machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }

    boolean fits() {
        // a tenth is left to everything else
        return bytes <= available - available / 10 && data <= heap;
    }

    String refusal() {
        return "its matrices need " + gigabytes(bytes) + " GB of memory and its data " + gigabytes(data)
                + " GB of Java's, and there are " + gigabytes(available) + " GB, of which Java may have "
                + gigabytes(heap) + " (-Xmx)";
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes * 1e-9);
    }
}
