package org.isim.app.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios of the default study can be read. */
class EaeuScenariosTest {
    @ParameterizedTest
    @ValueSource(strings = {"baseline.yaml", "barriers-halved.yaml"})
    void reads(String name) {
        Problems problems = new Problems();
        ScenarioFile scenario = ScenarioReader.read(Path.of("..", "scenarios", "eaeu", name), problems);
        assertThat(problems.rendered()).isEmpty();
        assertThat(scenario).isNotNull();
    }
}
