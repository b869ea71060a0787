package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isim.app.study.SmallStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips on the command line: what was meant is named, and every command keeps to {@code --json}. */
class CommandLineMistakesTest {
    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return CommandLines.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rnu|(did you mean \"run\"?)",
                "run x.yaml --otu y|(did you mean \"--out\"?)",
                "run @missing|@missing: error: there is no such file",
                "run x.yaml --\u043eut y|character 3 of it is the Cyrillic letter",
                "\u0440\u0443\u043f x.yaml|\u0440\u0443\u043f"
            })
    void whatWasMeant(String args, String message) {
        assertThat(run(args.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    /** A name that shows the same word as the one there is says which letter of it is another. */
    @Test
    void lookAlikesAreNamed() throws IOException {
        SmallStudy.write(folder);
        String scenario =
                Files.writeString(folder.resolve("s.yaml"), "title: A\n").toString();
        assertThat(run("interests", "--frontier", "A\u0410A,BBB", scenario)).isEqualTo(2);
        assertThat(err.toString())
                .contains("no member \"A\u0410A\" in the union; character 2 of it is the Cyrillic letter \"\u0410\","
                        + " not the Latin \"A\" of the same look (did you mean \"AAA\"?)");
    }

    @Test
    void exportSpeaksJsonAndNamesAFolderThatIsNotThere() throws IOException {
        SmallStudy.write(folder);
        String scenario =
                Files.writeString(folder.resolve("s.yaml"), "title: A\n").toString();
        assertThat(run("export", scenario, "--mps", folder.resolve("s.mps").toString(), "--json"))
                .isZero();
        assertThat(out.toString()).startsWith("{").contains("\"nonZeros\"");
        assertThat(run("export", scenario, "--mps", folder.resolve("no/s.mps").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no such file or folder").doesNotContain("Exception");
    }
}
