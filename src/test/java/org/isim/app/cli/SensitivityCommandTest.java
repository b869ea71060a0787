package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.list;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isim.app.study.StudyTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code isim sensitivity}: how sure the gains are. */
class SensitivityCommandTest {
    @TempDir
    private Path temp = Path.of("");

    private Path study = Path.of("");
    private Path halved = Path.of("");

    @BeforeEach
    void copyStudy() {
        study = Ran.eaeu(temp);
        halved = study.resolve("barriers-halved.yaml");
    }

    @Test
    void theNumbersDoNotDependOnTheNumberOfThreads() throws IOException {
        well("sensitivity", "--quiet", "--draws", 6, "--threads", 1, "--out", temp.resolve("one"), halved);
        well("sensitivity", "--quiet", "--draws", 6, "--threads", 2, "--out", temp.resolve("two"), halved);
        Path one = temp.resolve("one").resolve("barriers-halved-sensitivity");
        Path two = temp.resolve("two").resolve("barriers-halved-sensitivity");
        assertThat(list(one))
                .containsExactly("draws.csv", "ranges.csv", "run.json", "sensitivity.html", "sensitivity.txt");
        for (String file : list(one)) {
            assertThat(two.resolve(file)).hasSameTextualContentAs(one.resolve(file));
        }
        assertThat(list(temp.resolve("one"))).as("no journal is left").containsExactly("barriers-halved-sensitivity");
    }

    /** Where nothing is uncertain every draw gives the plain answer, to the last bit. */
    @Test
    void withoutSpreadEveryDrawIsThePlainAnswer() throws IOException {
        for (StudyTable table : new StudyTable[] {StudyTable.USE, StudyTable.BARRIERS}) {
            Path file = study.resolve(table.resource() + ".csv");
            Files.writeString(
                    file, Files.readString(file).replaceAll("(?m),[0-9.]+,(donor|assumed|estimated),", ",0,$1,"));
        }
        Path room = study.resolve("room.csv");
        Files.writeString(room, Files.readString(room).replaceAll("(?m)(low|high),[0-9.]+,", "$1,1,"));
        JsonNode json = well("sensitivity", "--json", "--draws", 4, "--out", temp.resolve("out"), halved)
                .json();
        assertThat(json.get("draws").asInt()).isEqualTo(4);
        for (JsonNode gain : json.get("gains")) {
            for (String statistic : new String[] {"median", "p05", "p95"}) {
                assertThat(gain.get(statistic).asDouble())
                        .isEqualTo(gain.get("plain").asDouble());
            }
            assertThat(gain.get("standardDeviation").asDouble()).isLessThan(1e-16);
        }
        assertThat(json.get("notDrawn")).hasSize(7);
        assertThat(json.get("orders")).hasSize(1);
        assertThat(json.get("rankCorrelation").asDouble()).isEqualTo(1);
        JsonNode run =
                well("run", "--json", "--out", temp.resolve("out"), halved).json();
        assertThat(json.get("gains").get("BLR").get("plain").asDouble())
                .isCloseTo(
                        run.get("members").get("BLR").get("gainOverReference").asDouble(),
                        org.assertj.core.api.Assertions.within(1e-8));
    }

    /** Barriers are what this scenario is about, so they are what its answer hangs on. */
    @Test
    void barriersMatterMostWhereBarriersFall() {
        JsonNode json = well("sensitivity", "--json", "--draws", 16, "--out", temp.resolve("out"), halved)
                .json();
        JsonNode union = json.get("gains").get("union");
        double barriers =
                union.get("alone").get("barriers").get("standardDeviation").asDouble();
        for (String other : new String[] {"coefficients", "trade-flexibility", "capacity-reserve", "labour-reserve"}) {
            assertThat(barriers)
                    .isGreaterThan(union.get("alone")
                            .get(other)
                            .get("standardDeviation")
                            .asDouble());
        }
        assertThat(union.get("plain").asDouble())
                .isBetween(union.get("p05").asDouble(), union.get("p95").asDouble());
        assertThat(json.get("gainsOver").asText()).isEqualTo("baseline");
    }

    @Test
    void theBaselineIsMeasuredAgainstTheBaseYear() {
        Ran ran = well("sensitivity", "--draws", 2, "--out", temp.resolve("out"), study.resolve("baseline.yaml"));
        assertThat(ran.out())
                .contains("Gain over the base year")
                .contains("Not drawn, the same in every draw: output, value added, final use, trade")
                .doesNotContain("Not drawn either");
    }

    /** A title is text, wherever it lands. */
    @Test
    void aTitleStaysText() throws IOException {
        Path hostile = Ran.file(
                study,
                "hostile.yaml",
                "title: \"</script><script>alert(1)</script>{{data}}\"",
                "extends: barriers-halved.yaml");
        well("sensitivity", "--quiet", "--draws", 1, "--out", temp.resolve("out"), hostile);
        String page = Files.readString(
                temp.resolve("out").resolve("hostile-sensitivity").resolve("sensitivity.html"));
        assertThat(page)
                .contains("<h1>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{data}}</h1>")
                .doesNotContain("<script>alert")
                .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'")
                .doesNotContain("src=\"http");
    }

    @Test
    void aScenarioWithoutAPlanSaysSo() {
        Path floor = Ran.file(
                study, "floor.yaml", "extends: baseline.yaml", "interests: {floors: {KGZ: {living-standard: 2}}}");
        Ran ran = isim("sensitivity", "--draws", 2, "--out", temp.resolve("out"), floor);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("Infeasible");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void optionsOutOfRange() {
        assertThat(isim("sensitivity", "--draws", 0, halved).err())
                .startsWith("isim: --draws must be between 1 and 100000, found 0");
        assertThat(isim("sensitivity", "--threads", -1, halved).exit()).isEqualTo(2);
    }

    @Test
    void aRangeThatIsNone() throws IOException {
        Path room = study.resolve("room.csv");
        Files.writeString(
                room,
                Files.readString(room)
                        .replace("labour-reserve,low,0,", "labour-reserve,low,1.5,")
                        .replace("capacity-reserve,high", "capacity-reserv,high"));
        Ran ran = isim("sensitivity", halved);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "room.csv:5:1: error: unknown quantity \"capacity-reserv\" (did you mean \"capacity-reserve\"?)")
                .contains("room.csv:6:20: error: low 1.5 must be a factor between 0 and 1");
    }
}
