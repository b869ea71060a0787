package org.isim.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.isim.app.input.Folder;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.language.Language;
import org.isim.app.study.SmallStudy;
import org.isim.app.study.StudyReader;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of mistake, and word for word what a person reads about it: place, what was found, what was expected, what was probably meant, the
 * line with a caret. {@code -Dgolden.write=true} writes the texts anew.
 */
@NullUnmarked
class MistakesTest {
    private static final Path MISTAKES = Path.of("test", "resources", "mistakes");
    private static final Path SCENARIOS = MISTAKES.resolve("scenarios");
    private static final Path STUDIES = MISTAKES.resolve("studies");

    private static final String BASELINE = """
            title: Baseline
            room: {trade-flexibility: 0.25, capacity-reserve: 5%, labour-reserve: 3%}
            """;

    @TempDir
    Path folder;

    static List<String> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static List<String> studies() throws IOException {
        try (Stream<Path> folders = Files.list(STUDIES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void ofScenarios(String name) throws IOException {
        SmallStudy.write(folder);
        Files.writeString(folder.resolve("baseline.yaml"), BASELINE);
        for (String file : scenarios()) {
            Files.copy(SCENARIOS.resolve(file), folder.resolve(file));
        }
        assertGolden(SCENARIOS.resolve(name.replace(".yaml", ".txt")), () -> {
            Problems problems = new Problems();
            ScenarioReader.tryRead(folder.resolve(name), null, problems);
            return problems;
        });
    }

    /** A folder holds the files of the small study that are other than they should be. */
    @ParameterizedTest
    @MethodSource("studies")
    void ofStudies(String name) throws IOException {
        SmallStudy.write(folder);
        try (Stream<Path> files = Files.list(STUDIES.resolve(name))) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        assertGolden(STUDIES.resolve(name + ".txt"), () -> {
            Problems problems = new Problems();
            try {
                StudyReader.read(folder, problems);
            } catch (InputException e) {
                assertThat(e.pointed(Language.EN)).isEqualTo(problems.pointed());
            }
            return problems;
        });
    }

    private interface Reading {
        Problems read();
    }

    private void assertGolden(Path golden, Reading reading) throws IOException {
        Problems problems = reading.read();
        String text = problems.pointed().replace(Folder.of(folder).name(folder) + "/", "") + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }
        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.list())
                .as("known in Russian")
                .noneMatch(problem -> Language.RU.problem(problem.message()).equals(problem.message()));
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
