package org.isim.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.interests.InterestsRun;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.scenario.Concept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isim interests}: whether the union is in each member's interest, and who would do better alone. */
@Command(
        name = "interests",
        description =
                "Whether the union is in each member's interest: every concept, what each coalition could do alone, core, Shapley value, nucleolus, contributions; as text, page (interests.html) and tables.")
final class InterestsCommand extends Subcommand {
    private static final int MOST_THREADS = 1024;

    @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML).")
    private Path file = Path.of("");

    @Mixin
    private final ResultsMixin results = new ResultsMixin();

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

    @Option(
            names = "--order",
            paramLabel = "MEMBERS",
            description = "Every member once, the first to join first, as RUS,BLR,KAZ: what each accession brings.")
    private String order = "";

    @Mixin
    private final OutputMixin output = new OutputMixin();

    @Mixin
    private final LanguageMixin language = new LanguageMixin();

    @Mixin
    private final SolveOptionsMixin solve = new SolveOptionsMixin();

    @Override
    public Integer call() throws IOException {
        within("--threads", threads, MOST_THREADS);
        ScenarioFile scenario = ScenarioFiles.read(List.of(file), spec()).get(0);
        ScenarioRunner runner = solve.runner();
        ScenarioFiles.readReferences(List.of(scenario), runner);
        InterestsRun run = new InterestsRun(scenario, runner, solve.planner(), solve.solver(), threads);
        Path folder = results.folder(scenario.id() + "-interests");
        InterestsRun.Printed printed = run.into(
                folder,
                new InterestsRun.Asked(treatments, frontiers(scenario), order(scenario.economy()), language.get()),
                progress());
        output.show(printed::json, () -> printed.text() + language.get().text("results", folder.toString()) + "\n");
        return printed.exitCode();
    }

    private InterestsRun.Progress progress() {
        return new InterestsRun.Progress() {
            @Override
            public void concept(Concept concept) {
                output.step("concept " + concept.key());
            }

            @Override
            public void coalitions(int done, int all) {
                output.count(done, all, "coalitions");
            }
        };
    }

    private List<int[]> frontiers(ScenarioFile scenario) {
        List<int[]> asked = new ArrayList<>();
        for (String frontier : frontiers) {
            int[] members = members(scenario.economy(), "--frontier", frontier);
            if (members.length < 2 || members.length > 3) {
                throw misuse("--frontier takes two or three different members, found \"" + frontier + "\"");
            }
            asked.add(members);
        }
        return asked;
    }

    private int[] order(Economy e) {
        if (order.isEmpty()) {
            return new int[0];
        }
        int[] members = members(e, "--order", order);
        String left = IntStream.range(0, e.memberCount())
                .filter(r -> Arrays.stream(members).noneMatch(m -> m == r))
                .mapToObj(r -> e.members().get(r).code())
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            throw misuse("--order takes every member of the union, found \"" + order + "\" without " + left);
        }
        return members;
    }

    /** Members as ARM,BLR, each once. */
    private int[] members(Economy e, String option, String codes) {
        List<String> known = e.members().stream().map(Label::code).toList();
        Set<Integer> members = new LinkedHashSet<>();
        for (String listed : codes.split(",", -1)) {
            String code = listed.trim();
            int member = e.member(code);
            if (member < 0) {
                throw misuse(option + " " + codes + ": no member \"" + code + "\" in the union", code, known);
            }
            if (!members.add(member)) {
                throw misuse(option + " " + codes + ": " + code + " stands there twice");
            }
        }
        return members.stream().mapToInt(Integer::intValue).toArray();
    }
}
