package org.isim.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.Study;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reads the scenario files of a command, the problems of all of them in one pass. */
final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * Warnings are printed, unless the command is to be quiet.
     *
     * @throws InputException with the problems of all files
     */
    static List<ScenarioFile> read(List<Path> files, @Nullable CommandSpec command) {
        Problems problems = new Problems();
        List<ScenarioFile> scenarios = new ArrayList<>();
        @Nullable Study study = null;
        for (Path file : files) {
            ScenarioFile scenario = ScenarioReader.tryRead(file, study, problems);
            if (scenario != null) {
                scenarios.add(scenario);
                study = scenario.study();
            }
        }
        problems.throwIfErrors();
        if (problems.warningCount() > 0 && command != null) {
            ParseResult line = command.commandLine().getParseResult();
            if (!line.hasMatchedOption("--quiet")) {
                command.commandLine().getErr().println(problems.pointed(LanguageMixin.of(command)));
            }
        }
        return scenarios;
    }

    /**
     * A scenario as it is solved: where it takes numbers from its reference, that is solved first.
     *
     * @throws IOException where that has no plan
     */
    static Scenario completed(ScenarioFile read) throws IOException {
        if (!read.reliesOnReference() && !read.disagreement().isSolved()) {
            return read.scenario();
        }
        ScenarioRunner runner = new ScenarioRunner(new Planner(Solvers.get(), SolveOptions.DEFAULT));
        readReferences(List.of(read), runner);
        Scenario scenario = runner.completed(read);
        if (scenario == null) {
            throw new IOException(read.file() + " takes numbers from its reference, which has no plan");
        }
        return scenario;
    }

    /** Reads what gains are measured against, before anything is solved. */
    static void readReferences(List<ScenarioFile> scenarios, ScenarioRunner runner) {
        Problems problems = new Problems();
        for (ScenarioFile scenario : scenarios) {
            runner.readReference(scenario, problems);
        }
        problems.throwIfErrors();
    }
}
