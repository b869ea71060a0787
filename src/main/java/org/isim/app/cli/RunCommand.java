package org.isim.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isim.app.explain.RangingReport;
import org.isim.app.family.FamilyRun;
import org.isim.app.input.InputException;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.report.ReportPage;
import org.isim.app.results.Json;
import org.isim.app.results.ResultFolder;
import org.isim.app.results.RunFiles;
import org.isim.app.results.RunSummary;
import org.isim.app.results.SummaryText;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Family;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.explain.RowPrices;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Plan;
import org.isim.model.plan.TimeLimitReached;
import org.isim.model.plan.Work;
import org.isim.solver.Outcome;
import org.isim.solver.explain.Unexplained;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim run}: solves scenarios, prints who gains what, writes results. */
@Command(name = "run", description = "Solve scenarios, print who gains what, write results.")
final class RunCommand extends Subcommand {
    private static final int INFEASIBLE = 3;
    private static final int UNBOUNDED = 4;

    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario files (YAML).")
    private List<Path> files = List.of();

    @Mixin
    private final ResultsMixin results = new ResultsMixin();

    @Option(
            names = "--ranging",
            description = "Add the prices of limits with the ranges over which they hold (ranging.csv).")
    private boolean ranging;

    @Option(
            names = "--ranging-rows",
            paramLabel = "FAMILY",
            split = ",",
            description = "With --ranging, these kinds of rows too where they have a price: USE, BAND_MAX, ...")
    private List<String> rangingRows = List.of();

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final LanguageMixin language = new LanguageMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Set<RowFamily> families = families();
        List<ScenarioFile> scenarios = ScenarioFiles.read(files, spec());
        requireDistinct(scenarios);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(scenarios, runner);
        List<Map<String, @Nullable Object>> summaries = new ArrayList<>();
        int exit = ExitCode.OPTIMAL;
        for (int n = 0; n < scenarios.size(); n++) {
            ScenarioFile scenario = scenarios.get(n);
            output.step("Solving " + scenario.id(), n + 1, scenarios.size());
            SolvedScenario solved = runner.solve(scenario);
            RangingReport ranges = null;
            try {
                ranges = ranging || !families.isEmpty() ? ranges(solved, families) : null;
            } catch (Unexplained e) {
                if (e.outcome() instanceof Outcome.LimitReached limit) {
                    throw new TimeLimitReached(limit, new Work(Work.Kind.RANGES, scenario.id()));
                }
                err().println("isim: "
                        + language.get().text("ranging.unexplained", e.outcome().toString()));
                exit = Math.max(exit, ExitCode.FAULT);
            }
            RunFiles.Addition addition = ranges == null ? null : ranges.addition(language.get());
            double seconds = (System.nanoTime() - start) / 1e9;
            Path folder = results.folder(scenario.id());
            Map<String, String> texts = RunFiles.of(solved, addition, seconds, language.get());
            Map<String, byte[]> others = RunFiles.others(solved, texts);
            // what was stopped leaves nothing that looks finished
            boolean report = solved.exitCode() != ExitCode.LIMIT && solved.exitCode() != ExitCode.FAULT;
            Family family = Family.of(scenario);
            FamilyRun members = family == null ? null : family(solved, family, runner);
            Map<String, String> links = new LinkedHashMap<>();
            if (members != null) {
                texts.putAll(members.files(language.get(), report));
                links.put(FamilyRun.FILE, language.get().text("family.link", members.key()));
                exit = Math.max(exit, members.exitCode());
            }
            if (report) {
                ScenarioFile reference = runner.referenceFile(scenario);
                texts.put(ReportPage.FILE, ReportPage.ofRun(solved, reference, links, language.get()));
            }
            ResultFolder.write(folder, texts, others);
            Map<String, @Nullable Object> summary = RunSummary.timed(solved, seconds);
            if (ranges != null) {
                summary.put("ranging", ranges.json());
            }
            if (members != null) {
                summary.put("family", members.json());
            }
            summaries.add(summary);
            output.stepsDone();
            print(solved, addition, members, files.get(n), folder, n > 0);
            exit = Math.max(exit, solved.exitCode());
        }
        if (output.json) {
            out().print(Json.text(summaries.size() == 1 ? summaries.get(0) : Map.of("runs", summaries)));
        }
        return exit;
    }

    private FamilyRun family(SolvedScenario asWritten, Family family, ScenarioRunner runner) {
        return FamilyRun.of(
                asWritten,
                family,
                runner,
                (n, of) -> output.step("Solving " + asWritten.file().id() + " by " + family.key(), n, of));
    }

    private void print(
            SolvedScenario solved,
            RunFiles.@Nullable Addition ranges,
            @Nullable FamilyRun family,
            Path file,
            Path folder,
            boolean another) {
        if (output.json || output.quiet) {
            return;
        }
        out().print((another ? "\n" : "")
                + SummaryText.of(solved, language.get())
                + (ranges == null ? "" : ranges.summary())
                + (family == null ? "" : "\n" + family.text(language.get())));
        if (solved.exitCode() == INFEASIBLE || solved.exitCode() == UNBOUNDED) {
            out().println(language.get().text("run.why", file.toString()));
        }
        out().println(language.get().text("results", folder.toString()));
    }

    /** The prices of a solved scenario; null where it has no plan. */
    private @Nullable RangingReport ranges(SolvedScenario solved, Set<RowFamily> more) {
        Plan plan = solved.plan();
        return plan == null
                ? null
                : new RangingReport(solved, RowPrices.of(solve.solver(), plan.formulation(), more, solve.options()));
    }

    private Set<RowFamily> families() {
        Set<RowFamily> families = EnumSet.noneOf(RowFamily.class);
        List<String> known =
                Arrays.stream(RowFamily.values()).map(RowFamily::name).toList();
        for (String word : rangingRows) {
            String name = word.trim().toUpperCase(Locale.ROOT);
            if (!known.contains(name)) {
                throw misuse("--ranging-rows: unknown kind of rows \"" + word + "\"", word.trim(), known);
            }
            families.add(RowFamily.valueOf(name));
        }
        return families;
    }

    /** Two scenarios of one name would overwrite each other's result. */
    private void requireDistinct(List<ScenarioFile> scenarios) {
        Set<String> seen = new HashSet<>();
        Problems problems = new Problems();
        for (ScenarioFile scenario : scenarios) {
            if (!seen.add(scenario.id())) {
                problems.error(
                        Place.wholeFile(scenario.file().toString()),
                        "another scenario of this run has the same name, so its result would go to the same folder");
            }
        }
        if (problems.hasErrors()) {
            throw new InputException(problems);
        }
    }
}
