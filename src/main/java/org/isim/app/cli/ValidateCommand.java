package org.isim.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.results.Display;
import org.isim.app.results.Json;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.statistics.Published;
import org.isim.app.study.StatisticalStudy;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code isim validate}: everything that can be checked without solving. */
@Command(
        name = "validate",
        description =
                "Check a scenario or a study without solving: files, names, units, balances, whether it can produce.")
final class ValidateCommand extends Subcommand {
    @Parameters(paramLabel = "SCENARIO|STUDY", description = "A scenario file, or the folder of a study.")
    private Path path = Path.of("");

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final LanguageMixin language = new LanguageMixin();

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Study study;
        try {
            StatisticalStudy published = published(problems);
            if (published != null) {
                return print(problems, published);
            }
            study = read(problems);
        } catch (InputException e) {
            print(problems, null, null);
            return ExitCode.BAD_INPUT;
        }
        Economy economy = study.economy();
        double deviation = Planner.firstProgram(economy, Scenario.base(economy)).baseResidual();
        print(problems, study, deviation);
        return ExitCode.OPTIMAL;
    }

    /** A study of published tables; null where the path means another one, or a scenario. */
    private @Nullable StatisticalStudy published(Problems problems) {
        Path last = path.getFileName();
        if (Files.isDirectory(path)) {
            return StatisticalStudy.read(path, problems);
        }
        return last != null && last.toString().equals("datapackage.json")
                ? StatisticalStudy.read(path.resolveSibling(""), problems)
                : null;
    }

    private int print(Problems problems, StatisticalStudy study) {
        PrintWriter out = out();
        Published published = new Published(study.statistics());
        if (output.json) {
            Map<String, @Nullable Object> json = Json.object();
            json.put("valid", true);
            json.put("problems", problems.list().stream().map(ProblemJson::of).toList());
            json.put("printed", published.checked().size());
            json.put("reproduced", published.count(Published.Verdict.REPRODUCED));
            json.put("contradicted", published.count(Published.Verdict.CONTRADICTED));
            out.print(Json.text(json));
        } else if (!output.quiet) {
            out.println(text("valid", path.toString()));
            out.println(text(
                    "published",
                    study.title(),
                    Integer.toString(published.tables().size()),
                    Integer.toString(study.statistics().figures().size()),
                    Integer.toString(published.checked().size()),
                    String.valueOf(published.count(Published.Verdict.REPRODUCED)),
                    String.valueOf(published.count(Published.Verdict.CONTRADICTED)),
                    String.valueOf(published.faults())));
        }
        return ExitCode.OPTIMAL;
    }

    private Study read(Problems problems) {
        Path last = path.getFileName();
        if (Files.isDirectory(path)) {
            return StudyReader.read(path, problems);
        }
        if (last != null && last.toString().equals("datapackage.json")) {
            return StudyReader.read(path.resolveSibling(""), problems);
        }
        ScenarioFile scenario = ScenarioReader.read(path, problems);
        Path reference = scenario.reference();
        if (reference != null) {
            ScenarioReader.read(reference, scenario.study(), problems);
        }
        return scenario.study();
    }

    private void print(Problems problems, @Nullable Study study, @Nullable Double deviation) {
        CommandSpec command = spec();
        PrintWriter out = command.commandLine().getOut();
        if (output.json) {
            Map<String, @Nullable Object> json = Json.object();
            json.put("valid", !problems.hasErrors());
            json.put("problems", problems.list().stream().map(ProblemJson::of).toList());
            Map<String, @Nullable Object> calibration = Json.object();
            calibration.put("maxDeviation", deviation);
            json.put("calibration", calibration);
            out.print(Json.text(json));
            return;
        }
        if (!problems.list().isEmpty()) {
            command.commandLine().getErr().println(problems.pointed(language.get()));
        }
        if (study != null && deviation != null && !output.quiet) {
            Economy e = study.economy();
            out.println(text("valid", path.toString()));
            out.println(text(
                    e.partnerCount() == 1 ? "study-one-partner" : "study",
                    study.title(),
                    Integer.toString(e.memberCount()),
                    Integer.toString(e.productCount()),
                    Integer.toString(e.partnerCount())));
            out.println(text("residual", Display.residual(deviation)));
        }
    }

    private String text(String key, String... values) {
        return language.get().text("validate." + key, values);
    }
}
