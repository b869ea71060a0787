package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isim.app.indicators.IndicatorFiles;
import org.isim.app.indicators.IndicatorPage;
import org.isim.app.indicators.IndicatorRun;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.results.Json;
import org.isim.app.results.ResultFolder;
import org.isim.app.results.RunSummary;
import org.isim.app.results.SummaryText;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isim indicators}: multipliers, linkages, value added in trade, trade, of a base year or of a plan. */
@Command(
        name = "indicators",
        description =
                "Indicators of a study's base year, or of a scenario's plan before and after: income, multipliers, value added in trade, trade.")
final class IndicatorsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "STUDY|SCENARIO", description = "The folder of a study, or a scenario file.")
    private Path path = Path.of("");

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
        Path last = path.getFileName();
        boolean description = last != null && last.toString().equals("datapackage.json");
        if (Files.isDirectory(path) || description) {
            return write(IndicatorRun.of(study(description ? path.resolveSibling("") : path)));
        }
        ScenarioFile scenario = ScenarioFiles.read(List.of(path)).get(0);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        SolvedScenario solved = runner.solve(scenario);
        Plan plan = solved.plan();
        return plan == null ? withoutPlan(solved) : write(IndicatorRun.of(solved, plan));
    }

    private static Study study(Path folder) {
        Problems problems = new Problems();
        Study study = StudyReader.read(folder, problems);
        if (problems.hasErrors()) {
            throw new InputException(problems);
        }
        return study;
    }

    private int write(IndicatorRun run) throws IOException {
        Path folder = out.resolve(run.id() + "-indicators");
        ResultFolder.write(folder, IndicatorFiles.of(run));
        if (output.json) {
            out().print(Json.text(IndicatorFiles.json(run)));
        } else if (!output.quiet) {
            out().print(IndicatorPage.text(run));
            out().println();
            out().println("Every sector, flow and indicator: " + folder);
        }
        return ExitCode.OPTIMAL;
    }

    private int withoutPlan(SolvedScenario solved) {
        if (output.json) {
            out().print(Json.text(RunSummary.untimed(solved)));
        } else if (!output.quiet) {
            out().print(SummaryText.of(solved));
        }
        return solved.exitCode();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
