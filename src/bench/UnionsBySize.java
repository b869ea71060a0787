import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.isim.model.SyntheticEconomies;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;

/**
 * Seconds and rounds of the structured method on synthetic unions, each argument MEMBERSxSECTORSxPARTNERS, with @ACCURACY behind it if another than 1e-7 is
 * wanted; the first is solved twice, once to warm up.
 */
public final class UnionsBySize {
    private UnionsBySize() {}

    public static void main(String[] sizes) {
        solve(sizes[0]);
        System.out.println("members×sectors×partners   rows × columns   non-zeros   border   rounds   seconds   processor   gap");
        for (String size : sizes) {
            System.out.println(solve(size));
        }
    }

    private static String solve(String size) {
        String[] n = size.replaceAll("@.*", "").split("x");
        SolveOptions asked = size.contains("@") ? SolveOptions.DEFAULT.withAccuracy(Double.parseDouble(size.replaceAll(".*@", ""))) : SolveOptions.DEFAULT;
        var drawn = SyntheticEconomies.halvedBarriers(Integer.parseInt(n[0]), Integer.parseInt(n[1]), Integer.parseInt(n[2]), 1);
        LinearProgram problem = Planner.firstProgram(drawn.economy(), drawn.scenario()).problem();
        int[] rounds = new int[1];
        double processor = processor();
        long start = System.nanoTime();
        Outcome outcome = LinearSolver.discover("structured")
                .solve(problem, asked.telling((round, gap, left) -> rounds[0] = Math.max(rounds[0], round)));
        double seconds = (System.nanoTime() - start) * 1e-9;
        return String.format(
                Locale.ROOT,
                "%-12s %7d × %6d %9d %6d %4d %8.2f %8.2f  %s",
                size,
                problem.rows(),
                problem.columns(),
                problem.nonZeros(),
                Integer.parseInt(n[0]) * (Integer.parseInt(n[1]) + 2),
                rounds[0],
                seconds,
                processor() - processor,
                outcome instanceof Outcome.Optimal optimal
                        ? String.format(Locale.ROOT, "%.0e", optimal.certificate().relativeGap())
                        : outcome.toString());
    }

    /** Seconds of processor time of this process. */
    private static double processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }
}
