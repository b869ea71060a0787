package org.isim.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isim.app.input.Nearest;
import org.isim.app.interests.InterestsRun;
import org.isim.app.results.Json;
import org.isim.app.results.ResultFolder;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isim interests}: whether the union is in each member's interest, and who would do better alone. */
@Command(
        name = "interests",
        description =
                "Whether the union is in each member's interest: every concept, what each coalition could do alone, core, Shapley value, nucleolus, contributions.")
final class InterestsCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 1024;

    @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML).")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of results (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: all cores). The numbers are the same.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--treatments",
            description = "The scenario's concept under the other treatments of coalitions, side by side.")
    private boolean treatments;

    @Option(
            names = "--frontier",
            paramLabel = "MEMBERS",
            description =
                    "Pareto frontier of two or three members, as ARM,BLR; a table and a picture. May be repeated.")
    private List<String> frontiers = List.of();

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--threads must be between 1 and " + MOST_THREADS + ", found " + threads);
        }
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec).get(0);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        InterestsRun run = new InterestsRun(scenario, runner, solve.planner(), solve.solver(), threads);
        InterestsRun.Printed printed =
                run.printed(new InterestsRun.Asked(treatments, members(scenario)), this::progress);
        Path folder = out.resolve(scenario.id() + "-interests");
        ResultFolder.write(folder, printed.files());
        if (output.json) {
            out().print(Json.text(printed.json()));
        } else if (!output.quiet) {
            out().print(printed.text());
            out().println("Results: " + folder);
        }
        return printed.exitCode();
    }

    private List<int[]> members(ScenarioFile scenario) {
        List<int[]> asked = new ArrayList<>();
        for (String frontier : frontiers) {
            int[] members = Arrays.stream(frontier.split(",", -1))
                    .mapToInt(code -> member(scenario.economy(), code.trim(), frontier))
                    .toArray();
            if (members.length < 2
                    || members.length > 3
                    || Arrays.stream(members).distinct().count() < members.length) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--frontier takes two or three different members, found \"" + frontier + "\"");
            }
            asked.add(members);
        }
        return asked;
    }

    private int member(Economy e, String code, String frontier) {
        int member = e.member(code);
        if (member < 0) {
            List<String> known = e.members().stream().map(Label::code).toList();
            String near = Nearest.of(code, known);
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--frontier " + frontier + ": no member \"" + code + "\" in the union"
                            + (near == null
                                    ? "; one of " + String.join(", ", known)
                                    : " (did you mean \"" + near + "\"?)"));
        }
        return member;
    }

    /** On a terminal only: a pipe gets the result and nothing else. */
    private void progress(int done, int all) {
        if (Terminal.isWatched() && !output.quiet && !output.json) {
            PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
            err.print("\r" + done + " of " + all + " coalitions" + (done == all ? "\n" : ""));
            err.flush();
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
