package org.isim.app.cli;

import org.isim.app.run.ScenarioRunner;
import org.isim.model.plan.Planner;
import org.isim.solver.Deadline;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of commands that solve. */
final class SolveOptionsMixin {
    /** Least and largest gap that may be asked for: less is rounding, more is no answer. */
    private static final double FINEST = 1e-12;

    private static final double COARSEST = 1e-5;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private SolveOptions options = SolveOptions.DEFAULT;

    @Option(
            names = Solvers.OPTION,
            paramLabel = "NAME",
            description =
                    "auto (structured on large unions, else HiGHS, then ojAlgo where it cannot run or its answer is not proved), highs, ojalgo or structured."
                            + " Default: ${DEFAULT-VALUE}.")
    private Solvers.Name solver = Solvers.Name.AUTO;

    /** One time for all that the command solves, counted from when its command line is read. */
    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Stop the whole run after so many seconds (exit 5).")
    void timeLimit(double seconds) {
        if (spec != null && !(seconds > 0)) {
            throw new ParameterException(spec.commandLine(), "--time-limit takes a positive number of seconds");
        }
        options = options.within(new Deadline(seconds));
    }

    @Option(
            names = "--accuracy",
            paramLabel = "GAP",
            description =
                    "Gap an optimum is proved to, relative; no answer is shown that misses it. From 1e-12 to 1e-5, 1e-7 unless you say.")
    void accuracy(double gap) {
        if (spec != null && !(gap >= FINEST && gap <= COARSEST)) {
            throw new ParameterException(spec.commandLine(), "--accuracy takes a number from 1e-12 to 1e-5");
        }
        options = options.withAccuracy(gap);
    }

    ScenarioRunner runner() {
        return new ScenarioRunner(planner());
    }

    Planner planner() {
        return new Planner(solver(), options());
    }

    LinearSolver solver() {
        return Solvers.get(solver);
    }

    /** What the command line says; an interrupt ends it as a time limit does. */
    SolveOptions options() {
        SolveOptions heard = told();
        return spec == null
                ? heard
                : heard.within(heard.deadline()
                        .orWhen(Interrupt.asked(spec.commandLine().getErr(), LanguageMixin.of(spec))));
    }

    /** With progress for someone at a terminal, unless asked to be quiet. */
    private SolveOptions told() {
        if (spec == null || !Terminal.isWatched()) {
            return options;
        }
        OptionSpec quiet = spec.findOption("--quiet");
        return quiet != null && Boolean.TRUE.equals(quiet.getValue())
                ? options
                : options.telling(new ProgressLine(spec.commandLine().getErr()));
    }
}
