package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isim.app.chains.ChainsRun;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.results.Json;
import org.isim.app.results.ResultFolder;
import org.isim.app.results.RunSummary;
import org.isim.app.results.SummaryText;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isim chains}: the configuration of a scenario's value-added chains. */
@Command(
        name = "chains",
        description =
                "Show which stage of a scenario's value-added chains runs where, who earns what, what else would do, and who would stay; with a picture.")
final class ChainsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML) with chains.")
    private Path file = Path.of("");

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
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec).get(0);
        requireChains(scenario);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        SolvedScenario solved = runner.solve(scenario);
        if (solved.plan() == null) {
            if (output.json) {
                out().print(Json.text(RunSummary.untimed(solved)));
            } else if (!output.quiet) {
                out().print(SummaryText.of(solved));
            }
            return solved.exitCode();
        }
        ChainsRun run = new ChainsRun(solved, solve.planner());
        Path folder = out.resolve(scenario.id() + "-chains");
        ResultFolder.write(folder, run.files());
        if (output.json) {
            out().print(Json.text(run.json()));
        } else if (!output.quiet) {
            out().print(run.text());
            out().println("Picture: " + folder.resolve(ChainsRun.PAGE));
        }
        return ExitCode.OPTIMAL;
    }

    private void requireChains(ScenarioFile scenario) {
        if (scenario.scenario().chains().isEmpty()) {
            Problems problems = new Problems();
            problems.error(
                    Place.wholeFile(file.toString().replace('\\', '/')),
                    "has no value-added chains: nothing under chains or chains-from that is active");
            problems.throwIfErrors();
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
