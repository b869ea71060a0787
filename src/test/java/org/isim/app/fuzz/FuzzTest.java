package org.isim.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few tries of what the profile {@code fuzz} tries a hundred thousand times. */
class FuzzTest {
    private static final int TRIES = 100;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void scenariosAreReadOrRefused() throws IOException {
        Fuzzing tried = new Fuzzing(Readers.scenarios(), 2).run(TRIES, Readers.scenario(eaeu(temp)));
        assertThat(tried.findings().keySet()).isEmpty();
    }

    @Test
    void studiesAreReadOrRefused() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("small"));
        byte[] sound = Readers.study(folder).get(0);
        assertThat(Readers.study(folder, Readers.studyFiles(folder)).read(sound).rendered())
                .isEmpty();
        Fuzzing tried =
                new Fuzzing(Readers.study(folder), 2).run(TRIES, Readers.study(folder, Readers.studyFiles(folder)));
        assertThat(tried.findings().keySet()).isEmpty();
    }

    /** The default study without its sources. */
    static Path eaeu(Path temp) throws IOException {
        Path to = Files.createDirectory(temp.resolve("eaeu"));
        try (Stream<Path> files = Files.list(Path.of("..", "scenarios", "eaeu"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
