package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One kind of document given for another: the message names what it is and what takes it. */
class MistakenKindsTest {
    @TempDir
    private Path temp = Path.of("");

    private static void assertRefused(String message, Object... args) {
        Ran ran = isim(args);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().strip()).isEqualTo(message);
    }

    @Test
    void aRecipeIsCalibratedAndNotRun() {
        Path recipe = Ran.eaeu(temp).resolve("recipe.yaml");
        String message = recipe + ": error: is a recipe, which builds tables: isim calibrate " + recipe;
        assertRefused(message, "run", recipe);
        assertRefused(message, "compare", recipe, recipe.resolveSibling("baseline.yaml"));
        assertRefused(message, "validate", recipe);
    }

    @Test
    void aScenarioIsRunAndNotCalibrated() {
        Path scenario = Ran.eaeu(temp).resolve("baseline.yaml");
        assertRefused(
                scenario + ": error: is a scenario, which is solved: isim run " + scenario, "calibrate", scenario);
    }

    @Test
    void aFolderNamesWhatItHolds() {
        Path study = Ran.eaeu(temp);
        Path other = study.resolve("sources");
        String listed = "its scenarios are backtest-2016.yaml, backtest-2019.yaml, barriers-halved.yaml, baseline.yaml,"
                + " capital-pool.yaml, deep-union.yaml, diversify-kazakhstan.yaml, equal-competitiveness.yaml and 12"
                + " more";
        String message = ": error: is the folder of a study, not a scenario; " + listed;
        assertRefused(study + message, "run", study);
        assertRefused(study.resolve("datapackage.json") + message, "run", study.resolve("datapackage.json"));
        assertRefused(other + ": error: is a folder, not a scenario, and holds none", "sensitivity", other);
        assertRefused(
                study + ": error: is the folder of a study, not a recipe; its recipe is recipe.yaml",
                "calibrate",
                study);
    }
}
