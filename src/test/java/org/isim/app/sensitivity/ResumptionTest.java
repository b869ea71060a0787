package org.isim.app.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.Problems;
import org.isim.app.results.Journal;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was stopped goes on where it was. */
class ResumptionTest {
    private static final Sample FIRST = new Sample(null, 0, new double[] {0.1, -0.2});
    private static final Sample SECOND = new Sample(Uncertain.LABOUR_RESERVE, 1, new double[0]);

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve(".x.journal");
    }

    @Test
    void aSampleIsReadBackAsItWas() {
        for (Sample sample : List.of(FIRST, SECOND)) {
            assertThat(Sample.of(sample.line(), 2)).isEqualTo(sample);
        }
        for (String line : List.of("all,2,0.5", "nonsense,1,2,3", "all,x,1,2", "all,4,0.1,")) {
            assertThat(Sample.of(line, 2)).as(line).isNull();
        }
    }

    @Test
    void afterAStopTheSamplesAreThoseOfOneGo() throws IOException {
        Problems problems = new Problems();
        ScenarioFile scenario =
                ScenarioReader.read(Path.of("..", "scenarios", "eaeu", "barriers-halved.yaml"), problems);
        Planner planner = new Planner(LinearSolver.discover(), SolveOptions.DEFAULT);
        ScenarioRunner runner = new ScenarioRunner(planner);
        runner.readReference(scenario, problems);
        Sensitivity sensitivity = new Sensitivity(scenario, runner, planner, 1);
        List<Sample> oneGo;
        try (Journal journal = new Journal(folder.resolve("one"), "key")) {
            oneGo = sensitivity.run(4, 2, journal, done -> {});
        }
        List<String> lines = Files.readAllLines(folder.resolve("one"));
        Files.writeString(file(), String.join("\n", lines.subList(0, 5)) + "\nall,3,0.0");
        List<Integer> progress = new ArrayList<>();
        try (Journal journal = new Journal(file(), lines.get(0).substring(2))) {
            assertThat(sensitivity.run(4, 1, journal, progress::add)).isEqualTo(oneGo);
        }
        assertThat(progress.get(0)).as("done before").isEqualTo(4);
        assertThat(progress.get(progress.size() - 1))
                .isEqualTo(Sensitivity.samples(4))
                .isEqualTo(11);
    }
}
