package org.isim.app.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isim.app.Version;
import org.isim.app.language.Language;
import org.isim.app.results.CsvTables;
import org.isim.app.results.IamcTable;
import org.isim.app.results.Json;
import org.isim.app.results.RunFiles;
import org.isim.app.results.Sha256;
import org.isim.app.results.WorkbookFile;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;

/** The files of a comparison. The same input gives the same bytes. */
public final class ComparisonFiles {
    /** Longest name of a folder that names every scenario. */
    private static final int LONGEST = 100;

    private ComparisonFiles() {}

    /** Name of its folder: the scenarios in their order; where that is too long, the first and how many others. */
    public static String folder(Comparison comparison) {
        List<String> ids = files(comparison).stream().map(ScenarioFile::id).toList();
        String all = "compare-" + String.join("-", ids);
        return all.length() <= LONGEST
                ? all
                : "compare-" + ids.get(0) + "-and-" + (ids.size() - 1) + "-others-"
                        + Sha256.of(all).substring(0, 8);
    }

    private static List<ScenarioFile> files(Comparison comparison) {
        return Stream.concat(Stream.of(comparison.reference()), comparison.others().stream())
                .map(SolvedScenario::file)
                .toList();
    }

    /**
     * Text by file name.
     *
     * @param language of the summary; tables have none
     */
    public static Map<String, String> of(Comparison comparison, Language language) throws IOException {
        Map<String, @Nullable Object> run = Json.object();
        run.put("isim", Version.number());
        run.putAll(comparison.json());
        Set<Path> inputs = new LinkedHashSet<>();
        files(comparison).forEach(file -> inputs.addAll(file.inputs()));
        run.put(
                "inputFiles",
                RunFiles.inputs(comparison.reference().file().study().folder(), inputs));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("summary.txt", comparison.text(language));
        files.put("run.json", Json.text(run));
        files.put("inputs.csv", inputs(comparison));
        files.putAll(
                CsvTables.compared(Objects.requireNonNull(comparison.reference().plan()), comparison.others()));
        if (comparison.hasAttribution()) {
            files.put("attribution.csv", attribution(comparison));
        }
        files.put(
                "codes.csv",
                CsvTables.codes(comparison.reference().file().study().economy()));
        List<SolvedScenario> solved = new ArrayList<>(List.of(comparison.reference()));
        comparison.others().stream().filter(other -> other.plan() != null).forEach(solved::add);
        files.put(IamcTable.FILE, IamcTable.of(solved));
        return files;
    }

    /**
     * Files that are no text: the workbook.
     *
     * @param tables those of {@link #of}
     */
    public static Map<String, byte[]> others(Comparison comparison, Map<String, String> tables) {
        Map<String, String> topics = new LinkedHashMap<>();
        topics.put("Inputs", "What differs in the scenario files, value by value.");
        topics.put("Members", "What becomes of each member: living standard, value added, employment, trade.");
        topics.put("Sectors", "Output, value added and employment of each sector of each member.");
        topics.put(
                "Trade",
                "What goes from whom to whom, by product: between members as it is paid for, with partners at base prices.");
        topics.put(
                "Attribution", "Each gain split over the changes it comes from, as a fraction of the living standard.");
        topics.put("Codes", "What the codes of the other sheets stand for.");
        List<WorkbookFile.Sheet> sheets = new ArrayList<>();
        topics.forEach((name, about) -> {
            String csv = tables.get(name.toLowerCase(java.util.Locale.ROOT) + ".csv");
            if (csv != null) {
                sheets.add(new WorkbookFile.Sheet(name, about, csv));
            }
        });
        ScenarioFile first = comparison.reference().file();
        List<Map.Entry<String, String>> notes = new ArrayList<>();
        notes.add(Map.entry("Reference", first.id() + " – " + first.title()));
        for (SolvedScenario other : comparison.others()) {
            notes.add(Map.entry(
                    "Scenario", other.file().id() + " – " + other.file().title()));
        }
        notes.addAll(WorkbookFile.notes(first.study()));
        notes.add(Map.entry(
                "Columns",
                "base: the base year " + first.study().baseYear() + "; reference: " + first.id()
                        + "; value: the scenario of the row"));
        notes.add(Map.entry("Made by", "ISIM " + Version.number() + "; the CSV tables beside this file hold the same"));
        String title = files(comparison).stream().map(ScenarioFile::id).collect(Collectors.joining(", "));
        return Map.of(WorkbookFile.FILE, WorkbookFile.of("Compared: " + title, notes, sheets));
    }

    private static String inputs(Comparison comparison) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvTables.writer(out);
        csv.writeRecord("scenario", "key", "in_reference", "in_scenario");
        for (SolvedScenario other : comparison.others()) {
            InputDifferences.between(comparison.reference().file(), other.file())
                    .forEach(d -> csv.writeRecord(d.scenario(), d.path(), d.from(), d.to()));
        }
        return out.toString();
    }

    private static String attribution(Comparison comparison) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvTables.writer(out);
        csv.writeRecord("scenario", "input", "member", "unit", "share", "alone");
        for (int n = 0; n < comparison.others().size(); n++) {
            Attribution a = comparison.attribution(n);
            String scenario = comparison.others().get(n).file().id();
            for (int change = 0; change < a.count(); change++) {
                for (int r = 0; r <= a.members().size(); r++) {
                    Double alone = a.alone(change, r);
                    csv.writeRecord(
                            scenario,
                            a.label(change, Language.EN),
                            r < a.members().size() ? a.members().get(r) : "union",
                            "fraction",
                            CsvTables.number(a.share(change, r)),
                            alone == null ? "" : CsvTables.number(alone));
                }
            }
        }
        return out.toString();
    }
}
