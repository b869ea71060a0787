package org.isim.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.isim.app.chains.ChainsRun;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.results.ResultFolder;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isim chains}: the configuration of a scenario's value-added chains. */
@Command(
        name = "chains",
        description =
                "Show which stage of a scenario's value-added chains runs where, who earns what, what else would do, and who would stay; with a picture.")
final class ChainsCommand extends Subcommand {
    @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML) with chains.")
    private Path file = Path.of("");

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
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec()).get(0);
        requireChains(scenario);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        SolvedScenario solved = runner.solve(scenario);
        if (solved.plan() == null) {
            return output.showWithoutPlan(solved, language.get());
        }
        ChainsRun run = new ChainsRun(solved, solve.planner(), language.get());
        Path folder = results.folder(scenario.id() + "-chains");
        ResultFolder.write(folder, run.files());
        output.show(
                run::json,
                () -> run.text()
                        + language.get()
                                .text(
                                        "picture.file",
                                        folder.resolve(ChainsRun.PAGE).toString()) + "\n");
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
}
