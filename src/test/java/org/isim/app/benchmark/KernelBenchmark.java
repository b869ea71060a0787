package org.isim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.isim.solver.highs.HighsAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Synthetic economies by size: the program from data to certificate beside HiGHS alone on the exported file, each in a process of its own, in one
 * run. Times depend on the machine; the ratios are what to compare. {@code -Dkernel.sizes=5x19,20x60}, {@code -Dkernel.seconds}: cap of
 * a solve, {@code -Dkernel.backends=highs,…} and {@code -Dkernel.alone=ipm,simplex} choose less or more.
 */
class KernelBenchmark {
    private static final int SECONDS = Integer.getInteger("kernel.seconds", 300);
    /** Beyond the cap of the solve, for data, building and proof. */
    private static final int GRACE = 120;

    @TempDir
    private Path folder;

    @Test
    void bySize() throws IOException {
        for (String size : list("kernel.sizes", "5x19,20x60,45x100,49x163")) {
            int[] counts =
                    Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
            measure(counts[0], counts[1]);
        }
    }

    private void measure(int members, int products) {
        Path file = folder.resolve(members + "x" + products + ".mps");
        OwnProcess export = process(SyntheticRun.class, members, products, SECONDS, "export", file);
        print("%d×%d: %s rows, columns, non-zeros", members, products, String.join(" × ", export.words()));
        List<OwnProcess> alone = list("kernel.alone", "ipm,simplex").stream()
                .map(algorithm -> {
                    OwnProcess run = process(HighsAlone.class, file, algorithm, SECONDS);
                    print(
                            "  HiGHS alone, %-8s %s; process %.2f s, %.0f MB",
                            algorithm, String.join(" ", run.words()), run.seconds(), run.megabytes());
                    return run;
                })
                .filter(run -> run.finished() && run.words().get(0).equals("OPTIMAL"))
                .sorted(Comparator.comparingDouble(run -> run.number(2)))
                .toList();
        for (String backend : list("kernel.backends", "highs,structured")) {
            OwnProcess run = process(SyntheticRun.class, members, products, SECONDS, "solve", backend);
            report(backend, run, alone);
        }
    }

    private static void report(String backend, OwnProcess run, List<OwnProcess> alone) {
        if (!run.finished() || !run.words().get(3).equals("Optimal")) {
            print("  %s: %s; process %.2f s, %.0f MB", backend, run.words(), run.seconds(), run.megabytes());
            return;
        }
        double build = run.number(6);
        double solve = run.number(7);
        double certify = run.number(8);
        print(
                "  %s: build %.3f s, solve with its proof %.3f s, certificate %.4f s, gap %s; process %.2f s, %.0f MB",
                backend, build, solve, certify, run.words().get(5), run.seconds(), run.megabytes());
        print("  build + certificate : solve %.1f %%", 100 * (build + certify) / solve);
        alone.stream().findFirst().ifPresent(best -> {
            print(
                    "  total : HiGHS alone %.2f; memory beyond it %.0f MB",
                    (build + solve) / best.number(2), run.megabytes() - best.megabytes());
            assertThat(run.number(4)).isCloseTo(best.number(1), within(1e-5 * Math.abs(best.number(1))));
        });
    }

    private static OwnProcess process(Class<?> main, Object... arguments) {
        return OwnProcess.run(main, SECONDS + GRACE, arguments);
    }

    private static List<String> list(String property, String otherwise) {
        return Stream.of(System.getProperty(property, otherwise).split(",")).toList();
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
