package org.isim.app.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.isim.app.input.Problems;
import org.junit.jupiter.api.Test;

/** The study in the repository is what its recipe gives. */
class EaeuCalibrationTest {
    private static final Path FOLDER = Path.of("..", "scenarios", "eaeu");

    private static CalibrationResult calibrated() {
        Problems problems = new Problems();
        CalibrationResult result = Calibration.run(FOLDER.resolve("recipe.yaml"), problems);
        assertThat(problems.rendered()).isEmpty();
        return Objects.requireNonNull(result);
    }

    @Test
    void theRecipeRebuildsTheStudyByteForByte() throws IOException {
        Map<String, String> files = Calibration.files(calibrated());
        assertThat(files).containsKeys("datapackage.json", "use.csv", "flows.csv", "CALIBRATION.md");
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void twiceTheSameBytes() {
        assertThat(Calibration.files(calibrated())).isEqualTo(Calibration.files(calibrated()));
    }

    /** All totals but union exports, whose printed tables differ among themselves. */
    @Test
    void totalsAreMet() {
        for (Control control : calibrated().controls()) {
            if (control.balanced() && !control.what().contains("the other members")) {
                assertThat(Math.abs(control.miss()))
                        .as(control.what())
                        .isLessThan(1e-6 * Math.abs(control.wanted()) + 1e-3);
            } else if (control.balanced()) {
                assertThat(Math.abs(control.miss())).as(control.what()).isLessThan(35.4);
            }
        }
    }

    /** Table 8 of the thesis, where definitions agree. */
    @Test
    void comparedFiguresAreNear() {
        for (Control control : calibrated().controls()) {
            if (control.what().startsWith("Kazakhstan, share of Russia in imports of FOO")
                    || control.what().endsWith("in exports of goods")
                    || control.what().startsWith("Russia, share of Kazakhstan in imports of goods")) {
                assertThat(Math.abs(control.miss())).as(control.what()).isLessThan(6);
            }
        }
    }
}
