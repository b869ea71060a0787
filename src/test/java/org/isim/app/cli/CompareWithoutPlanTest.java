package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.isim.app.study.SmallStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} where one of the scenarios has no plan: the others are shown all the same. */
class CompareWithoutPlanTest {
    @TempDir
    private Path temp = Path.of("");

    private Path study = Path.of("");
    private Path impossible = Path.of("");

    @BeforeEach
    void write() {
        study = SmallStudy.write(temp.resolve("small"));
        Ran.file(study, "baseline.yaml", "room: {trade-flexibility: 0.25, labour-reserve: 3%}");
        Ran.file(
                study,
                "open.yaml",
                "extends: baseline.yaml",
                "barriers: [{from: any, to: any, products: any, change: -50%}]");
        impossible = Ran.file(
                study,
                "impossible.yaml",
                "title: Nobody can do this",
                "extends: open.yaml",
                "interests: {floors: {BBB: {living-standard: 2}}}");
    }

    private Ran compared(String... options) {
        Object[] args = new Object[options.length + 4];
        args[0] = "compare";
        System.arraycopy(options, 0, args, 1, options.length);
        args[options.length + 1] = study.resolve("baseline.yaml");
        args[options.length + 2] = impossible;
        args[options.length + 3] = study.resolve("open.yaml");
        return isim(args);
    }

    @Test
    void theTableSaysSoInItsRow() {
        Ran ran = compared("--attribute", "--indicators");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .containsPattern("impossible +infeasible +– +–\n")
                .containsPattern("open +\\+[0-9.]+ %")
                .contains("Infeasible: no plan meets all rows and bounds of impossible; isim diagnose says why.")
                .contains("there is no plan any more once, in the order listed, change 2 of 2 is made,"
                        + " interests: {floors: {BBB: {living-standard: 2}}}: nothing is attributed")
                .contains("Indicators, baseline → open")
                .doesNotContain("Indicators, baseline → impossible");
    }

    @Test
    void programsReadNullAndTheStatus() {
        Ran ran = compared("--json");
        assertThat(ran.exit()).isEqualTo(3);
        JsonNode json = ran.json();
        assertThat(json.get("status").get("baseline").asText()).isEqualTo("optimal");
        assertThat(json.get("status").get("impossible").asText()).isEqualTo("infeasible");
        for (JsonNode outcome : json.get("outcomes")) {
            boolean without = outcome.get("scenario").asText().equals("impossible");
            assertThat(outcome.get("value").isNull()).isEqualTo(without);
            assertThat(outcome.get("change").isNull()).isEqualTo(without);
        }
    }

    @Test
    void withoutAReferenceNothingIsCompared() {
        Ran ran = isim("compare", impossible, study.resolve("baseline.yaml"));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out())
                .contains("Infeasible: no plan meets all rows and bounds of impossible")
                .doesNotContain("What differs");
    }
}
