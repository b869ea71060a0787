package org.isim.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program left beside a result is set right by the next one. */
class ResultFolderTest {
    private static final Map<String, String> OLD = Map.of("run.json", "old");
    private static final Map<String, String> NEW = Map.of("run.json", "new");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void killedBetweenTheMovesTheOldResultComesBack() throws IOException {
        Path target = temp.resolve("x");
        ResultFolder.write(target, OLD);
        Files.move(target, temp.resolve(".x-old-" + dead() + "-" + UUID.randomUUID()));
        Leftovers.tidy(target, temp);
        assertThat(target.resolve("run.json")).hasContent("old");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void whatWasBegunIsRemovedAndWhatAnotherIsAtIsKept() throws IOException {
        Path target = temp.resolve("x");
        ResultFolder.write(target, OLD);
        Files.createDirectory(temp.resolve(".x-new-" + dead() + "-" + UUID.randomUUID()));
        Files.createDirectory(temp.resolve(".x-old-" + dead() + "-" + UUID.randomUUID()));
        Path other = Files.createDirectory(temp.resolve(Leftovers.name(target, Leftovers.NEW)));
        Path others = Files.createDirectory(temp.resolve(".x-new-own work"));
        ResultFolder.write(target, NEW);
        assertThat(target.resolve("run.json")).hasContent("new");
        assertThat(other).exists();
        assertThat(others).exists();
        assertThat(entries()).isEqualTo(3);
    }

    private long entries() throws IOException {
        try (Stream<Path> list = Files.list(temp)) {
            return list.count();
        }
    }

    /** No process has this number: those of today's systems are smaller. */
    private static long dead() {
        return Long.MAX_VALUE / 10;
    }
}
