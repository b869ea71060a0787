import java.nio.file.Path;
import java.util.Arrays;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.Planner;
import org.isim.solver.Certifier;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;

/** Prints how long it takes to build, solve and certify the linear program of a scenario: the first time and the median of ten more. */
public final class BuildAndSolve {
    public static void main(String[] args) {
        ScenarioFile file = ScenarioReader.read(Path.of(args[0]), new Problems());
        LinearSolver solver = LinearSolver.discover();
        int rounds = 11;
        double[][] millis = new double[3][rounds];
        for (int n = 0; n < rounds; n++) {
            long start = System.nanoTime();
            Formulation f = Planner.firstProgram(file.study().economy(), file.scenario());
            long built = System.nanoTime();
            Outcome.Optimal optimal = (Outcome.Optimal) solver.solve(f.problem(), SolveOptions.DEFAULT);
            long solved = System.nanoTime();
            Certifier.certify(f.problem(), optimal.solution());
            millis[0][n] = (built - start) / 1e6;
            millis[1][n] = (solved - built) / 1e6;
            millis[2][n] = (System.nanoTime() - solved) / 1e6;
        }
        System.out.printf("build, solve, certify, first:  %.1f, %.1f, %.1f ms%n", millis[0][0], millis[1][0], millis[2][0]);
        double[] warm = new double[3];
        for (int k = 0; k < 3; k++) {
            double[] later = Arrays.copyOfRange(millis[k], 1, rounds);
            Arrays.sort(later);
            warm[k] = later[later.length / 2];
        }
        System.out.printf("the same, median of ten more:  %.1f, %.1f, %.1f ms%n", warm[0], warm[1], warm[2]);
        System.out.printf("build : solve                  1 : %.0f%n", warm[1] / warm[0]);
    }
}
