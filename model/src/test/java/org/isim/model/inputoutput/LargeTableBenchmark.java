package org.isim.model.inputoutput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.isim.model.accounts.FinalUse;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.accounts.TableBuilder;
import org.isim.model.accounts.Tables;
import org.isim.model.valueadded.Absorption;
import org.isim.model.valueadded.Content;
import org.junit.jupiter.api.Test;

/**
 * Times of a table of 49 members and 163 sectors, 7,987 rows, beside numpy's in the same run where python3 has it. Runs in the profile
 * {@code benchmark} only; {@code -Dlarge.members} and {@code -Dlarge.sectors} choose another size. Times depend on the machine; what to
 * compare are the ratios, of processor time where others use the machine too.
 */
class LargeTableBenchmark {
    private static final int MEMBERS = Integer.getInteger("large.members", 49);
    private static final int SECTORS = Integer.getInteger("large.sectors", 163);

    @Test
    void products() throws IOException, InterruptedException {
        InterregionalTable table = table();
        int n = table.size();
        print("%d members × %d sectors: %d rows", MEMBERS, SECTORS, n);
        double before = processor();
        Leontief leontief = timed("I − A, factorised", () -> Leontief.of(table));
        double factorised = processor() - before;
        double[] f = new double[n];
        for (int a = 0; a < n; a++) {
            f[a] = table.finalDemand(a);
        }
        double[] x = timed("output of a final demand", () -> leontief.output(f));
        for (int a = 0; a < n; a++) {
            assertThat(x[a]).isCloseTo(table.output(a), within(1e-9 * table.output(a)));
        }
        timed(
                "multipliers of output, value added, persons",
                () -> Arrays.stream(Measure.values())
                        .map(measure -> leontief.content(measure.perUnit(table)))
                        .toList());
        timed("linkages, three kinds", () -> new Linkages(table, leontief));
        Content content = timed("content of every product by member", () -> new Content(table, leontief));
        timed("absorption by member", () -> new Absorption(table, leontief, content));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        print(
                "memory in use: %.0f MB (a matrix of this size is %.0f MB)",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, 8e-6 * n * n);
        double numpy = numpy(n);
        if (numpy > 0) {
            print("processor time, factorised : numpy's solve = %.1f : 1", factorised / numpy);
        }
    }

    /** Why blocks: the library's own factorisation, which exchanges rows and works row by row, on half the rows. */
    @Test
    void rowByRow() {
        int n = MEMBERS * SECTORS / 2;
        Random random = new Random(1);
        DMatrixRMaj a = new DMatrixRMaj(n, n);
        for (int k = 0; k < n * n; k++) {
            a.data[k] = 1.2 * random.nextDouble() / n;
        }
        print("%d rows, random coefficients", n);
        double before = processor();
        timed("in blocks", () -> Leontief.of(a.copy()) != null);
        double blocks = processor() - before;
        DMatrixRMaj i = new DMatrixRMaj(n, n);
        for (int k = 0; k < n * n; k++) {
            i.data[k] = (k % (n + 1) == 0 ? 1 : 0) - a.data[k];
        }
        before = processor();
        timed("row by row", () -> new LUDecompositionAlt_DDRM().decompose(i));
        print("processor time, row by row : blocks = %.1f : 1", (processor() - before) / blocks);
    }

    private static InterregionalTable table() {
        Random random = new Random(1);
        TableBuilder b =
                new TableBuilder(Tables.labels("M", MEMBERS), Tables.labels("S", SECTORS), Tables.labels("W", 1));
        int n = MEMBERS * SECTORS;
        for (int a = 0; a < n; a++) {
            for (int k = 0; k < n; k++) {
                boolean own = a / SECTORS == k / SECTORS;
                b.intermediate(a, k, random.nextDouble() * (own ? 1 : 1.0 / MEMBERS));
            }
            b.finalUse(a, a / SECTORS, FinalUse.HOUSEHOLDS, SECTORS * (1 + random.nextDouble()));
            b.exports(a, 0, SECTORS * random.nextDouble());
            b.imports(0, a, random.nextDouble());
            b.employment(a, random.nextDouble());
        }
        return b.build();
    }

    /** Processor seconds of numpy.linalg.solve on as many rows; 0 where there is no numpy. */
    private static double numpy(int n) throws IOException, InterruptedException {
        String script = "import numpy, time\n"
                + "a = numpy.random.default_rng(1).random((" + n + ", " + n + "))\n"
                + "a = numpy.eye(" + n + ") - 0.6 * a / a.sum(0)\n"
                + "c, t = time.process_time(), time.time()\n"
                + "numpy.linalg.solve(a, numpy.ones(" + n + "))\n"
                + "print(time.time() - t, time.process_time() - c)\n";
        try {
            Process python = new ProcessBuilder("python3", "-c", script)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!python.waitFor(10, TimeUnit.MINUTES) || python.exitValue() != 0) {
                print("numpy: not there");
                return 0;
            }
            String[] seconds = out.split(" ");
            print("numpy.linalg.solve, one right-hand side: %s s, processor %s s", seconds[0], seconds[1]);
            return Double.parseDouble(seconds[1]);
        } catch (IOException e) {
            print("python3: not there");
            return 0;
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        double before = processor();
        T result = work.get();
        print("%-45s %8.2f s, processor %8.2f s", what, (System.nanoTime() - start) / 1e9, processor() - before);
        return result;
    }

    /** Processor seconds of this process, all threads. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static void print(String format, Object... args) {
        System.out.printf(Locale.ROOT, format + "%n", args);
    }
}
