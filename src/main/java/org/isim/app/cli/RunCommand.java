package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isim.app.input.InputException;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.results.Json;
import org.isim.app.results.ResultFolder;
import org.isim.app.results.RunFiles;
import org.isim.app.results.RunSummary;
import org.isim.app.results.SummaryText;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isim run}: solves scenarios, prints who gains what, writes results. */
@Command(name = "run", description = "Solve scenarios, print who gains what, write results.")
final class RunCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario files (YAML).")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of results (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        List<ScenarioFile> scenarios = ScenarioFiles.read(files);
        requireDistinct(scenarios);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(scenarios, runner);
        List<Map<String, @Nullable Object>> summaries = new ArrayList<>();
        int exit = ExitCode.OPTIMAL;
        for (ScenarioFile scenario : scenarios) {
            SolvedScenario solved = runner.solve(scenario);
            double seconds = (System.nanoTime() - start) / 1e9;
            Path folder = out.resolve(scenario.id());
            ResultFolder.write(folder, RunFiles.of(solved, seconds));
            summaries.add(RunSummary.timed(solved, seconds));
            print(solved, folder, summaries.size() > 1);
            exit = Math.max(exit, solved.exitCode());
        }
        if (output.json) {
            out().print(Json.text(summaries.size() == 1 ? summaries.get(0) : Map.of("runs", summaries)));
        }
        return exit;
    }

    private void print(SolvedScenario solved, Path folder, boolean another) {
        if (!output.json && !output.quiet) {
            out().print((another ? "\n" : "") + SummaryText.of(solved));
            out().println("Results: " + folder);
        }
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

    private PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }
}
