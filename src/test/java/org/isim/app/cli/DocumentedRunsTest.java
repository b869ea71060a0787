package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every run shown in the documentation shows what the program prints. A page is followed from top to bottom, in a folder of its own:
 *
 * <ul>
 *   <li>a block that begins with {@code $ ./isim} is run again; a line with nothing but "…" stands for lines left out;
 *   <li>a block after {@code <!-- file: NAME -->} is saved as that file; one of YAML without such a mark is a scenario of the default study;
 *   <li>a block of Python or R is run where the machine has it, and the block after it is what it prints.
 * </ul>
 *
 * <p>{@code -Dgolden.write=true} writes what is printed into the pages.
 */
class DocumentedRunsTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> PAGES = List.of(
            "README.md",
            "src/site/tutorial.md",
            "scenarios/eaeu/README.md",
            "scenarios/eaeu/FINDINGS.md",
            "scenarios/eaeu/chains/README.md",
            "scenarios/eaeu-uz/README.md",
            "scenarios/eaeu-uz/chains/README.md",
            "scenarios/kazakhstan-regions/README.md");
    private static final String PROMPT = "$ ./isim ";
    private static final String LEFT_OUT = "…";
    private static final String FENCE = "```";
    private static final Set<String> WITH_RESULTS = Set.of("run", "compare", "chains", "sensitivity", "indicators");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @TempDir
    private Path temp = Path.of("");

    /** A block between fences: its language, the line before it, where its lines begin and end. */
    private record Block(String language, String before, int from, int to) {
        List<String> lines(List<String> page) {
            return page.subList(from, to);
        }
    }

    @TestFactory
    Stream<DynamicContainer> pages() {
        return PAGES.stream().map(page -> DynamicContainer.dynamicContainer(page, tests(page)));
    }

    private Stream<DynamicTest> tests(String page) {
        List<String> lines = lines(page);
        List<Block> blocks = blocks(lines);
        List<DynamicTest> tests = new ArrayList<>();
        for (int n = 0; n < blocks.size(); n++) {
            int block = n;
            List<String> content = blocks.get(n).lines(lines);
            String first = content.isEmpty() ? "" : content.get(0);
            switch (blocks.get(n).language()) {
                case "yaml" -> tests.add(DynamicTest.dynamicTest(first, () -> save(page, block)));
                case "python" -> tests.add(DynamicTest.dynamicTest("Python", () -> script(page, block, ".py")));
                case "r" -> tests.add(DynamicTest.dynamicTest("R", () -> script(page, block, ".R")));
                default -> {
                    if (first.startsWith(PROMPT)) {
                        tests.add(DynamicTest.dynamicTest(
                                first, () -> shows(page, block, 1, run(folder(page), first))));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static List<String> lines(String page) {
        try {
            return Files.readAllLines(ROOT.resolve(page));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Block> blocks(List<String> page) {
        int[] fences = IntStream.range(0, page.size())
                .filter(n -> page.get(n).startsWith(FENCE))
                .toArray();
        assertThat(fences.length).isEven();
        return IntStream.range(0, fences.length / 2)
                .mapToObj(n -> new Block(
                        page.get(fences[2 * n]).substring(FENCE.length()),
                        fences[2 * n] == 0 ? "" : page.get(fences[2 * n] - 1),
                        fences[2 * n] + 1,
                        fences[2 * n + 1]))
                .toList();
    }

    private Path folder(String page) throws IOException {
        return Files.createDirectories(temp.resolve(page.replace('/', '_')));
    }

    private void save(String page, int block) throws IOException {
        List<String> lines = lines(page);
        Block shown = blocks(lines).get(block);
        if (shown.before().startsWith("<!-- file: ")) {
            String name = shown.before().replaceAll("<!-- file: | -->", "");
            Files.write(folder(page).resolve(name), shown.lines(lines));
            return;
        }
        Path study = Files.exists(temp.resolve("eaeu")) ? temp.resolve("eaeu") : Ran.eaeu(temp);
        Path scenario = Files.write(study.resolve("shown.yaml"), shown.lines(lines));
        assertThat(Ran.isim("validate", scenario).exit()).isZero();
        assertThat(Ran.isim("run", "--quiet", "--out", temp.resolve("shown"), scenario)
                        .exit())
                .isZero();
    }

    /** A script reads the results of the runs before it. */
    private void script(String page, int block, String ending) throws IOException, InterruptedException {
        List<String> lines = lines(page);
        List<Block> blocks = blocks(lines);
        Path file = folder(page).resolve("shown" + ending);
        Files.write(file, blocks.get(block).lines(lines));
        String interpreter = interpreter(
                ending.equals(".py")
                        ? List.of(
                                List.of("python3", "-c", "import pandas"),
                                List.of("/usr/bin/python3", "-c", "import pandas"))
                        : List.of(List.of("Rscript", "-e", "0")));
        if (interpreter == null) {
            System.err.println("SKIPPED: no interpreter here for the " + ending + " block of " + page);
        }
        assumeThat(interpreter).isNotNull();
        Path output = folder(page).resolve("printed");
        Process process = new ProcessBuilder(interpreter, file.toAbsolutePath().toString())
                .directory(folder(page).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        shows(
                page,
                block + 1,
                0,
                Files.readAllLines(output).stream().map(String::stripTrailing).toList());
    }

    private static @Nullable String interpreter(List<List<String>> trials) throws InterruptedException {
        for (List<String> trial : trials) {
            try {
                Process process = new ProcessBuilder(trial)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    return trial.get(0);
                }
            } catch (IOException e) {
                // not on this machine
            }
        }
        return null;
    }

    /** Compares a block, from a line of it on, with what was printed; or writes it. */
    private static void shows(String page, int block, int skip, List<String> printed) throws IOException {
        List<String> lines = lines(page);
        Block place = blocks(lines).get(block);
        List<String> shown = lines.subList(place.from() + skip, place.to());
        int gap = shown.indexOf(LEFT_OUT);
        int tail = shown.size() - gap - 1;
        List<String> expected = new ArrayList<>(gap < 0 ? printed : printed.subList(0, gap));
        if (gap >= 0) {
            expected.add(LEFT_OUT);
            expected.addAll(printed.subList(printed.size() - tail, printed.size()));
        }
        if (WRITE) {
            List<String> written = new ArrayList<>(lines.subList(0, place.from() + skip));
            written.addAll(expected);
            written.addAll(lines.subList(place.to(), lines.size()));
            Files.writeString(ROOT.resolve(page), String.join("\n", written) + "\n");
        } else {
            assertThat(masked(shown)).isEqualTo(masked(expected));
        }
    }

    /** What is under {@code scenarios/} is the project's; everything else belongs to the reader's folder. */
    private static List<String> run(Path folder, String command) {
        List<Object> args = new ArrayList<>();
        for (String word : command.substring(PROMPT.length()).split(" ")) {
            boolean own = word.startsWith("my-") || word.startsWith("their-");
            args.add(word.startsWith("scenarios/") ? ROOT.resolve(word) : own ? folder.resolve(word) : word);
        }
        if (WITH_RESULTS.stream().anyMatch(args::contains)) {
            args.addAll(List.of("--out", folder.resolve("results")));
        }
        Ran ran = Ran.isim(args.toArray());
        return Arrays.asList((ran.out() + ran.err())
                .replace(folder + "/", "")
                .stripTrailing()
                .split("\\r?\\n"));
    }

    /** Residuals and the solver's version differ from machine to machine. */
    private static List<String> masked(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("(primal|dual|complementarity|gap|residual) (0|\\d+e-\\d+)", "$1 #")
                        .replaceAll("Solved by [^:]+:", "Solved by #:"))
                .toList();
    }
}
