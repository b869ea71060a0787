package org.isim.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand tries, by {@code ./mvnw -B -P fuzz -pl solver,model,src test}; {@code -Dfuzz.tries} and {@code -Dfuzz.seed} choose others. */
class ReadersFuzz {
    private static final int TRIES = Integer.getInteger("fuzz.tries", 100_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @TempDir
    private Path temp = Path.of("");

    @Test
    void scenarios() throws IOException {
        Path study = FuzzTest.eaeu(temp);
        report("scenarios", new Fuzzing(Readers.scenarios(), SEED).run(TRIES * 7 / 10, Readers.scenario(study)));
    }

    /** Slower, because each reads the study anew. */
    @Test
    void commands() throws IOException {
        Path study = FuzzTest.eaeu(temp);
        report("commands", new Fuzzing(Readers.scenarios(), SEED).run(TRIES / 20, Readers.command(study)));
    }

    /** Solved: exit codes 0, 2, 3 and 5 are met often; no scenario is known that ends with 4, since labour bounds every plan. */
    @Test
    void runs() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("small"));
        Map<Integer, Integer> exits = new TreeMap<>();
        Fuzzing fuzzing = new Fuzzing(Readers.runs(), SEED).soundly();
        fuzzing.run(TRIES / 20, Readers.run(folder, exit -> exits.merge(exit, 1, Integer::sum)));
        System.out.println("runs by exit code: " + exits);
        report("runs", fuzzing);
    }

    @Test
    void recipes() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("recipe"));
        report("recipes", new Fuzzing(Readers.recipes(), SEED).run(TRIES / 20, Readers.recipe(folder)));
    }

    @Test
    void words() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("small"));
        report("words", new Fuzzing(Readers.lines(), SEED).run(TRIES / 20, Readers.words(folder)));
    }

    @Test
    void studies() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("small"));
        Fuzzing fuzzing = new Fuzzing(Readers.study(folder), SEED);
        report("studies", fuzzing.run(TRIES * 3 / 10, Readers.study(folder, Readers.studyFiles(folder))));
    }

    private static void report(String name, Fuzzing fuzzing) throws IOException {
        System.out.println(name + ": " + fuzzing);
        fuzzing.keep(Path.of("target", "fuzz", name));
        assertThat(fuzzing.findings().keySet()).isEmpty();
    }
}
