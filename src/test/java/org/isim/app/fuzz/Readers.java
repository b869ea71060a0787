package org.isim.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.isim.app.cli.CommandLines;
import org.isim.app.input.Folder;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ResolvedWriter;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.app.study.SmallStudy;
import org.isim.app.study.Study;
import org.isim.app.study.StudyReader;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;

/** What is tried with mutated files, and what must hold of every try. */
final class Readers {
    private static final Path LIBRARY = Path.of("..", "scenarios");

    private Readers() {}

    /** Scenario files of the library. */
    static List<byte[]> scenarios() throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(LIBRARY)) {
            for (Path file : tree.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    /**
     * A scenario of a copy of the default study. One that is accepted makes a program, and means the same when it is written resolved and read again.
     *
     * @param folder of the copy
     */
    static Fuzzing.Reader scenario(Path folder) {
        Study study = StudyReader.read(folder, new Problems());
        Path file = folder.resolve("fuzzed.yaml");
        Path again = folder.resolve("again.yaml");
        return bytes -> {
            Files.write(file, bytes);
            Problems problems = new Problems();
            ScenarioFile scenario = ScenarioReader.tryRead(file, study, problems);
            said(problems);
            if (scenario == null) {
                assertThat(problems.hasErrors()).isTrue();
            } else if (!problems.hasErrors()) {
                accepted(scenario, again);
            }
            return problems;
        };
    }

    private static void accepted(ScenarioFile scenario, Path again) throws IOException {
        if (!scenario.reliesOnReference()) {
            Planner.firstProgram(scenario.economy(), scenario.scenario()).problem();
        }
        String resolved = ResolvedWriter.text(scenario.resolved());
        Files.writeString(again, resolved);
        Problems problems = new Problems();
        ScenarioFile read = ScenarioReader.tryRead(again, scenario.study(), problems);
        assertThat(problems.hasErrors()).as(problems.rendered()).isFalse();
        assertThat(meaning(ResolvedWriter.text(Objects.requireNonNull(read).resolved())))
                .isEqualTo(meaning(resolved));
    }

    /** The same through the command line: 0 where the reader accepts the file, 2 where it does not, and never a trace. */
    static Fuzzing.Reader command(Path folder) {
        Fuzzing.Reader reader = scenario(folder);
        Path file = folder.resolve("fuzzed.yaml");
        return bytes -> {
            Problems problems = reader.read(bytes);
            assertThat(Said.of("show", file.toString()).exit).isEqualTo(problems.hasErrors() ? 2 : 0);
            return problems;
        };
    }

    /**
     * A scenario of the small study, solved, some of them with hardly any time: the exit code is that of the status it prints (0, 3, 4 or 5), 2 where the reader does not accept it, and 1 where no backend proves
     * an answer, which mutated numbers may come to; never a fault of the program.
     *
     * @param exits is told each exit code
     */
    static Fuzzing.Reader run(Path folder, IntConsumer exits) {
        SmallStudy.write(folder);
        Study study = StudyReader.read(folder, new Problems());
        Path file = folder.resolve("fuzzed.yaml");
        String out = folder.resolveSibling("out").toString();
        return bytes -> {
            Files.write(file, bytes);
            Problems problems = new Problems();
            ScenarioReader.tryRead(file, study, problems);
            String seconds = Arrays.hashCode(bytes) % 8 == 0 ? "0.001" : "5";
            Said ran = Said.of("run", "--json", "--time-limit", seconds, "--out", out, file.toString());
            exits.accept(ran.exit);
            assertThat(ran.exit).isBetween(0, 5);
            if (problems.hasErrors()) {
                assertThat(ran.exit).isEqualTo(2);
            }
            JsonNode json = new ObjectMapper().readTree(ran.out);
            if (json.has("status")) {
                List<String> statuses = List.of("optimal", "failed", "", "infeasible", "unbounded", "limit");
                assertThat(statuses.get(ran.exit)).isEqualTo(json.get("status").asText());
            } else {
                assertThat(json.get("error").get("code").asText()).isIn("bad-input", "time-limit");
                assertThat(ran.exit)
                        .isEqualTo(json.get("error").get("code").asText().equals("bad-input") ? 2 : 5);
            }
            return problems;
        };
    }

    /** Scenarios of the small study that end each in its way. */
    static List<byte[]> runs() {
        String room = """
                title: A scenario of the small study
                room:
                  trade-flexibility: 0.25
                  capacity-reserve: 5%
                  labour-reserve: 3%
                  open-links: 0.01
                  export-steps: [{up-to: +20%, price: 0.9}]
                  import-steps: [{up-to: +20%, price: 1.1}, {up-to: +50%, price: 1.25}]
                """;
        return Stream.of("", """
                        barriers:
                          - {from: any, to: any, products: any, change: -50%}
                          - {from: AAA, to: BBB, products: MAN, change: =0.1}
                        interests:
                          solve-for: nash
                          disagreement: stand-alone
                        """, """
                        interests:
                          floors:
                            AAA: {living-standard: 2}
                            BBB: {jobs: 1}
                          parity: 30%
                        """, """
                        external:
                          - {members: any, partners: any, products: any, direction: imports, price: 0.5}
                          - {members: any, partners: any, products: any, direction: exports, quantity: +50%}
                        balances:
                          - {members: any, change: -20%}
                        """, """
                        union:
                          members: [BBB]
                          outsiders: third-country
                        """)
                .map(policy -> (room + policy).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The recipe of the balancing example, balanced: 0 with a table or 2 with words; what the program says of totals that cannot hold is words, too. */
    static Fuzzing.Reader recipe(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(LIBRARY.resolve("balancing-example"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path file = folder.resolve("recipe.yaml");
        return bytes -> {
            Files.write(file, bytes);
            Said ran = Said.of("calibrate", file.toString());
            assertThat(ran.exit).isIn(0, 2);
            assertThat(ran.exit == 2)
                    .as(ran.err)
                    .isEqualTo(ran.err.contains("error: ") || ran.err.startsWith("isim: "));
            Problems problems = new Problems();
            // what is said anew is worth another look
            ran.err
                    .lines()
                    .filter(line -> line.contains("error: "))
                    .forEach(line -> problems.error(Place.wholeFile("recipe"), line.replaceFirst("^.*?(error: )", "")));
            return problems;
        };
    }

    static List<byte[]> recipes() throws IOException {
        return List.of(Files.readAllBytes(LIBRARY.resolve("balancing-example").resolve("recipe.yaml")));
    }

    /** Commands that write to a folder of their own choice where none is named. */
    private static final List<String> WRITING =
            List.of("run", "compare", "interests", "sensitivity", "indicators", "chains");

    /** Words after {@code isim}, for a scenario and folders that are there: any exit code but that of a fault. */
    static Fuzzing.Reader words(Path folder) {
        SmallStudy.write(folder);
        Path out = folder.resolveSibling("out");
        return bytes -> {
            Files.writeString(folder.resolve("s.yaml"), "room: {capacity-reserve: 5%, labour-reserve: 3%}\n");
            Files.writeString(folder.resolve("t.yaml"), "extends: s.yaml\ninterests: {floors: {AAA: {jobs: 3}}}\n");
            List<String> words = new ArrayList<>();
            for (String word : new String(bytes, StandardCharsets.UTF_8).trim().split("\\s+")) {
                String before = words.isEmpty() ? "" : words.get(words.size() - 1);
                // no try writes outside of its folder, and none asks for a day's work
                boolean writes =
                        List.of("--out", "--mps", "--lp", "new", "calibrate").contains(before);
                String tame = word.replaceAll("[/\\\\]|\\.\\.", "")
                        .replaceAll("\\d{2,}", "9")
                        .replaceAll("^(--out|--mps|--lp)=.*", "$1");
                words.add(
                        word.equals("S") || word.equals("T")
                                ? folder.resolve(word.toLowerCase(Locale.ROOT) + ".yaml")
                                        .toString()
                                : word.equals("STUDY")
                                        ? folder.toString()
                                        : writes ? out.resolve("o").toString() : tame);
            }
            if (words.stream().anyMatch(WRITING::contains) && !words.contains("--out")) {
                words.add("--out=" + out.resolve("o"));
            }
            Said ran = Said.of(words.toArray(new String[0]));
            assertThat(ran.exit).as(String.join(" ", words) + "\n" + ran.err).isIn(0, 2, 3, 4, 5);
            Problems problems = new Problems();
            problems.error(
                    Place.wholeFile("words"),
                    words.get(0) + ran.exit + ran.err.lines().findFirst().orElse(""));
            return problems;
        };
    }

    static List<byte[]> lines() {
        return Stream.of(
                        "run S T --json --quiet --out O --time-limit 9 --lang ru",
                        "run T --ranging --ranging-rows USE,BAND_MAX --out O --ties 0.01 --accuracy 1e-7",
                        "compare S T --attribute --in-order --indicators --out O --verbose",
                        "interests S --treatments --frontier AAA,BBB --order BBB,AAA --threads 2 --out O",
                        "diagnose T --json --solver ojalgo",
                        "validate STUDY --json",
                        "show --resolved S",
                        "export S --mps O --quiet",
                        "indicators STUDY --matrices --out O",
                        "math S --json",
                        "schema",
                        "completion",
                        "--version",
                        "sensitivity S --draws 3 --seed 7 --out O")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** What a command line came to; never a fault of the program, never a trace. */
    private record Said(int exit, String out, String err) {
        static Said of(String... words) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit = CommandLines.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
            assertThat(out.toString() + err)
                    .doesNotContain("fault of the program", "program-fault", "Exception", "\tat ");
            return new Said(exit, out.toString(), err.toString());
        }
    }

    /** Without origins, and without the reference, which stands last where it is not named. */
    private static String meaning(String resolved) {
        return resolved.replaceAll("  # \\S+:\\d+\\n", "\n").replaceAll("(?m)^reference: .*\n", "");
    }

    private static void said(Problems problems) {
        assertThat(problems.pointed().lines()).allMatch(line -> line.length() < 1500);
        assertThat(problems.pointed().chars()).noneMatch(c -> (c < ' ' && c != '\n') || c == 0x202e);
    }

    /** The files of the small study, one after another in one text, as a try mutates them. */
    static List<byte[]> study(Path folder) throws IOException {
        SmallStudy.write(folder);
        StringBuilder all = new StringBuilder();
        for (String name : names(folder)) {
            all.append(MARK).append(name).append('\n').append(Files.readString(folder.resolve(name)));
        }
        return List.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static final String MARK = "@@";

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** A study; one that is accepted makes a program that the base year satisfies. */
    static Fuzzing.Reader study(Path folder, List<String> names) {
        return bytes -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String name : names) {
                Files.deleteIfExists(folder.resolve(name));
                int at = text.indexOf(MARK + name + "\n");
                if (at >= 0) {
                    int from = at + MARK.length() + name.length() + 1;
                    int to = text.indexOf(MARK, from);
                    String own = text.substring(from, to < 0 ? text.length() : to);
                    Files.write(folder.resolve(name), own.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            Problems problems = new Problems();
            Study study = StudyReader.tryRead(Folder.of(folder), problems);
            said(problems);
            if (study == null) {
                assertThat(problems.hasErrors()).isTrue();
            } else if (!problems.hasErrors()) {
                double residual = Planner.firstProgram(study.economy(), Scenario.base(study.economy()))
                        .baseResidual();
                assertThat(residual).isLessThan(1e-3);
            }
            return problems;
        };
    }

    static List<String> studyFiles(Path folder) throws IOException {
        return names(folder);
    }
}
