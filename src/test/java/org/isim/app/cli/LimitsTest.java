package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own where something it counts on is missing: the native library, memory, time, patience. */
class LimitsTest {
    @TempDir
    private Path temp = Path.of("");

    /** Two members only, so that a solver in pure Java is done soon. */
    private Path small() {
        return Ran.file(
                Ran.eaeu(temp),
                "small.yaml",
                "title: Armenia and Kyrgyzstan alone",
                "extends: baseline.yaml",
                "union: {members: [ARM, KGZ]}");
    }

    private Process start(String option, String... words) throws IOException {
        return start(List.of(), option, words);
    }

    private Process start(List<String> before, String option, String... words) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option, "-cp"));
        command.add(System.getProperty("java.class.path", ""));
        command.add("org.isim.app.Main");
        command.addAll(Arrays.asList(words));
        File errors = temp.resolve("err").toFile();
        return new ProcessBuilder(command)
                .redirectError(errors)
                .redirectOutput(temp.resolve("out").toFile())
                .start();
    }

    private int run(String option, String... words) throws IOException, InterruptedException {
        Process process = start(option, words);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String said(String stream) throws IOException {
        return Files.readString(temp.resolve(stream), StandardCharsets.UTF_8);
    }

    @Test
    void withoutANativeLibraryTheOtherSolverAnswersAndTheRunSaysSo() throws IOException, InterruptedException {
        String scenario = small().toString();
        String results = temp.resolve("results").toString();
        assertThat(run("-Dos.arch=sparc", "run", "--json", "--out", results, scenario))
                .isZero();
        JsonNode solver = new ObjectMapper().readTree(said("out")).get("solver");
        assertThat(solver.get("backend").asText()).isEqualTo("ojAlgo");
        assertThat(solver.get("notes").get(0).asText())
                .startsWith("HiGHS, which cannot run here: there is no library for ");
    }

    @Test
    void eitherSolverFindsTheSamePlan() {
        Path scenario = small();
        JsonNode highs = well("run", "--json", "--solver", "highs", "--out", temp.resolve("h"), scenario)
                .json();
        JsonNode ojalgo = well("run", "--json", "--solver", "ojalgo", "--out", temp.resolve("o"), scenario)
                .json();
        assertThat(ojalgo.get("solver").get("backend").asText()).isEqualTo("ojAlgo");
        // each is certified to 1e-7
        assertThat(ojalgo.get("objective").asDouble())
                .isCloseTo(
                        highs.get("objective").asDouble(),
                        within(2e-7 * highs.get("objective").asDouble()));
        JsonNode structured = well("run", "--json", "--solver", "structured", "--out", temp.resolve("s"), scenario)
                .json();
        assertThat(structured.get("objective").asDouble())
                .isCloseTo(
                        highs.get("objective").asDouble(),
                        within(2e-7 * highs.get("objective").asDouble()));
        // what no group of a market and no block of a member holds: 19 outputs and two accounts of each member
        assertThat(structured.at("/solver/border").toString()).isEqualTo("{\"OUTPUT\":38,\"LABOUR\":2,\"PAYMENTS\":2}");
        JsonNode members = highs.get("members");
        for (String member : Ran.names(members)) {
            // what is certain to 1e-7 of the union is less certain of one member
            assertThat(ojalgo.at("/members/" + member + "/livingStandard").asDouble())
                    .isCloseTo(members.at("/" + member + "/livingStandard").asDouble(), within(1e-5));
        }
    }

    /** A finer gap than usual is proved where digits allow it; what no solver can prove is not shown. */
    @Test
    void theGapIsProvedThatIsAskedFor() {
        Path scenario = small();
        JsonNode fine = well("run", "--json", "--accuracy", "1e-10", "--out", temp.resolve("f"), scenario)
                .json();
        assertThat(fine.at("/certificate/relativeGap").asDouble()).isLessThanOrEqualTo(1e-10);
        Ran ran = Ran.isim("run", "--accuracy", "1e-13", scenario);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--accuracy takes a number from 1e-12 to 1e-5");
    }

    /** A limit that is over before anything is solved: whatever the command, exit 5, the part that was reached, and nothing that looks finished. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run baseline.yaml",
                "run barriers-halved.yaml baseline.yaml",
                "run --ranging capital-pool.yaml",
                "compare baseline.yaml barriers-halved.yaml",
                "compare --attribute baseline.yaml deep-union.yaml",
                "sensitivity --draws 10 barriers-halved.yaml",
                "indicators barriers-halved.yaml",
                "chains motors.yaml",
                "diagnose impossible.yaml",
                "diagnose relying.yaml"
            })
    void aTimeLimitBoundsTheWholeRun(String words) throws IOException {
        Path study = Ran.eaeu(temp);
        Ran.file(
                study,
                "impossible.yaml",
                "title: Twice as much",
                "extends: baseline.yaml",
                "interests: {floors: {KGZ: {living-standard: 2}}}");
        Ran.file(
                study,
                "relying.yaml",
                "title: No less than without",
                "extends: impossible.yaml",
                "reference: baseline.yaml",
                "interests: {floors: {KAZ: {living-standard: reference}}}");
        Ran.file(
                study,
                "motors.yaml",
                "title: Motors in two stages",
                "extends: baseline.yaml",
                "chains:",
                "  motors:",
                "    stages:",
                "      wire: {like: MET, in: [KAZ, RUS], existing: 100}",
                "      motors: {like: MEQ, from: {wire: 30%}, in: [BLR, KGZ], existing: 100}",
                "    sold: {as: MEQ, access: 5%}");
        Path results = temp.resolve("results");
        for (String form : List.of("--quiet", "--json", "--verbose")) {
            List<String> line = new ArrayList<>(List.of(words.split(" ")));
            line.replaceAll(word -> word.endsWith(".yaml") ? study.resolve(word).toString() : word);
            line.addAll(List.of("--time-limit", "1e-9", form));
            if (!line.get(0).equals("compare") && !line.get(0).equals("diagnose")) {
                line.addAll(List.of("--out", results.toString()));
            }
            Ran ran = Ran.isim(line.toArray());
            assertThat(ran.exit()).as(words + ": " + ran.err()).isEqualTo(5);
            if (!form.equals("--quiet")) {
                assertThat(ran.out() + ran.err()).contains("time limit of 0.000000001 s, reached in ");
            }
        }
        for (String folder : Files.exists(results) ? Ran.list(results) : List.<String>of()) {
            assertThat(Ran.list(results.resolve(folder)))
                    .containsExactlyInAnyOrder("summary.txt", "run.json", "resolved.yaml", "timing.json");
            assertThat(new ObjectMapper()
                            .readTree(
                                    results.resolve(folder).resolve("run.json").toFile())
                            .get("status")
                            .asText())
                    .isEqualTo("limit");
        }
    }

    @Test
    void tooLittleMemoryIsALimit() throws IOException, InterruptedException {
        Path results = temp.resolve("results");
        int exit = run(
                "-Xmx8m",
                "run",
                "--out",
                results.toString(),
                Ran.eaeu(temp).resolve("deep-union.yaml").toString());
        assertThat(exit).isEqualTo(5);
        assertThat(said("err")).contains("stopped at a limit: Java's");
        assertThat(results).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be interrupted there, only ended")
    void aSignalToEndSaysWhatItLeft() throws IOException, InterruptedException {
        Path results = temp.resolve("results");
        Process process = solving(List.of(), results);
        // SIGTERM: shells take SIGINT from processes they start in the background
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said("err")).contains("isim: interrupted; results finished before are kept");
        assertThat(Ran.list(results)).containsExactly(".baseline-sensitivity.journal");
    }

    /** Ctrl-C is a limit like time: exit 5, the part that was reached, nothing that looks finished. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "signals a parent ignores are given back by env of GNU")
    void anInterruptIsALimit() throws IOException, InterruptedException {
        Path results = temp.resolve("results");
        Process process = solving(List.of("env", "--default-signal=INT"), results);
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said("err")).isEqualTo(5);
        assertThat(said("err"))
                .contains("isim: interrupted; ends with what is at hand")
                .contains("isim: stopped at a limit: interrupted, reached in ");
        assertThat(Ran.list(results)).containsExactly(".baseline-sensitivity.journal");
    }

    /** More draws than anybody waits for, the first of them done. */
    private Process solving(List<String> before, Path results) throws IOException, InterruptedException {
        Process process = start(
                before,
                "-Xshare:auto",
                "sensitivity",
                "--draws",
                "100000",
                "--out",
                results.toString(),
                Ran.eaeu(temp).resolve("baseline.yaml").toString());
        Path journal = results.resolve(".baseline-sensitivity.journal");
        while (process.isAlive() && !Files.exists(journal)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return process;
    }
}
