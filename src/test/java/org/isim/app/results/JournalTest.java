package org.isim.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was finished before a kill is read back, of the same work only. */
class JournalTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve(".x.journal");
    }

    @Test
    void whatWasDoneIsReadBackAndATornLineIsNot() throws IOException {
        try (Journal journal = new Journal(file(), "key")) {
            journal.add("one");
            journal.add("two");
        }
        Files.writeString(file(), "three\nfou", StandardOpenOption.APPEND);
        try (Journal journal = new Journal(file(), "key")) {
            assertThat(journal.read()).containsExactly("one", "two", "three");
            journal.add("five");
        }
        assertThat(file()).hasContent("# key\none\ntwo\nthree\nfive");
    }

    @Test
    void otherWorkBeginsAnew() throws IOException {
        try (Journal journal = new Journal(file(), "key")) {
            journal.add("one");
        }
        try (Journal journal = new Journal(file(), "other")) {
            assertThat(journal.read()).isEmpty();
        }
        try (Journal journal = new Journal(file(), "key")) {
            assertThat(journal.read()).isEmpty();
            journal.delete();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theKeyIsThatOfContentsAndOfWhatElseMatters() throws IOException {
        Path input = Files.writeString(folder.resolve("input.yaml"), "a: 1");
        String key = Journal.key(List.of(input), "seed 1");
        assertThat(Journal.key(List.of(input), "seed 1")).isEqualTo(key);
        assertThat(Journal.key(List.of(input), "seed 2")).isNotEqualTo(key);
        Files.writeString(input, "a: 2");
        assertThat(Journal.key(List.of(input), "seed 1")).isNotEqualTo(key);
    }
}
