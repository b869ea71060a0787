package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a command line ended with and printed. No output may show a stack trace, whatever happened. */
record Ran(int exit, String out, String err) {
    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at \\S+\\(|Exception|^Caused by");
    /** Where comparisons go that are not asked for their results. */
    private static final String COMPARISONS = Path.of("target", "comparisons").toString();

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Runs a command line; each argument by its text. */
    static Ran isim(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter outWriter = new PrintWriter(out);
        PrintWriter errWriter = new PrintWriter(err);
        List<String> words =
                new ArrayList<>(Arrays.stream(args).map(String::valueOf).toList());
        if (words.contains("compare") && !words.contains("--out")) {
            words.addAll(List.of("--out", COMPARISONS));
        }
        int exit = CommandLines.run(outWriter, errWriter, words.toArray(new String[0]));
        outWriter.flush();
        errWriter.flush();
        Ran ran = new Ran(exit, out.toString(), err.toString());
        assertThat(ran.out + ran.err).doesNotContainPattern(STACK_TRACE);
        return ran;
    }

    /** The same, expected to end with 0 and without a word on standard error. */
    static Ran well(Object... args) {
        Ran ran = isim(args);
        assertThat(ran.err).isEmpty();
        assertThat(ran.exit).isZero();
        return ran;
    }

    /** Standard output as the one JSON object it must be. */
    JsonNode json() {
        try {
            JsonNode json = JSON.readTree(out);
            assertThat(json.isObject()).isTrue();
            return json;
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON object: " + out, e);
        }
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    /** A copy of the default study. */
    static Path eaeu(Path folder) {
        Path from = Path.of("..", "scenarios", "eaeu");
        Path to = folder.resolve("eaeu");
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    /** Writes a file and returns it. */
    static Path file(Path folder, String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of what is in a folder, hidden files as well, in order. */
    static List<String> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
