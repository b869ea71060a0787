package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isim.app.math.MathPage;
import org.isim.app.math.WrittenModel;
import org.isim.app.results.Json;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.plan.Planner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim math}: the written model. */
@Command(
        name = "math",
        description =
                "Show the written model: quantities, rows and data with their formulas; of a scenario with their numbers.")
final class MathCommand extends Subcommand {
    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "A scenario file (YAML); without one, the whole model.")
    private @Nullable Path file;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with the formulas set as in print.")
    private @Nullable Path html;

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Override
    public Integer call() throws IOException {
        ScenarioFile scenario =
                file == null ? null : ScenarioFiles.read(List.of(file), spec()).get(0);
        WrittenModel model = scenario == null
                ? WrittenModel.general()
                : WrittenModel.of(Planner.firstProgram(scenario.economy(), ScenarioFiles.completed(scenario)));
        if (html != null) {
            Files.writeString(html, MathPage.of(model, scenario == null ? null : scenario.title()));
        }
        PrintWriter out = out();
        if (output.json) {
            out.print(Json.text(model.json()));
        } else if (html != null && !output.quiet) {
            out.println("Written: " + html);
        } else if (!output.quiet) {
            out.print(model.text());
        }
        return ExitCode.OPTIMAL;
    }
}
