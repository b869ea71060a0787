package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every run shown in the documentation shows what the program prints. A block of code that begins with {@code $ ./isim} is run again; a line with
 * nothing but "…" stands for lines left out. {@code -Dgolden.write=true} writes the blocks anew.
 */
class DocumentedRunsTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> PAGES = List.of(
            "README.md",
            "scenarios/eaeu/README.md",
            "scenarios/eaeu/FINDINGS.md",
            "scenarios/eaeu-uz/README.md",
            "scenarios/kazakhstan-regions/README.md");
    private static final String PROMPT = "$ ./isim ";
    private static final String LEFT_OUT = "…";

    @TempDir
    private Path temp = Path.of("");

    /** A block: the page, the line of its command, its command. */
    record Block(String page, int line, String command) {
        @Override
        public String toString() {
            return page + ": " + command;
        }
    }

    static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (String page : PAGES) {
            List<String> lines = Files.readAllLines(ROOT.resolve(page));
            for (int n = 1; n < lines.size(); n++) {
                if (lines.get(n).startsWith(PROMPT) && lines.get(n - 1).startsWith("```")) {
                    blocks.add(new Block(page, n, lines.get(n)));
                }
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void showsWhatIsPrinted(Block block) throws IOException {
        List<String> page = Files.readAllLines(ROOT.resolve(block.page()));
        int end = block.line() + 1;
        while (!page.get(end).startsWith("```")) {
            end++;
        }
        List<String> shown = page.subList(block.line() + 1, end);
        List<String> printed = run(block.command());
        int gap = shown.indexOf(LEFT_OUT);
        int head = gap < 0 ? (Boolean.getBoolean("golden.write") ? printed.size() : shown.size()) : gap;
        int tail = gap < 0 ? 0 : shown.size() - gap - 1;
        List<String> expected = new ArrayList<>(printed.subList(0, Math.min(head, printed.size())));
        if (gap >= 0) {
            expected.add(LEFT_OUT);
            expected.addAll(printed.subList(Math.max(0, printed.size() - tail), printed.size()));
        }
        if (Boolean.getBoolean("golden.write")) {
            List<String> written = new ArrayList<>(page.subList(0, block.line() + 1));
            written.addAll(expected);
            written.addAll(page.subList(end, page.size()));
            Files.writeString(ROOT.resolve(block.page()), String.join("\n", written) + "\n");
        } else {
            assertThat(masked(shown)).isEqualTo(masked(expected));
            assertThat(gap < 0 ? printed.size() : shown.size()).as("lines").isEqualTo(shown.size());
        }
    }

    private List<String> run(String command) {
        List<Object> args = new ArrayList<>();
        for (String word : command.substring(PROMPT.length()).split(" ")) {
            args.add(word.startsWith("scenarios/") ? ROOT.resolve(word) : word);
        }
        if (Stream.of("run", "sensitivity", "indicators").anyMatch(args::contains)) {
            args.addAll(List.of("--out", temp));
        }
        return Arrays.asList(Ran.isim(args.toArray())
                .out()
                .replace(temp.toString(), "results")
                .stripTrailing()
                .split("\\r?\\n"));
    }

    /** Residuals and the solver's version differ from machine to machine. */
    private static List<String> masked(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("(primal|dual|complementarity|gap) (0|\\d+e-\\d+)", "$1 #")
                        .replaceAll("Solved by [^:]+:", "Solved by #:"))
                .toList();
    }
}
