package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.list;
import static org.isim.app.cli.Ran.names;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compare, validate, show, export, schema, calibrate on a copy of the default study. */
class OtherCommandsTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void compareForProgramsHasTheNamesOfTheContract() {
        Path study = Ran.eaeu(temp);
        JsonNode json = well("compare", "--json", study.resolve("baseline.yaml"), study.resolve("barriers-halved.yaml"))
                .json();
        assertThat(names(json)).contains("reference", "inputs", "outcomes");
        assertThat(json.get("reference").asText()).isEqualTo("baseline");
        assertThat(json.get("inputs")).hasSize(1).allSatisfy(input -> {
            assertThat(names(input)).containsExactly("scenario", "path", "from", "to");
            assertThat(input.get("path").asText()).isEqualTo("barriers[1]");
            assertThat(input.get("from").isNull()).isTrue();
            assertThat(input.get("to").asText()).contains("change: -50%");
        });
        assertThat(json.get("outcomes")).allSatisfy(outcome -> {
            assertThat(names(outcome)).containsExactly("scenario", "member", "indicator", "unit", "value", "change");
            if (outcome.get("scenario").asText().equals("baseline")) {
                assertThat(outcome.get("change").asDouble()).isZero();
            }
        });
        assertThat(json.get("outcomes")).anySatisfy(outcome -> {
            assertThat(outcome.get("scenario").asText()).isEqualTo("barriers-halved");
            assertThat(outcome.get("member").asText()).isEqualTo("BLR");
            assertThat(outcome.get("indicator").asText()).isEqualTo("livingStandard");
            assertThat(outcome.get("change").asDouble()).isGreaterThan(0.01);
        });
    }

    @Test
    void compareQuietlyIsSilent() {
        Path study = Ran.eaeu(temp);
        Ran ran = well("compare", "--quiet", study.resolve("baseline.yaml"), study.resolve("barriers-halved.yaml"));
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void theStudyAndItsScenariosAreValid() {
        Path study = Ran.eaeu(temp);
        for (Path path : new Path[] {
            study,
            study.resolve("datapackage.json"),
            study.resolve("baseline.yaml"),
            study.resolve("barriers-halved.yaml")
        }) {
            assertThat(well("validate", path).out()).contains("valid", "5 members, 19 products");
            assertThat(well("validate", "--quiet", path).out()).isEmpty();
            JsonNode json = well("validate", "--json", path).json();
            assertThat(names(json)).contains("valid", "problems", "calibration");
            assertThat(json.get("valid").asBoolean()).isTrue();
            assertThat(json.get("problems")).isEmpty();
            assertThat(json.get("calibration").get("maxDeviation").asDouble()).isBetween(0.0, 1e-9);
        }
    }

    @Test
    void whatIsInvalidHasItsPlaceAndASuggestion() {
        Path study = Ran.eaeu(temp);
        Path file = Ran.file(study, "x.yaml", "title: X", "extends: baseline.yaml", "rooom: {labour-reserve: 3%}");
        Ran ran = isim("validate", "--json", file);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json().get("valid").asBoolean()).isFalse();
        assertThat(ran.json().get("problems")).hasSize(1).allSatisfy(problem -> {
            assertThat(names(problem)).containsExactly("severity", "file", "line", "column", "message", "suggestion");
            assertThat(problem.get("severity").asText()).isEqualTo("error");
            assertThat(problem.get("file").asText()).endsWith("x.yaml");
            assertThat(problem.get("line").asInt()).isEqualTo(3);
            assertThat(problem.get("column").asInt()).isEqualTo(1);
            assertThat(problem.get("suggestion").asText()).isEqualTo("room");
        });
        Ran read = isim("validate", file);
        assertThat(read.exit()).isEqualTo(2);
        assertThat(read.out()).isEmpty();
        assertThat(read.err()).contains("x.yaml:3:1: error:", "did you mean \"room\"?");
    }

    /** A cell that does not balance is found without solving. */
    @Test
    void aCellThatDoesNotBalanceIsInvalid() throws IOException {
        Path study = Ran.eaeu(temp);
        Path table = study.resolve("final-use.csv");
        String text = Files.readString(table);
        String row = text.lines()
                .filter(l -> l.startsWith("KAZ,FOO,household,"))
                .findFirst()
                .orElseThrow();
        String[] fields = row.split(",");
        fields[3] = String.valueOf(Double.parseDouble(fields[3]) * 1.01);
        Files.writeString(table, text.replace(row, String.join(",", fields)));
        Ran ran = isim("validate", study);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("KAZ", "FOO");
    }

    /** The merged scenario is a scenario again and means the same. */
    @Test
    void whatIsShownMeansTheSame() {
        Path study = Ran.eaeu(temp);
        Ran shown = well("show", "--resolved", study.resolve("barriers-halved.yaml"));
        assertThat(shown.out()).contains("baseline.yaml:", "barriers-halved.yaml:", "trade-flexibility: 0.25");
        assertThat(well("show", study.resolve("barriers-halved.yaml")).out()).isEqualTo(shown.out());
        Path again = Ran.file(study, "again.yaml", shown.out());
        JsonNode json = well("compare", "--json", study.resolve("barriers-halved.yaml"), again)
                .json();
        assertThat(json.get("inputs")).isEmpty();
        assertThat(json.get("outcomes"))
                .allSatisfy(
                        outcome -> assertThat(outcome.get("change").asDouble()).isZero());
    }

    @Test
    void theProgramIsExported() throws IOException {
        Path scenario = Ran.eaeu(temp).resolve("baseline.yaml");
        Path mps = temp.resolve("baseline.mps");
        Path lp = temp.resolve("baseline.lp");
        Ran ran = well("export", scenario, "--mps", mps);
        assertThat(ran.out()).contains("rows", "columns", "non-zeros");
        assertThat(well("export", "--quiet", scenario, "--lp", lp).out()).isEmpty();
        assertThat(Files.readString(mps)).startsWith("NAME").contains("ROWS", "COLUMNS", "ENDATA");
        assertThat(Files.readString(lp)).contains("USE(KAZ,FOO)", "PAYMENTS(BLR)", "z(ARM)");
        assertThat(list(temp)).containsExactly("baseline.lp", "baseline.mps", "eaeu");
        JsonNode json = well("export", "--json", scenario, "--mps", mps).json();
        assertThat(names(json)).contains("file", "rows", "columns", "nonZeros");
    }

    /** The reference has more labour, so its living standards cannot be had: the run and its diagnosis agree on that. */
    @Test
    void aDisagreementPointOutOfReachIsNoPlan() throws IOException {
        Path study = temp.resolve("first");
        well("new", study);
        Path scenario = Ran.file(
                study,
                "bargain.yaml",
                "title: Bargaining from the reference with less labour",
                "extends: baseline.yaml",
                "union: {payments: pooled}",
                "interests: {solve-for: nash, disagreement: reference}",
                "labour: [{members: COA, change: -3%}]");
        assertThat(isim("run", "--out", temp.resolve("results"), scenario).exit())
                .isEqualTo(3);
        Ran ran = isim("diagnose", scenario);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("no plan gives every member what it has there; at best each has ");
        assertThat(isim("diagnose", "--json", scenario).json().get("status").asText())
                .isEqualTo("infeasible");
    }

    @Test
    void anExportThatCannotBeWrittenIsNoFault() {
        Path scenario = Ran.eaeu(temp).resolve("baseline.yaml");
        Ran ran = isim(
                "export", scenario, "--mps", temp.resolve("no").resolve("such").resolve("folder.mps"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("folder.mps");
    }

    @Test
    void theSchemaIsTheOneThatIsShipped() throws IOException {
        Path shipped = Path.of("..", "scenarios", "schema", "scenario.schema.json");
        assertThat(well("schema").out()).isEqualTo(Files.readString(shipped));
    }

    /** The recipe rebuilds the study byte for byte. */
    @Test
    void calibrateRebuildsTheStudy() throws IOException {
        Path study = Ran.eaeu(temp);
        String[] tables = {"use.csv", "flows.csv", "accounts.csv", "external.csv", "final-use.csv", "datapackage.json"};
        for (String table : tables) {
            Files.delete(study.resolve(table));
        }
        Ran ran = well("calibrate", study.resolve("recipe.yaml"));
        assertThat(ran.out()).contains("written to", "every living standard is 1");
        Path original = Path.of("..", "scenarios", "eaeu");
        for (String table : tables) {
            assertThat(study.resolve(table)).hasSameBinaryContentAs(original.resolve(table));
        }
        assertThat(list(study)).isEqualTo(list(original));
        assertThat(well("calibrate", "--quiet", study.resolve("recipe.yaml")).out())
                .isEmpty();
        JsonNode json =
                well("calibrate", "--json", study.resolve("recipe.yaml")).json();
        assertThat(names(json)).contains("study", "folder", "calibration");
        assertThat(json.get("calibration").get("maxDeviation").asDouble()).isBetween(0.0, 1e-9);
    }

    @Test
    void aRecipeWithAMistakeWritesNothing() throws IOException {
        Path study = Ran.eaeu(temp);
        Path recipe = study.resolve("recipe.yaml");
        Files.writeString(recipe, Files.readString(recipe) + "\nmebmers: []\n");
        Files.delete(study.resolve("use.csv"));
        Ran ran = isim("calibrate", recipe);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("recipe.yaml", "mebmers");
        assertThat(study.resolve("use.csv")).doesNotExist();
    }

    @Test
    void versionAndHelp() {
        assertThat(well("--version").out()).startsWith("isim ");
        for (String command : new String[] {"run", "compare", "validate", "calibrate", "show", "export", "schema"}) {
            assertThat(well(command, "--help").out()).contains("isim " + command);
        }
    }
}
