package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.well;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people read, word for word. Numbers on a screen have at most four significant digits, so they are the same everywhere; residuals and the
 * solver's version are not, and are masked. {@code -Dgolden.write=true} writes the files anew.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("test", "resources", "golden");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void summaryOfTheBaseline() throws IOException {
        assertGolden("summary-baseline.txt", summary("baseline"));
    }

    @Test
    void summaryOfHalvedBarriers() throws IOException {
        assertGolden("summary-barriers-halved.txt", summary("barriers-halved"));
    }

    private String summary(String scenario) throws IOException {
        Path out = temp.resolve("out");
        well("run", "--quiet", "--out", out, Ran.eaeu(temp).resolve(scenario + ".yaml"));
        return Files.readString(out.resolve(scenario).resolve("summary.txt"));
    }

    @Test
    void comparison() throws IOException {
        Path study = Ran.eaeu(temp);
        Ran ran = well("compare", study.resolve("baseline.yaml"), study.resolve("barriers-halved.yaml"));
        assertGolden("compare.txt", ran.out());
    }

    @Test
    void indicatorsOfTheStudy() throws IOException {
        Path out = temp.resolve("out");
        well("indicators", "--quiet", "--out", out, Ran.eaeu(temp));
        assertGolden(
                "indicators-eaeu.txt",
                Files.readString(out.resolve("eaeu-2020-indicators").resolve("indicators.txt")));
    }

    @Test
    void indicatorsOfAPlan() throws IOException {
        Path out = temp.resolve("out");
        well("indicators", "--quiet", "--out", out, Ran.eaeu(temp).resolve("barriers-halved.yaml"));
        assertGolden(
                "indicators-barriers-halved.txt",
                Files.readString(out.resolve("barriers-halved-indicators").resolve("indicators.txt")));
    }

    @Test
    void interests() throws IOException {
        Path out = temp.resolve("out");
        well("interests", "--quiet", "--out", out, Ran.eaeu(temp).resolve("barriers-halved.yaml"));
        assertGolden(
                "interests-barriers-halved.txt",
                Files.readString(out.resolve("barriers-halved-interests").resolve("interests.txt")));
    }

    @Test
    void attribution() throws IOException {
        Path study = Ran.eaeu(temp);
        Path two = Ran.file(
                study,
                "two.yaml",
                "title: Food without barriers, more labour",
                "extends: baseline.yaml",
                "barriers: [{from: any, to: any, products: FOO, change: -100%}]",
                "room: {labour-reserve: 4%}");
        Ran ran = well("compare", "--attribute", study.resolve("baseline.yaml"), two);
        assertGolden("compare-attribute.txt", ran.out());
    }

    @Test
    void resolved() throws IOException {
        Path study = Ran.eaeu(temp);
        assertGolden(
                "barriers-halved-resolved.yaml",
                well("show", "--resolved", study.resolve("barriers-halved.yaml"))
                        .out());
    }

    /** One member asks for more than there is; then two; then nobody. */
    @Test
    void diagnosis() throws IOException {
        Path study = Ran.eaeu(temp);
        Path much = Ran.file(
                study,
                "much.yaml",
                "title: Armenia insists on a fifth more",
                "extends: baseline.yaml",
                "interests: {floors: {ARM: {living-standard: 1.2}}}");
        assertGolden("diagnose-floor.txt", diagnosed(study, 3, much));
        Path both = Ran.file(
                study,
                "both.yaml",
                "title: Armenia and Kyrgyzstan insist on more",
                "extends: baseline.yaml",
                "interests: {floors: {ARM: {living-standard: 1.2}, KGZ: {living-standard: 1.3}}}");
        assertGolden("diagnose-floors.txt", diagnosed(study, 3, both));
        assertGolden("diagnose-feasible.txt", diagnosed(study, 0, study.resolve("barriers-halved.yaml")));
    }

    private static String diagnosed(Path study, int exit, Object... words) {
        Object[] args = new Object[words.length + 1];
        args[0] = "diagnose";
        System.arraycopy(words, 0, args, 1, words.length);
        Ran ran = Ran.isim(args);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
        return ran.out().replace(study.toString(), "eaeu");
    }

    @Test
    void help() throws IOException {
        assertGolden("help.txt", well("--help").out());
        assertGolden("help-run.txt", well("run", "--help").out());
    }

    private static void assertGolden(String name, String text) throws IOException {
        String stable = text.replaceAll("\\r\\n", "\n")
                .replaceAll("(primal|dual|complementarity|gap) (0|\\d+e-\\d+)", "$1 #")
                .replaceAll("to \\d+e-\\d+ of its consumption", "to # of its consumption")
                .replaceAll("Solved by [^:]+:", "Solved by #:");
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, stable);
        }
        assertThat(stable).isEqualTo(Files.readString(golden)).endsWith("\n");
    }
}
