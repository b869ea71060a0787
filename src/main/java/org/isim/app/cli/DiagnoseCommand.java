package org.isim.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isim.app.explain.DiagnosisJson;
import org.isim.app.explain.DiagnosisText;
import org.isim.app.explain.ScenarioDiagnosis;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.explain.LimitFamily;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim diagnose}: why a scenario has no plan, or one without end. */
@Command(
        name = "diagnose",
        description =
                "Say why a scenario has no plan: what conflicts, what would have to give, what to try in its file.")
final class DiagnoseCommand extends Subcommand {
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
    private final LanguageMixin language = new LanguageMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Override
    public Integer call() {
        Set<LimitFamily> kept = kept();
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec()).get(0);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        ScenarioDiagnosis diagnosis = ScenarioDiagnosis.of(scenario, runner, solve.solver(), solve.options(), kept);
        output.show(
                () -> DiagnosisJson.of(diagnosis), () -> DiagnosisText.of(diagnosis, output.verbose, language.get()));
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
                throw misuse("--keep: unknown family \"" + word + "\"", word.trim(), known);
            }
            kept.addAll(named);
        }
        return kept;
    }
}
