package org.isim.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isim.app.compare.Comparison;
import org.isim.app.compare.ComparisonFiles;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.report.ReportPage;
import org.isim.app.results.ResultFolder;
import org.isim.app.results.RunSummary;
import org.isim.app.results.SummaryText;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim compare}: the first scenario is the reference of the others. */
@Command(
        name = "compare",
        description = "Compare scenarios with the first of them: what differs in the inputs, then in the outcomes.")
final class CompareCommand extends Subcommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            description = "Scenario files of one study; the first is the reference, or the first that has a plan.")
    private List<Path> files = List.of();

    @Mixin
    private final ResultsMixin results = new ResultsMixin();

    @Option(
            names = "--attribute",
            description =
                    "Split each gain over the changes it comes from: mean contribution over all orders (Shapley), in order where they are many.")
    private boolean attribute;

    @Option(names = "--in-order", description = "With --attribute: in the order listed, whatever their number.")
    private boolean inOrder;

    @Option(
            names = "--indicators",
            description = "Indicators before and after too: income, participation in value chains, trade, linkages.")
    private boolean indicators;

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final LanguageMixin language = new LanguageMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Override
    public Integer call() throws IOException {
        if (files.size() < 2) {
            throw misuse("compare takes two scenarios or more; the first is the reference");
        }
        List<ScenarioFile> scenarios = ScenarioFiles.read(files, spec());
        requireOneStudy(scenarios);
        ScenarioRunner runner = solve.runner().plansOnly();
        ScenarioFiles.readReferences(scenarios, runner);
        List<SolvedScenario> solved = new ArrayList<>();
        for (ScenarioFile scenario : scenarios) {
            output.step("Solving " + scenario.id(), solved.size() + 1, scenarios.size());
            solved.add(runner.solve(scenario));
        }
        output.stepsDone();
        if (solved.stream().allMatch(one -> one.plan() == null)) {
            output.show(
                    () -> RunSummary.untimed(solved.get(0)),
                    () -> solved.stream()
                            .map(one -> SummaryText.of(one, language.get()))
                            .collect(Collectors.joining("\n")));
            return exitCode(solved);
        }
        Comparison comparison = new Comparison(solved);
        if (attribute || inOrder) {
            comparison.attribute(solve.planner(), inOrder);
        }
        if (indicators) {
            comparison.addIndicators();
        }
        Path folder = write(comparison);
        output.show(
                comparison::json,
                () -> comparison.text(language.get()) + language.get().text("results", folder.toString()) + "\n");
        return exitCode(solved);
    }

    private static int exitCode(List<SolvedScenario> solved) {
        return solved.stream().mapToInt(SolvedScenario::exitCode).max().orElse(ExitCode.OPTIMAL);
    }

    /** Writes the results and returns their folder. */
    private Path write(Comparison comparison) throws IOException {
        Path folder = results.folder(ComparisonFiles.folder(comparison));
        Map<String, String> texts = ComparisonFiles.of(comparison, language.get());
        Map<String, byte[]> others = ComparisonFiles.others(comparison, texts);
        texts.put(ReportPage.FILE, ReportPage.ofComparison(comparison, language.get()));
        ResultFolder.write(folder, texts, others);
        return folder;
    }

    private static void requireOneStudy(List<ScenarioFile> scenarios) {
        Problems problems = new Problems();
        Path study = scenarios.get(0).study().folder();
        for (ScenarioFile scenario : scenarios) {
            if (!scenario.study().folder().equals(study)) {
                problems.error(
                        Place.wholeFile(scenario.file().toString()),
                        "belongs to another study than the reference, "
                                + scenarios.get(0).file());
            }
        }
        problems.throwIfErrors();
    }
}
