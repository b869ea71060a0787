package org.isim.app.interests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isim.app.language.Language;
import org.isim.app.results.Journal;
import org.isim.app.results.Json;
import org.isim.app.results.ResultFolder;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.games.CoalitionSet;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.solver.LinearSolver;
import org.jspecify.annotations.Nullable;

/**
 * Asks of a scenario whether its union is in each member's interest, from its options to its folder. What coalitions could do stands in a journal beside the folder until that is
 * written, so a run that was stopped goes on.
 */
public final class InterestsRun {
    private static final int INFEASIBLE = 3;

    private final ScenarioFile file;
    private final ScenarioRunner runner;
    private final Planner planner;
    private final LinearSolver solver;
    private final int threads;

    /** @param runner has read the scenario's reference */
    public InterestsRun(ScenarioFile file, ScenarioRunner runner, Planner planner, LinearSolver solver, int threads) {
        this.file = file;
        this.runner = runner;
        this.planner = planner;
        this.solver = solver;
        this.threads = threads;
    }

    /** Progress of long work. */
    @FunctionalInterface
    public interface Progress {
        /** How many coalitions of how many are done; from any thread, one after another. */
        void coalitions(int done, int all);

        /** A concept is being solved. */
        default void concept(Concept concept) {}
    }

    /**
     * What is left to print.
     *
     * @param exitCode 0, or 3 where the union itself has no plan
     */
    public record Printed(String text, Map<String, @Nullable Object> json, int exitCode) {}

    /**
     * What is asked for beside the usual.
     *
     * @param treatments whether the scenario's concept is looked at under the other treatments, too
     * @param frontiers members, two or three, whose Pareto frontier is drawn
     * @param order in which members join, each once; empty where no order is asked for
     * @param language of the text
     */
    public record Asked(boolean treatments, List<int[]> frontiers, int[] order, Language language) {}

    /** Solves everything under the scenario's treatment, puts it in words, and writes it. */
    public Printed into(Path folder, Asked asked, Progress progress) throws IOException {
        String backends =
                solver.backends().stream().map(b -> b.name().toString()).collect(Collectors.joining(" "));
        String key = Journal.key(runner.inputs(file), "interests", backends);
        try (Journal journal = Journal.of(folder, key)) {
            FoundCoalitions found = new FoundCoalitions(journal, progress);
            Printed printed = into(
                    folder,
                    asked,
                    new InterestsSolver(file, runner, planner, solver, threads, found, progress::concept));
            journal.delete();
            return printed;
        }
    }

    private Printed into(Path folder, Asked asked, InterestsSolver interests) throws IOException {
        List<Concept> every = List.of(Concept.values());
        InterestsAnswer answer = interests.answer(file.treatment(), every, asked.frontiers, asked.order);
        Map<String, @Nullable Object> json = InterestsJson.of(answer);
        List<InterestsAnswer> all = new ArrayList<>(List.of(answer));
        if (asked.treatments) {
            List<InterestsAnswer> others = others(answer, interests, asked.order);
            all.addAll(others);
            json.put("otherTreatments", others.stream().map(InterestsJson::of).toList());
        }
        String text = InterestsText.of(all, asked.language);
        InterestsTables tables = new InterestsTables(answer);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("interests.txt", text);
        files.put(InterestsPage.FILE, InterestsPage.of(all, asked.language));
        files.put("run.json", Json.text(json));
        files.put("coalitions.csv", tables.coalitions());
        files.put("solutions.csv", tables.solutions());
        if (asked.order.length > 0) {
            files.put("accession.csv", tables.accession());
        }
        for (InterestsAnswer.FrontierAnswer frontier : answer.frontiers()) {
            String name = InterestsTables.file(answer, frontier);
            files.put(name + ".csv", tables.frontier(frontier));
            files.put(name + ".svg", FrontierPicture.of(answer, frontier, asked.language));
        }
        ResultFolder.write(folder, files);
        boolean formed = answer.value(CoalitionSet.all(answer.members())).feasible();
        return new Printed(text, json, formed ? 0 : INFEASIBLE);
    }

    private List<InterestsAnswer> others(InterestsAnswer answer, InterestsSolver interests, int[] order)
            throws IOException {
        List<Concept> inUse = List.of(answer.scenario().interests().concept());
        List<InterestsAnswer> others = new ArrayList<>();
        for (Outsiders outsiders : Outsiders.values()) {
            for (Bands bands : Bands.values()) {
                if (outsiders != file.treatment().outsiders()
                        || bands != file.treatment().bands()) {
                    others.add(interests.answer(file.treatment().with(outsiders).with(bands), inUse, List.of(), order));
                }
            }
        }
        return others;
    }
}
