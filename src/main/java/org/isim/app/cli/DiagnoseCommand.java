package org.isim.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isim.app.explain.DiagnosisJson;
import org.isim.app.explain.DiagnosisText;
import org.isim.app.explain.ScenarioDiagnosis;
import org.isim.app.input.Nearest;
import org.isim.app.results.Json;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.explain.LimitFamily;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isim diagnose}: why a scenario has no plan, or one without end. */
@Command(
        name = "diagnose",
        description =
                "Say why a scenario has no plan: what conflicts, what would have to give, what to try in its file.")
final class DiagnoseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "A scenario file (YAML).")
    private Path file = Path.of("");

    @Option(
            names = "--keep",
            paramLabel = "FAMILY",
            split = ",",
            description =
                    "Limits that must not give: shares, kept-exports, exports, imports, migration, additions, funds, capacity, labour, payments, supply, parity, value-added, jobs, living-standard.")
    private List<String> keep = List.of();

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Set<LimitFamily> kept = kept();
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec).get(0);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        ScenarioDiagnosis diagnosis = ScenarioDiagnosis.of(scenario, runner, solve.solver(), solve.options(), kept);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (output.json) {
            out.print(Json.text(DiagnosisJson.of(diagnosis)));
        } else if (!output.quiet) {
            out.print(DiagnosisText.of(diagnosis, output.verbose));
        }
        return diagnosis.exitCode();
    }

    private Set<LimitFamily> kept() {
        Set<LimitFamily> kept = EnumSet.noneOf(LimitFamily.class);
        for (String word : keep) {
            Set<LimitFamily> named = LimitFamily.named(word.trim());
            if (named.isEmpty()) {
                List<String> known = Arrays.stream(LimitFamily.values())
                        .map(LimitFamily::key)
                        .toList();
                String near = Nearest.of(word.trim(), known);
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--keep: unknown family \"" + word + "\""
                                + (near == null
                                        ? "; one of " + String.join(", ", known)
                                        : " (did you mean \"" + near + "\"?)"));
            }
            kept.addAll(named);
        }
        return kept;
    }
}
