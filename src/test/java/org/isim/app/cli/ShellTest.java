package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.well;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.app.Version;
import org.isim.app.study.SmallStudy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What surrounds the commands: completion, citation, and what goes to standard error. */
class ShellTest {
    @TempDir
    private Path temp = Path.of("");

    /** The script, asked by a shell as it asks: "isim comp" becomes compare or completion, "isim run --q" --quiet. */
    @Test
    void bashCompletes() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Path script = Files.writeString(
                temp.resolve("isim.bash"), well("completion", "bash").out());
        assertThat(complete(script, "isim", "comp")).isEqualTo("compare completion");
        assertThat(complete(script, "isim", "run", "--qui")).isEqualTo("--quiet");
        assertThat(well("completion", "zsh").out()).contains("bashcompinit");
    }

    private static String complete(Path script, String... words) throws IOException, InterruptedException {
        String asked = "source " + script + "; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_isim; echo -n ${COMPREPLY[*]}";
        Process bash = new ProcessBuilder("/bin/bash", "-c", asked).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return said;
    }

    @Test
    void aShellThatIsNotKnownIsBadInput() {
        assertThat(isim("completion", "fish").exit()).isEqualTo(2);
    }

    @Test
    void howToCite() throws IOException {
        assertThat(well("--how-to-cite").out())
                .startsWith("ISIM contributors: ISIM")
                .contains("@software{isim,", "version = {" + Version.number() + "}");
        Matcher version = Pattern.compile("<version>(.+)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Files.readString(Path.of("..", "CITATION.cff")))
                .contains("\nversion: " + version.group(1) + "\n", "name: ISIM contributors");
    }

    /** A warning does not stop a command, and quiet is quiet; each step is a line where one asks for it. */
    @Test
    void warningsAndStepsGoToStandardError() {
        SmallStudy.write(temp);
        Path file = Ran.file(temp, "s.yaml", "title: A", "labour: [{members: any, change: +0%}]");
        Ran shown = isim("show", file);
        assertThat(shown.exit()).isZero();
        assertThat(shown.err()).contains("s.yaml:2:33: warning: changes nothing\n", "  labour: [{members: any");
        Path out = temp.resolve("out");
        Ran quiet = isim("run", "--quiet", "--out", out, file);
        assertThat(quiet.exit()).isZero();
        assertThat(quiet.out() + quiet.err()).isEmpty();
        assertThat(isim("run", "--verbose", "--out", out, file).err()).contains("Solving s\n");
    }
}
