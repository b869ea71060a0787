package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.isim.app.calibrate.Calibration;
import org.isim.app.calibrate.CalibrationResult;
import org.isim.app.calibrate.RecipeDocument;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.results.Display;
import org.isim.app.results.Json;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.app.tables.TableCalibration;
import org.isim.app.tables.TableReport;
import org.isim.app.tables.TableResult;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.solver.SolveOptions;
import org.isim.solver.explain.Unexplained;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isim calibrate}: a balanced study from partial data, or a balanced table of anybody's. */
@Command(
        name = "calibrate",
        description = "Build a balanced study, or balance a table, from the source tables a recipe names.")
final class CalibrateCommand extends Subcommand {
    @Parameters(paramLabel = "RECIPE", description = "A recipe (YAML); what it builds is written beside it.")
    private Path recipe = Path.of("");

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        RecipeDocument document = RecipeDocument.read(recipe, problems);
        if (document != null && document.isOfTable()) {
            return table(document, problems);
        }
        CalibrationResult result = document == null ? null : Calibration.run(document, problems);
        if (result == null || problems.hasErrors()) {
            throw new InputException(problems);
        }
        Calibration.write(result);
        Study study = StudyReader.read(result.recipe().folder().path(), new Problems());
        if (output.json) {
            json(study);
        } else if (!output.quiet) {
            report(study);
        }
        return ExitCode.OPTIMAL;
    }

    private int table(RecipeDocument document, Problems problems) throws IOException {
        TableResult result;
        try {
            result = TableCalibration.run(document, Solvers::get, problems);
        } catch (Unexplained e) {
            throw new IOException("no repair of the totals found: " + e.outcome(), e);
        }
        if (result == null || problems.hasErrors()) {
            throw new InputException(problems);
        }
        Calibration.write(result.folder().path(), result.files());
        PrintWriter out = out();
        if (output.json) {
            out.print(Json.text(result.json()));
        } else if (!output.quiet) {
            out.print(new TableReport(result).summary());
        }
        if (!problems.list().isEmpty()) {
            err().println(problems.rendered());
        }
        return ExitCode.OPTIMAL;
    }

    private void json(Study study) {
        Economy economy = study.economy();
        Map<String, @Nullable Object> calibration = Json.object();
        double deviation = Planner.firstProgram(economy, Scenario.base(economy)).baseResidual();
        calibration.put("maxDeviation", deviation);
        Map<String, @Nullable Object> json = Json.object();
        json.put("study", study.content().name());
        json.put("folder", study.folder().toString());
        json.put("report", study.folder().resolve(Calibration.REPORT).toString());
        json.put("calibration", calibration);
        out().print(Json.text(json));
    }

    private void report(Study study) {
        PrintWriter out = out();
        Economy economy = study.economy();
        Scenario base = Scenario.base(economy);
        out.println(study.title() + ": written to " + study.folder());
        out.println("What moved and which totals are missed: " + study.folder().resolve(Calibration.REPORT));
        double residual = Planner.firstProgram(economy, base).baseResidual();
        out.println("Base year: largest relative residual of a row " + Display.residual(residual) + ".");
        PlanOutcome outcome = new Planner(Solvers.get(), SolveOptions.DEFAULT).solve(economy, base);
        if (outcome instanceof Plan plan) {
            double worst = 0;
            for (int r = 0; r < economy.memberCount(); r++) {
                worst = Math.max(worst, Math.abs(plan.livingStandard(r) - 1));
            }
            out.println("Solved without any room: every living standard is 1, the largest deviation "
                    + Display.residual(worst) + ".");
        } else {
            out.println("Solved without any room: no plan; the base year is not reproduced.");
        }
    }
}
