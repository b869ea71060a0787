package org.isim.app.newstudy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.isim.app.csv.Table;
import org.isim.app.csv.TableReader;
import org.isim.app.input.Folder;
import org.isim.app.input.Numbers;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.isim.app.input.TextReader;
import org.isim.app.resource.Resource;
import org.isim.app.results.ResultFolder;
import org.isim.app.scenario.SchemaWriter;
import org.isim.app.study.StudyContent;
import org.isim.app.study.StudyWriter;
import org.jspecify.annotations.Nullable;

/**
 * A new study's folder: its tables, a baseline, a first scenario, a page that says what is there.
 *
 * @param content the tables
 * @param booked what became changes in stocks so that rows and columns agree, in money
 * @param files text by name
 */
public record NewStudy(StudyContent content, double booked, Map<String, String> files) {
    private static final String EXAMPLE_TABLE = "table.csv";
    private static final String EXAMPLE_NAMES = "names.csv";
    private static final String README = "README.md";
    private static final String BASELINE = "baseline.yaml";
    private static final String FIRST = "barriers-halved.yaml";

    /** What a person may say; null or NaN: not said. */
    public record Wishes(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String moneyUnit,
            @Nullable String labourUnit,
            double barrier) {}

    /** Three invented economies of four sectors, as a table to be edited. */
    public static NewStudy example(String name, Wishes wishes) {
        Problems problems = new Problems();
        Grid grid = Objects.requireNonNull(GridReader.csv(EXAMPLE_TABLE, resource(EXAMPLE_TABLE), problems));
        Table names = Objects.requireNonNull(TableReader.read(
                new SourceFile(Path.of(EXAMPLE_NAMES), EXAMPLE_NAMES, resource(EXAMPLE_NAMES)),
                List.of("code", "name"),
                List.of("code"),
                List.of(),
                problems));
        NewStudy study = Objects.requireNonNull(of(
                grid,
                name,
                wishes,
                names(names),
                "Three invented economies",
                Map.of(EXAMPLE_TABLE, resource(EXAMPLE_TABLE), EXAMPLE_NAMES, resource(EXAMPLE_NAMES)),
                problems));
        problems.throwIfErrors();
        return study;
    }

    /**
     * A study from a person's own table.
     *
     * @param names table of codes and names
     * @return null after a problem
     */
    public static @Nullable NewStudy of(
            String name, Path table, @Nullable Path names, Wishes wishes, Problems problems) {
        Map<String, String> named = names == null ? Map.of() : names(names, problems);
        Grid grid = GridReader.read(table, problems);
        return grid == null ? null : of(grid, name, wishes, named, name, Map.of(), problems);
    }

    private static @Nullable NewStudy of(
            Grid grid,
            String name,
            Wishes wishes,
            Map<String, String> names,
            String title,
            Map<String, String> kept,
            Problems problems) {
        WideTable table = WideTable.of(grid, problems);
        if (table == null) {
            return null;
        }
        TableStudy.Settings settings = new TableStudy.Settings(
                name,
                wishes.title() == null ? title : wishes.title(),
                wishes.year() == null ? 2020 : wishes.year(),
                wishes.moneyUnit() == null ? "million USD" : wishes.moneyUnit(),
                wishes.labourUnit() == null ? "thousand persons" : wishes.labourUnit(),
                Double.isNaN(wishes.barrier()) ? 0.1 : wishes.barrier(),
                names);
        TableStudy.Built built = TableStudy.of(table, settings, problems);
        if (problems.hasErrors()) {
            return null;
        }
        Map<String, String> files = new LinkedHashMap<>(StudyWriter.files(built.content()));
        kept.forEach(files::put);
        files.put("scenario.schema.json", SchemaWriter.text());
        boolean alone = table.members().size() == 1;
        for (String text : alone ? List.of(BASELINE, README) : List.of(BASELINE, FIRST, README)) {
            files.put(text, filled(resource(text), table, settings, !kept.isEmpty()));
        }
        if (alone) {
            files.computeIfPresent(README, (file, page) -> withoutTrade(page));
        }
        return new NewStudy(built.content(), built.booked(), files);
    }

    private static Map<String, String> names(Path file, Problems problems) {
        SourceFile text = TextReader.read(file, Folder.of(Path.of("")).name(file), SourceFile.TABLE, problems);
        Table table = text == null
                ? null
                : TableReader.read(text, List.of("code", "name"), List.of("code"), List.of(), problems);
        return table == null ? Map.of() : names(table);
    }

    private static Map<String, String> names(Table table) {
        Map<String, String> names = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            names.put(table.text(row, "code"), table.text(row, "name"));
        }
        return names;
    }

    private static String filled(String text, WideTable table, TableStudy.Settings settings, boolean kept) {
        String source = kept
                ? "`table.csv`, an invented example"
                : "the table `" + Path.of(table.grid().name()).getFileName() + "`";
        String more = kept
                ? "| `table.csv`, `names.csv` | what the tables were made from: edit them, then `isim new another-folder --table table.csv"
                        + " --names names.csv` |\n"
                : "";
        return text.replace("@TITLE@", settings.title())
                .replace("@YEAR@", String.valueOf(settings.year()))
                .replace("@MONEY@", settings.moneyUnit())
                .replace("@MEMBERS@", String.valueOf(table.members().size()))
                .replace("@SECTORS@", String.valueOf(table.sectors().size()))
                .replace("@TABLE@", source)
                .replace("@BARRIER@", Numbers.show(100 * settings.barrier()) + " %")
                .replace("@KEPT@", more);
    }

    /** The page of a study of one member: there are no barriers to halve, and nobody to form a union with. */
    private static String withoutTrade(String page) {
        return page.replaceAll(
                        "(?m)^.*(`barriers\\.csv`|`barriers-halved\\.yaml` \\||isim (compare|interests)).*\n", "")
                .replace(FIRST, BASELINE);
    }

    /** The scenario to run first. */
    public String first() {
        return files.containsKey(FIRST) ? FIRST : BASELINE;
    }

    private static String resource(String name) {
        return Resource.text(NewStudy.class, name);
    }

    /**
     * Writes the folder in one step.
     *
     * @throws IOException where it is there already and not empty, or cannot be written
     */
    public void write(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new IOException(folder + " is there already; name a folder that is not, or an empty one");
                }
            }
        }
        ResultFolder.write(folder, files);
    }
}
