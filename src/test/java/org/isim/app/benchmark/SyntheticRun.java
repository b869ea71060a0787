package org.isim.app.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.isim.model.Economies;
import org.isim.model.SyntheticEconomies;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.Planner;
import org.isim.solver.Certifier;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.MpsWriter;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;

/**
 * A process that builds a synthetic economy and its program, solves it and certifies the answer. Arguments: members, products, seconds at most,
 * then {@code export FILE} or {@code solve BACKEND}. Prints rows, columns and non-zeros; when solving also what became of it, its objective, its
 * gap, and seconds to build, to solve and to certify once more.
 */
public final class SyntheticRun {
    public static void main(String[] args) throws IOException {
        Economies.Case economy =
                SyntheticEconomies.halvedBarriers(Integer.parseInt(args[0]), Integer.parseInt(args[1]), 1);
        long start = System.nanoTime();
        Formulation formulation = Planner.firstProgram(economy.economy(), economy.scenario());
        LinearProgram problem = formulation.problem();
        double build = since(start);
        String size = problem.rows() + " " + problem.columns() + " " + problem.nonZeros();
        if (args[3].equals("export")) {
            try (Writer out = Files.newBufferedWriter(Path.of(args[4]))) {
                MpsWriter.write(problem, out);
            }
            System.out.println(size);
            return;
        }
        LinearSolver solver = LinearSolver.discover(args[4].equals("auto") ? "" : args[4]);
        start = System.nanoTime();
        Outcome outcome = solver.solve(problem, SolveOptions.DEFAULT.within(new Deadline(Double.parseDouble(args[2]))));
        double solve = since(start);
        String kind = outcome.getClass().getSimpleName();
        if (!(outcome instanceof Outcome.Optimal optimal)) {
            System.out.printf(Locale.ROOT, "%s %s - - %.4f %.3f -%n", size, kind, build, solve);
            return;
        }
        start = System.nanoTime();
        Certifier.certify(problem, optimal.solution());
        System.out.printf(
                Locale.ROOT,
                "%s %s %.9g %.1e %.4f %.3f %.4f%n",
                size,
                kind,
                optimal.solution().objective(),
                optimal.certificate().relativeGap(),
                build,
                solve,
                since(start));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private SyntheticRun() {}
}
