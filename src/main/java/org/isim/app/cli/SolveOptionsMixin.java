package org.isim.app.cli;

import org.isim.app.run.ScenarioRunner;
import org.isim.model.plan.Planner;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of commands that solve. */
final class SolveOptionsMixin {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Stop a solve after so many seconds (exit 5).")
    private double timeLimit = Double.POSITIVE_INFINITY;

    @Option(
            names = Solvers.OPTION,
            paramLabel = "NAME",
            description = "auto (HiGHS, then ojAlgo where it cannot run or its answer is not proved), highs or ojalgo."
                    + " Default: ${DEFAULT-VALUE}.")
    private Solvers.Name solver = Solvers.Name.AUTO;

    ScenarioRunner runner() {
        return new ScenarioRunner(planner());
    }

    Planner planner() {
        if (spec != null && !(timeLimit > 0)) {
            throw new ParameterException(spec.commandLine(), "--time-limit takes a positive number of seconds");
        }
        return new Planner(Solvers.get(solver), SolveOptions.DEFAULT.withTimeLimit(timeLimit));
    }
}
