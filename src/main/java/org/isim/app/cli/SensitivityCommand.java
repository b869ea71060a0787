package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isim.app.results.Json;
import org.isim.app.results.RunSummary;
import org.isim.app.results.SummaryText;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.sensitivity.SensitivityRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isim sensitivity}: how sure the gains of a scenario are. */
@Command(
        name = "sensitivity",
        description =
                "How sure the gains are: draws within the spreads of the study, ranges, ranks, what matters most.")
final class SensitivityCommand implements Callable<Integer> {
    private static final int MOST_DRAWS = 100_000;
    private static final int MOST_THREADS = 1024;

    @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML).")
    private Path file = Path.of("");

    @Option(
            names = "--draws",
            paramLabel = "N",
            description =
                    "Draws of everything; each assumption is drawn alone a quarter as often (default: ${DEFAULT-VALUE}).")
    private int draws = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: all cores). The numbers are the same.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of results (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        within("--draws", draws, MOST_DRAWS);
        within("--threads", threads, MOST_THREADS);
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec).get(0);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        Path folder = out.resolve(scenario.id() + "-sensitivity");
        SensitivityRun run = new SensitivityRun(scenario, runner, solve.planner(), seed);
        SensitivityRun.Printed printed = run.into(folder, draws, threads, this::progress);
        if (printed == null) {
            return withoutPlan(runner.solve(scenario));
        }
        if (output.json) {
            out().print(Json.text(printed.json()));
        } else if (!output.quiet) {
            out().print(printed.text());
            out().println("Results: " + folder);
        }
        return ExitCode.OPTIMAL;
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    option + " must be between 1 and " + most + ", found " + value);
        }
    }

    private int withoutPlan(SolvedScenario solved) {
        if (output.json) {
            out().print(Json.text(RunSummary.untimed(solved)));
        } else if (!output.quiet) {
            out().print(SummaryText.of(solved));
        }
        return solved.exitCode();
    }

    private void progress(int done, int all) {
        if (!output.verbose) {
            output.step(done + " of " + all + " samples");
        }
        if (done == all) {
            output.stepsDone();
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
