package org.isim.app.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.isim.app.language.Language;
import org.isim.app.results.Journal;
import org.isim.app.results.ResultFolder;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.plan.Planner;
import org.jspecify.annotations.Nullable;

/**
 * A sensitivity run from its options to its folder. What is done stands in a journal beside the folder until the folder is written, so a run that
 * was stopped goes on; a journal of other inputs, another seed or another version of the program is begun anew.
 */
public final class SensitivityRun {
    private final ScenarioFile file;
    private final ScenarioRunner runner;
    private final Planner planner;
    private final long seed;

    /** @param runner has read the scenario's reference */
    public SensitivityRun(ScenarioFile file, ScenarioRunner runner, Planner planner, long seed) {
        this.file = file;
        this.runner = runner;
        this.planner = planner;
        this.seed = seed;
    }

    /** What is left to print: the text and the machine-readable summary; null where the scenario has no plan. */
    public record Printed(String text, Map<String, @Nullable Object> json) {}

    /**
     * Draws, solves, writes.
     *
     * @param progress is told how many samples of how many are done
     */
    public @Nullable Printed into(
            Path folder, int draws, int threads, BiConsumer<Integer, Integer> progress, Language language)
            throws IOException {
        Sensitivity sensitivity = new Sensitivity(file, runner, planner, seed);
        double[] plain = sensitivity.plain();
        if (plain.length == 0) {
            return null;
        }
        String key = Journal.key(runner.inputs(file), Long.toString(seed));
        try (Journal journal = Journal.of(folder, key)) {
            int all = Sensitivity.samples(draws);
            List<Sample> samples = sensitivity.run(draws, threads, journal, done -> progress.accept(done, all));
            @Nullable String against = sensitivity.overBaseYear() ? null : runner.referenceName(file);
            SensitivityFiles files =
                    new SensitivityFiles(file, new Findings(plain, samples), samples, against, seed, language);
            ResultFolder.write(folder, files.files());
            journal.delete();
            return new Printed(files.text(), files.json());
        }
    }
}
