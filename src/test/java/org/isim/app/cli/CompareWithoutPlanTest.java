package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
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

    /** The first that has a plan stands in for a reference without one: said in text, JSON and report, and the exit code is that of the reference asked for. */
    @Test
    void withoutAReferenceTheOthersAreCompared() throws IOException {
        Path out = temp.resolve("out");
        Object[] args = {"compare", "--out", out, impossible, study.resolve("baseline.yaml"), study.resolve("open.yaml")
        };
        Ran ran = isim(args);
        assertThat(ran.exit()).isEqualTo(3);
        String instead = "Asked for as reference was impossible, which has no plan; taken is the first that has one.";
        assertThat(ran.out())
                .startsWith("Reference: baseline")
                .contains(instead)
                .contains("Infeasible: no plan meets all rows and bounds of impossible")
                .containsPattern("open +\\+[0-9.]+ %");
        Path folder = out.resolve("compare-baseline-impossible-open");
        assertThat(Files.readString(folder.resolve("report.html"))).contains(instead);
        JsonNode json = new ObjectMapper().readTree(folder.resolve("run.json").toFile());
        assertThat(json.get("reference").asText()).isEqualTo("baseline");
        assertThat(json.get("referenceAsked").asText()).isEqualTo("impossible");
        assertThat(json.get("status").get("impossible").asText()).isEqualTo("infeasible");
    }

    @Test
    void withoutAnyPlanEachSaysSo() {
        Path never = Ran.file(
                study, "never.yaml", "extends: baseline.yaml", "interests: {floors: {AAA: {living-standard: 3}}}");
        Ran ran = isim("compare", "--out", temp.resolve("out"), impossible, never);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out())
                .contains("all rows and bounds of impossible", "all rows and bounds of never")
                .doesNotContain("What differs");
    }
}
