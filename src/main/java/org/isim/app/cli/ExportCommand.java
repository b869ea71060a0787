package org.isim.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isim.app.results.Json;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearProgram;
import org.isim.solver.LpWriter;
import org.isim.solver.MpsWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim export}: the linear program of a scenario, for another solver or for reading. */
@Command(
        name = "export",
        description = "Write the linear program of a scenario: the one whose objective is the concept's own.")
final class ExportCommand extends Subcommand {
    @Parameters(paramLabel = "SCENARIO", description = "A scenario file (YAML).")
    private Path file = Path.of("");

    @ArgGroup(multiplicity = "1")
    private final Target target = new Target();

    @Mixin
    private final OutputMixin output = new OutputMixin();

    /** Which format, and where to. */
    static final class Target {
        @Option(names = "--mps", paramLabel = "FILE", description = "Write free MPS, which every solver reads.")
        @Nullable
        Path mps;

        @Option(names = "--lp", paramLabel = "FILE", description = "Write the LP format, which people read.")
        @Nullable
        Path lp;
    }

    @Mixin
    private final LanguageMixin language = new LanguageMixin();

    @Override
    public Integer call() throws IOException {
        ScenarioFile read = ScenarioFiles.read(List.of(file), spec()).get(0);
        LinearProgram problem = Planner.firstProgram(read.economy(), ScenarioFiles.completed(read))
                .problem();
        StringBuilder text = new StringBuilder();
        Path to = target.mps == null ? target.lp : target.mps;
        if (target.mps == null) {
            LpWriter.write(problem, text);
        } else {
            MpsWriter.write(problem, text);
        }
        Files.writeString(Objects.requireNonNull(to), text);
        print(to, problem);
        return ExitCode.OPTIMAL;
    }

    private void print(Path to, LinearProgram problem) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("file", to.toString());
        json.put("rows", problem.rows());
        json.put("columns", problem.columns());
        json.put("nonZeros", problem.nonZeros());
        output.show(
                () -> json,
                () -> language.get()
                                .text(
                                        "export.written",
                                        to.toString(),
                                        Integer.toString(problem.rows()),
                                        Integer.toString(problem.columns()),
                                        Integer.toString(problem.nonZeros()))
                        + "\n");
    }
}
