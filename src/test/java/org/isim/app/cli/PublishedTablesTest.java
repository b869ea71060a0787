package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.names;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isim.app.study.SmallStudy;
import org.isim.app.study.StudyWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies of published tables on the command line. */
class PublishedTablesTest {
    @TempDir
    private Path temp = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        study = Files.createDirectory(temp.resolve("regions"));
        Path from = Path.of("..", "scenarios", "kazakhstan-regions");
        for (String file : Ran.list(from)) {
            Files.copy(from.resolve(file), study.resolve(file));
        }
    }

    @Test
    void areShownValidatedAndWritten() throws IOException {
        Path out = temp.resolve("out");
        Ran ran = well("indicators", study, "--out", out);
        assertThat(ran.out())
                .startsWith("Trade of Kazakhstan's regions with the Eurasian Economic Union, 2021–2025\n")
                .contains("growth 2024, %", "25 reproduced, 2 contradict them:");
        Path folder = out.resolve("kazakhstan-regions-indicators");
        assertThat(Ran.list(folder)).containsExactly("printed.csv", "published.csv", "published.txt", "run.json");
        assertThat(Files.readString(folder.resolve("published.csv")))
                .startsWith("table,reporter,partner,item,measure,period,unit,value,kind\n")
                .contains("Akmola,,,growth of turnover,2022,percent,")
                .doesNotContain("NaN");
        assertThat(Files.readString(folder.resolve("printed.csv")))
                .contains(",contradicted,printed in the text: the table");
        JsonNode json = well("indicators", "--json", study, "--out", out).json();
        assertThat(names(json)).containsExactly("isim", "study", "published", "printed");
        assertThat(well("validate", study).out()).contains("valid", "3 published tables, 140 figures");
        assertThat(names(well("validate", "--json", study.resolve("datapackage.json"))
                        .json()))
                .containsExactly("valid", "problems", "printed", "reproduced", "contradicted");
    }

    @Test
    void ofAWholeStudy() throws IOException {
        Path eaeu = Ran.eaeu(temp);
        Path out = temp.resolve("out");
        Ran ran = well("indicators", "--tables", eaeu, "--out", out);
        assertThat(ran.out())
                .startsWith("Eurasian Economic Union, 2020, calibrated: published tables\n")
                .contains("Joint enterprises in Kazakhstan with members", "115 reproduced, 34 contradict them:");
        assertThat(Ran.list(out.resolve("eaeu-2020-indicators")))
                .contains("income.csv", "published.txt", "printed.csv");
        Path small = temp.resolve("small");
        StudyWriter.write(small, SmallStudy.content("A", "B", "X", "Y"));
        Ran none = isim("indicators", "--tables", small, "--out", out);
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("the study carries no published tables");
    }

    /** Every mistake has its place and the nearest right word, all in one pass. */
    @Test
    void mistakesAreNamed() throws IOException {
        edit("statistics.csv", "Akmola,,,turnover,2021", "Akmola,,,turnovr,2021");
        edit("printed.csv", "above-one of coverage", "above-on of coverage");
        edit(
                "printed.csv",
                "Kazakhstan's trade with the union,KAZ,EAEU,,turnover,2024,million USD,30450",
                "Kazakhstan's trade with the unoin,KAZ,EAEU,,turnover,2024,million USD,30450");
        Ran ran = isim("validate", study);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .containsPattern(
                        "statistics.csv:\\d+:\\d+: error: unknown measure \"turnovr\"; expected export, .*did you mean \"turnover\"")
                .containsPattern(
                        "printed.csv:\\d+:\\d+: error: unknown measure \"above-on\".*did you mean \"above-one\"")
                .contains(
                        "there are no figures of a table \"Kazakhstan's trade with the unoin\" (did you mean \"Kazakhstan's trade with the union\"?)");
    }

    /** There is nothing to solve in it: the message says what there is. */
    @Test
    void cannotBeSolved() throws IOException {
        Path scenario = Ran.file(study, "x.yaml", "title: X");
        Ran ran = isim("run", scenario, "--out", temp.resolve("out"));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("holds published tables only: isim indicators shows them, nothing can be solved");
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(study.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(study.resolve(file), text.replace(from, to));
    }
}
