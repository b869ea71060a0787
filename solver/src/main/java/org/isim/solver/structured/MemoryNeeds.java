package org.isim.solver.structured;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What the matrices of a problem will take, beside its data, before anything is allocated: half of the border matrix, what the blocks reach, and room for
 * each thread to assemble a panel and a product.
 *
 * @param bytes that are needed
 * @param available bytes of this machine's memory, or of Java's heap where that holds the matrices
 */
record MemoryNeeds(long bytes, long available) {
    private static final int PANEL = 256;

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
        numbers += threads * (PANEL * border + 2 * widest);
        return new MemoryNeeds(
                Double.BYTES * numbers,
                outsideOfTheHeap ? machine() : Runtime.getRuntime().maxMemory());
    }

    private static long machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }

    boolean fits() {
        // a tenth is left to everything else
        return bytes <= available - available / 10;
    }

    String refusal() {
        return "its matrices need " + gigabytes(bytes) + " GB of memory, and there are " + gigabytes(available) + " GB";
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes * 1e-9);
    }
}
