package org.isim.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.Version;
import org.isim.app.indicators.IndicatorFiles;
import org.isim.app.indicators.IndicatorPage;
import org.isim.app.indicators.IndicatorRun;
import org.isim.app.indicators.MatrixFiles;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.language.Language;
import org.isim.app.results.Json;
import org.isim.app.results.ResultFolder;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.statistics.Published;
import org.isim.app.statistics.StatisticsFiles;
import org.isim.app.statistics.StatisticsPage;
import org.isim.app.study.StatisticalStudy;
import org.isim.app.study.Statistics;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim indicators}: multipliers, linkages, value added in trade, trade, of a base year or of a plan. */
@Command(
        name = "indicators",
        description =
                "Indicators of a study's base year, or of a scenario's plan before and after: income, multipliers, value added in trade, trade.")
final class IndicatorsCommand extends Subcommand {
    @Parameters(paramLabel = "STUDY|SCENARIO", description = "The folder of a study, or a scenario file.")
    private Path path = Path.of("");

    @Option(names = "--tables", description = "Show the published tables that the study carries instead.")
    private boolean tables;

    @Option(
            names = "--matrices",
            description = "Write technical coefficients, the Leontief and the Ghosh inverse too, as square tables.")
    private boolean matrices;

    @Mixin
    private final ResultsMixin results = new ResultsMixin();

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Override
    public Integer call() throws IOException {
        Path last = path.getFileName();
        boolean description = last != null && last.toString().equals("datapackage.json");
        if (Files.isDirectory(path) || description) {
            Path folder = description ? path.resolveSibling("") : path;
            StatisticalStudy published = StatisticalStudy.read(folder, new Problems());
            return published == null ? write(IndicatorRun.of(study(folder))) : write(published);
        }
        ScenarioFile scenario = ScenarioFiles.read(List.of(path), spec()).get(0);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        SolvedScenario solved = runner.solve(scenario);
        Plan plan = solved.plan();
        return plan == null ? output.showWithoutPlan(solved, Language.EN) : write(IndicatorRun.of(solved, plan));
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
        Map<String, String> files = new LinkedHashMap<>(IndicatorFiles.of(run));
        if (matrices) {
            files.putAll(MatrixFiles.of(run.year()));
        }
        Map<String, @Nullable Object> json = IndicatorFiles.json(run);
        StringBuilder page = new StringBuilder(IndicatorPage.text(run));
        Statistics statistics = run.study().content().statistics();
        if (!statistics.isEmpty()) {
            Published published = new Published(statistics);
            files.put("published.txt", run.study().title() + ": published tables\n" + StatisticsPage.text(published));
            files.putAll(StatisticsFiles.of(published));
            json.putAll(StatisticsFiles.json(published));
            if (tables) {
                page.setLength(0);
                page.append(files.get("published.txt"));
            }
        } else if (tables) {
            throw misuse("--tables: the study carries no published tables; see statistics in STUDY-FORMAT.md");
        }
        return write(run.id(), files, json, page.append("\nEvery sector, flow and indicator: "));
    }

    private int write(StatisticalStudy study) throws IOException {
        Published published = new Published(study.statistics());
        String page = study.title() + "\n" + StatisticsPage.text(published);
        Map<String, @Nullable Object> json = Json.object();
        json.put("isim", Version.number());
        json.put("study", study.name());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("published.txt", page);
        files.put("run.json", Json.text(json));
        files.putAll(StatisticsFiles.of(published));
        json.putAll(StatisticsFiles.json(published));
        return write(study.name(), files, json, new StringBuilder(page).append("\nEvery figure: "));
    }

    /** @param page ends with what stands before the name of the folder */
    private int write(String id, Map<String, String> files, Map<String, @Nullable Object> json, StringBuilder page)
            throws IOException {
        Path folder = results.folder(id + "-indicators");
        ResultFolder.write(folder, files);
        output.show(() -> json, () -> page.append(folder).append('\n').toString());
        return ExitCode.OPTIMAL;
    }
}
