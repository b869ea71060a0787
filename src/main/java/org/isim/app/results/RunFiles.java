package org.isim.app.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.Version;
import org.isim.app.language.Language;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ResolvedWriter;
import org.isim.model.plan.Plan;
import org.isim.solver.CoefficientRanges;
import org.jspecify.annotations.Nullable;

/** The files of a solved scenario. The same input gives the same bytes, but for {@code timing.json}. */
public final class RunFiles {
    private RunFiles() {}

    /**
     * A table beside the usual ones.
     *
     * @param file its name
     * @param table its text
     * @param summary what the summary says of it, lines that end
     */
    public record Addition(String file, String table, String summary) {}

    /**
     * Text by file name.
     *
     * @param ranges what {@code --ranging} adds; null where it was not asked for
     * @param seconds wall time of the whole run
     * @param language of the summary; tables have none
     * @throws IOException where an input file can no longer be read
     */
    public static Map<String, String> of(
            SolvedScenario solved, @Nullable Addition ranges, double seconds, Language language) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("summary.txt", SummaryText.of(solved, language) + (ranges == null ? "" : ranges.summary()));
        files.put("run.json", Json.text(run(solved)));
        files.put("resolved.yaml", ResolvedWriter.text(solved.file().resolved()));
        Plan plan = solved.plan();
        if (plan != null) {
            files.putAll(CsvTables.of(solved, plan));
            files.put(IamcTable.FILE, IamcTable.of(solved, plan));
        }
        if (ranges != null) {
            files.put(ranges.file(), ranges.table());
        }
        Map<String, @Nullable Object> timing = Json.object();
        timing.put("seconds", seconds);
        timing.put("solverSeconds", solved.seconds());
        timing.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        timing.put("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        files.put("timing.json", Json.text(timing));
        return files;
    }

    /**
     * Files that are no text, by name: the workbook, where there is a plan.
     *
     * @param texts the tables among {@link #of}
     */
    public static Map<String, byte[]> others(SolvedScenario solved, Map<String, String> texts) {
        Plan plan = solved.plan();
        return plan == null ? Map.of() : Map.of(WorkbookFile.FILE, RunWorkbook.of(solved, plan, texts));
    }

    private static Map<String, @Nullable Object> run(SolvedScenario solved) throws IOException {
        Map<String, @Nullable Object> run = Json.object();
        run.put("isim", Version.number());
        run.putAll(RunSummary.untimed(solved));
        Map<String, @Nullable Object> units = Json.object();
        units.put("money", solved.file().study().moneyUnit());
        units.put("labour", solved.file().study().labourUnit());
        units.put("baseYear", solved.file().study().baseYear());
        run.put("units", units);
        run.put("inputs", inputs(solved.file().study().folder(), solved.file().inputs()));
        Plan plan = solved.plan();
        if (plan != null) {
            run.put("coefficientRanges", ranges(plan));
        }
        return run;
    }

    /** Files read, inside the study's folder, with their SHA-256. */
    public static List<Map<String, @Nullable Object>> inputs(Path folder, Collection<Path> files) throws IOException {
        List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
        for (Path path : files) {
            Map<String, @Nullable Object> input = Json.object();
            input.put("file", folder.relativize(path).toString().replace('\\', '/'));
            input.put("sha256", Sha256.of(path));
            inputs.add(input);
        }
        return inputs;
    }

    /** Of the problem as it is solved, in ratios to the base year. */
    private static Map<String, @Nullable Object> ranges(Plan plan) {
        CoefficientRanges r = CoefficientRanges.ofScaled(plan.formulation().problem());
        Map<String, @Nullable Object> ranges = Json.object();
        ranges.put("matrix", List.of(r.matrix().smallest(), r.matrix().largest()));
        ranges.put("objective", List.of(r.objective().smallest(), r.objective().largest()));
        ranges.put("bounds", List.of(r.bounds().smallest(), r.bounds().largest()));
        ranges.put(
                "rightHandSides",
                List.of(r.rightHandSides().smallest(), r.rightHandSides().largest()));
        return ranges;
    }
}
