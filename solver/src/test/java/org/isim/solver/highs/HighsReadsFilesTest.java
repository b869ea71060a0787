package org.isim.solver.highs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.LpWriter;
import org.isim.solver.MpsWriter;
import org.isim.solver.Outcome;
import org.isim.solver.ProgramsForReaders;
import org.isim.solver.SolveOptions;
import org.isim.solver.natives.LibraryCache;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back, in a reader not ours, as the same problem. */
class HighsReadsFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void sameObjective(int number) throws IOException {
        LinearProgram problem = ProgramsForReaders.number(number);
        Outcome outcome = new LinearSolver(new HighsBackend()).solve(problem, SolveOptions.DEFAULT);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Optimal.class, optimal -> {
            double objective = optimal.solution().objective();
            assertThat(read("problem.mps", problem)).isCloseTo(objective, within(1e-7));
            assertThat(read("problem.lp", problem)).isCloseTo(objective, within(1e-7));
        });
    }

    private double read(String name, LinearProgram problem) {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            if (name.endsWith("mps")) {
                MpsWriter.write(problem, out);
            } else {
                LpWriter.write(problem, out);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (HighsModel model = new HighsModel(HighsLibrary.load(LibraryCache.ofUser()))) {
            model.setDefaults();
            assertThat(model.read(file.toString())).isTrue();
            assertThat(model.run()).isEqualTo(HighsStatus.OPTIMAL);
            return model.objective();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
