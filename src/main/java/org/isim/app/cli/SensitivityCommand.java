package org.isim.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.sensitivity.SensitivityRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim sensitivity}: how sure the gains of a scenario are. */
@Command(
        name = "sensitivity",
        description =
                "How sure the gains are: draws within the spreads of the study, ranges, ranks, what matters most.")
final class SensitivityCommand extends Subcommand {
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

    @Mixin
    private final ResultsMixin results = new ResultsMixin();

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final LanguageMixin language = new LanguageMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Override
    public Integer call() throws IOException {
        within("--draws", draws, MOST_DRAWS);
        within("--threads", threads, MOST_THREADS);
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec()).get(0);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        Path folder = results.folder(scenario.id() + "-sensitivity");
        SensitivityRun run = new SensitivityRun(scenario, runner, solve.planner(), seed);
        SensitivityRun.Printed printed =
                run.into(folder, draws, threads, (done, all) -> output.count(done, all, "samples"), language.get());
        if (printed == null) {
            return output.showWithoutPlan(runner.solve(scenario), language.get());
        }
        output.show(printed::json, () -> printed.text() + language.get().text("results", folder.toString()) + "\n");
        return ExitCode.OPTIMAL;
    }
}
