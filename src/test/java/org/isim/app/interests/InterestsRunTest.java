package org.isim.app.interests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.Problems;
import org.isim.app.language.Language;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.SmallStudy;
import org.isim.model.coalition.CoalitionFindings;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Objection;
import org.isim.model.coalition.Shortage;
import org.isim.model.games.CoalitionSet;
import org.isim.model.plan.Planner;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question about interests that was stopped goes on where it was. */
class InterestsRunTest {
    private static final InterestsRun.Asked USUAL = new InterestsRun.Asked(false, List.of(), new int[0], Language.EN);

    @TempDir
    private Path temp = Path.of("");

    @Test
    void findingsAreReadBackToTheLastBit() {
        CoalitionSet set = CoalitionSet.of(0, 2);
        CoalitionValue able = CoalitionValue.of(set, 1 / 3.0, 1e-12, new double[] {1.1, Double.NaN, Math.nextUp(0.9)});
        CoalitionValue withoutPlan = CoalitionValue.of(set, 2.0, 0, new double[0]);
        CoalitionValue unable =
                CoalitionValue.unable(set, List.of(new Shortage(2, 5, 0.1, 7), new Shortage(0, -1, 1e-3, -4)));
        Objection worse = new Objection(set, -0.1, -0.1 + 1e-12);
        Objection fromNothing = new Objection(set, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (CoalitionFindings findings : List.of(
                new CoalitionFindings(able, List.of(worse, fromNothing)),
                new CoalitionFindings(withoutPlan, List.of()),
                new CoalitionFindings(unable, List.of()))) {
            assertThat(FindingsLine.findings(FindingsLine.of(findings))).isEqualTo(findings);
        }
        String line = FindingsLine.of(new CoalitionFindings(able, List.of(worse)));
        for (String torn : List.of("", line.substring(0, 4), "x" + line, line.replace(" ", " x"))) {
            assertThat(FindingsLine.findings(torn)).as(torn).isNull();
        }
    }

    /** Stopped after the second of three groups and torn in the next line, the same command asks for what is left and writes the same bytes. */
    @Test
    void afterAStopTheResultIsThatOfOneGo() throws IOException {
        Path study = SmallStudy.write(temp.resolve("study"));
        Path file = Files.writeString(study.resolve("half.yaml"), """
                title: Half
                room: {trade-flexibility: 0.25, capacity-reserve: 5%, labour-reserve: 5%}
                barriers: [{from: any, to: any, products: any, change: -50%}]
                """);
        Path oneGo = temp.resolve("one");
        InterestsRun.Printed whole = run(file).into(oneGo, USUAL, (done, all) -> {});
        Path stopped = temp.resolve("stopped");
        assertThatThrownBy(() -> run(file).into(stopped, USUAL, (done, all) -> {
                    if (done == 2) {
                        throw new IllegalStateException("stopped");
                    }
                }))
                .hasMessage("stopped");
        Path journal = temp.resolve(".stopped.journal");
        assertThat(stopped).doesNotExist();
        // a group under way while the stop is noticed may still be written: it is taken out again
        List<String> lines = Files.readAllLines(journal);
        assertThat(lines).hasSizeBetween(3, 4);
        String third = lines.get(2);
        Files.writeString(
                journal, String.join("\n", lines.subList(0, 3)) + "\n" + third.substring(0, third.length() - 3));
        List<Integer> progress = new ArrayList<>();
        InterestsRun.Printed rest = run(file).into(stopped, USUAL, (done, all) -> progress.add(done));
        assertThat(progress).as("of the first question only the third").startsWith(3, 1);
        assertThat(rest).isEqualTo(whole);
        assertThat(journal).doesNotExist();
        for (String name : List.of("interests.txt", "run.json", "coalitions.csv", "solutions.csv")) {
            assertThat(stopped.resolve(name)).hasSameBinaryContentAs(oneGo.resolve(name));
        }
    }

    private static InterestsRun run(Path path) {
        Problems problems = new Problems();
        ScenarioFile scenario = ScenarioReader.read(path, problems);
        LinearSolver solver = LinearSolver.discover();
        Planner planner = new Planner(solver, SolveOptions.DEFAULT);
        ScenarioRunner runner = new ScenarioRunner(planner);
        runner.readReference(scenario, problems);
        return new InterestsRun(scenario, runner, planner, solver, 1);
    }
}
