package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input and bad usage end with 2, say what is wrong and what was probably meant, and write nothing. */
class BadInputTest {
    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "rnu, run",
        "comapre, compare",
        "valdate, validate",
        "--versoin, --version",
        "run --ot x scenario.yaml, --out",
        "run --jsno scenario.yaml, --json"
    })
    void usageIsCorrected(String line, String meant) {
        Ran ran = isim((Object[]) line.split(" "));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(meant, "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "compare a.yaml", "export a.yaml", "export a.yaml --mps x --lp y", "show a b"})
    void incompleteUsageEndsWithTwo(String line) {
        Ran ran = isim((Object[]) line.split(" "));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        Ran ran = isim();
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).contains("Usage: isim", "run", "compare");
    }

    @Test
    void usageErrorsForProgramsAreAnObject() {
        Ran ran = isim("run", "--json");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEmpty();
        assertThat(names(ran.json())).containsExactly("error");
        assertThat(ran.json().get("error").get("code").asText()).isEqualTo("bad-usage");
        assertThat(ran.json().get("error").get("problems")).isEmpty();
    }

    /** Two files, a problem in each, and one more in the study: all at once. */
    @Test
    void problemsOfAllFilesInOnePass() throws IOException {
        Path study = Ran.eaeu(temp);
        Path one = Ran.file(study, "one.yaml", "title: One", "extneds: baseline.yaml");
        Path two = Ran.file(study, "two.yaml", "title: Two", "extends: baseline.yaml", "room:", "  labour-reserve: 3");
        Path members = study.resolve("members.csv");
        Files.writeString(members, Files.readString(members) + "ARM,Armenia again\n");
        Path out = temp.resolve("out");
        Ran ran = isim("run", "--out", out, one, two);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("one.yaml:2:1: error:", "extends", "two.yaml:4:", "members.csv:7");
        assertThat(out).doesNotExist();

        JsonNode error = isim("run", "--json", "--out", out, one, two).json().get("error");
        assertThat(names(error)).containsExactly("code", "message", "problems");
        assertThat(error.get("code").asText()).isEqualTo("bad-input");
        assertThat(error.get("problems"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(problem -> assertThat(names(problem))
                        .containsExactly("severity", "file", "line", "column", "message", "suggestion"));
        assertThat(error.get("problems"))
                .extracting(problem -> problem.get("suggestion").asText())
                .contains("extends");
        assertThat(out).doesNotExist();
    }

    /** A broken reference is found before anything is solved. */
    @Test
    void aBrokenReferenceIsBadInput() {
        Path study = Ran.eaeu(temp);
        Ran.file(study, "reference.yaml", "title: Reference", "rooom: {}");
        Path file = Ran.file(study, "one.yaml", "title: One", "extends: baseline.yaml", "reference: reference.yaml");
        Path out = temp.resolve("out");
        Ran ran = isim("run", "--out", out, file);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("reference.yaml:2", "room");
        assertThat(out).doesNotExist();
        assertThat(isim("validate", file).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "validate", "show", "export --lp x.lp", "calibrate", "compare a.yaml"})
    void aFileThatIsNotThereIsBadInput(String command) {
        Object[] words = (command + " " + temp.resolve("nowhere.yaml")).split(" ");
        Ran ran = isim(words);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("nowhere.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}}",
                "[1, 2]",
                "title: \u0007",
                "title: &a x",
                "extends: ../../../etc/passwd",
                "extends: self.yaml",
                "barriers: 5",
                "room: {trade-flexibility: NaN}",
                "room: {trade-flexibility: 1e999}",
                "interests: {floors: {KGZ: {living-standard: -1}}}",
                "interests: {solve-for: max-mni}",
                "title: a\n---\ntitle: b"
            })
    void whateverIsInAFileItIsNoFault(String text) throws IOException {
        Path file = Ran.eaeu(temp).resolve("self.yaml");
        Files.writeString(file, text);
        Path out = temp.resolve("out");
        Ran ran = isim("run", "--time-limit", "20", "--out", out, file);
        if (!text.isEmpty()) {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("self.yaml");
            assertThat(out).doesNotExist();
        }
        assertThat(ran.exit()).isNotEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"use.csv", "flows.csv", "accounts.csv", "members.csv", "datapackage.json", "external.csv"})
    void aDamagedStudyIsBadInput(String name) throws IOException {
        Path study = Ran.eaeu(temp);
        Path file = study.resolve(name);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 3));
        Path out = temp.resolve("out");
        assertThat(isim("run", "--out", out, study.resolve("baseline.yaml")).exit())
                .isEqualTo(2);
        assertThat(out).doesNotExist();
        JsonNode json = isim("validate", "--json", study).json();
        assertThat(json.get("valid").asBoolean()).isFalse();
        Files.delete(file);
        Ran ran = isim("validate", study);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void scenariosOfTwoStudiesAreNotCompared() throws IOException {
        Path one = Ran.eaeu(temp).resolve("baseline.yaml");
        Path two = Ran.eaeu(Files.createDirectories(temp.resolve("b"))).resolve("baseline.yaml");
        Ran ran = isim("compare", one, two);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("another study");
    }
}
