package org.isim.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isim.app.cli.CommandLines;
import org.isim.app.input.Folder;
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
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exit =
                    CommandLines.run(new PrintWriter(out, true), new PrintWriter(err, true), "show", file.toString());
            assertThat(exit).isEqualTo(problems.hasErrors() ? 2 : 0);
            assertThat(out.toString() + err).doesNotContain("fault of the program", "Exception", "\tat ");
            return problems;
        };
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
