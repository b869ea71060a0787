package org.isim.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.Study;
import org.jspecify.annotations.Nullable;

/** Reads the scenario files of a command, the problems of all of them in one pass. */
final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * @throws InputException with the problems of all files
     */
    static List<ScenarioFile> read(List<Path> files) {
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
        return scenarios;
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
