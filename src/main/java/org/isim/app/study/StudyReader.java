package org.isim.app.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.csv.Table;
import org.isim.app.csv.TableReader;
import org.isim.app.input.Folder;
import org.isim.app.input.InputException;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.jspecify.annotations.Nullable;

/** Reads a study's folder and checks everything that needs no solving, all in one pass. */
public final class StudyReader {
    /** Bound on members² × products and the like: half a gigabyte of numbers. */
    private static final long CELLS = 1L << 26;

    private final Folder folder;
    private final Problems problems;
    private final List<Path> inputs = new ArrayList<>();
    private int errorsBefore;

    private StudyReader(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads a study.
     *
     * @throws InputException if anything is wrong with it; warnings are left in {@code problems}
     */
    public static Study read(Path folder, Problems problems) {
        Study study = tryRead(Folder.of(folder), problems);
        if (study == null || problems.hasErrors()) {
            throw new InputException(problems);
        }
        return study;
    }

    /** Reads as far as possible: null where there are no codes to go on with. A study may come back beside errors. */
    public static @Nullable Study tryRead(Folder folder, Problems problems) {
        return new StudyReader(folder, problems).study();
    }

    private @Nullable Study study() {
        errorsBefore = problems.errorCount();
        DataPackage description = PackageReader.read(folder, problems);
        if (description == null) {
            return null;
        }
        inputs.add(folder.path().resolve(StudyWriter.PACKAGE));
        if (description.statisticsOnly()) {
            problems.error(
                    description.place(),
                    "holds published tables only: isim indicators shows them, nothing can be solved");
            return null;
        }
        Map<StudyTable, Table> read = new EnumMap<>(StudyTable.class);
        boolean codesSound = true;
        for (Map.Entry<StudyTable, Path> file : description.files().entrySet()) {
            int before = problems.errorCount();
            Table table = table(file.getKey(), file.getValue());
            if (table != null) {
                read.put(file.getKey(), table);
            }
            codesSound &= file.getKey().valued() || file.getKey().statistical() || problems.errorCount() == before;
        }
        int before = problems.errorCount();
        CodeTables codeTables = new CodeTables(problems);
        List<Label> members = labels(codeTables, read.get(StudyTable.MEMBERS), "member");
        List<Label> sectors = labels(codeTables, read.get(StudyTable.SECTORS), "sector");
        List<Label> partners = labels(codeTables, read.get(StudyTable.PARTNERS), "partner");
        if (members.isEmpty() || sectors.isEmpty() || tooLarge(description, members, sectors, partners)) {
            return null;
        }
        List<CodeGroup> groups =
                new GroupReader(List.of(members, sectors, partners), problems).read(description.groups());
        Table techniqueTable = read.get(StudyTable.ACTIVITIES);
        List<StudyContent.Technique> techniques =
                techniqueTable == null ? List.of() : codeTables.techniques(techniqueTable, members, sectors);
        List<List<Activity>> activities = CodeTables.activities(members, sectors, techniques);
        codesSound &= problems.errorCount() == before;
        boolean[] doubtful = new boolean[members.size()];
        Arrays.fill(doubtful, problems.errorCount() > errorsBefore);
        Map<StudyTable, ValueTable> tables = values(
                read, description, new Codes(members, sectors, partners, activities, groups), doubtful, codesSound);
        Assembly assembly = new Assembly(members, sectors, partners, activities, tables);
        Economy economy = assembly.economy(problems);
        if (!new MissingRows(economy, tables, problems).report(doubtful)) {
            assembly.compare(doubtful, problems);
            new EconomyProblems(economy, tables, problems).report(doubtful);
        }
        Map<StudyTable, List<StudyRow>> rows = new EnumMap<>(StudyTable.class);
        tables.forEach((kind, values) -> rows.put(kind, values.rows));
        StudyContent content = new StudyContent(
                description.name(),
                description.title(),
                description.description(),
                description.licenses(),
                description.sources(),
                description.baseYear(),
                description.moneyUnit(),
                description.labourUnit(),
                members,
                sectors,
                partners,
                techniques,
                rows,
                groups,
                StatisticsReader.read(
                        List.of(),
                        read.get(StudyTable.STATISTICS),
                        read.get(StudyTable.PRINTED),
                        sourceKeys(description),
                        problems));
        return new Study(folder.path(), content, economy, inputs);
    }

    private @Nullable Table table(StudyTable kind, Path path) {
        SourceFile file = folder.read(path, SourceFile.TABLE, problems);
        if (file == null) {
            return null;
        }
        inputs.add(path);
        int errors = problems.errorCount();
        Table table = TableReader.read(file, kind.columns(), kind.keys(), List.of(), problems);
        if (table != null && table.rowCount() == 0 && kind.required() && problems.errorCount() == errors) {
            problems.error(file.wholeFile(), "holds no rows");
        }
        return table;
    }

    private static List<Label> labels(CodeTables tables, @Nullable Table table, String column) {
        return table == null ? List.of() : tables.labels(table, column);
    }

    private boolean tooLarge(DataPackage description, List<Label> members, List<Label> sectors, List<Label> partners) {
        long pairs = (long) members.size() * Math.max(members.size(), partners.size()) * sectors.size();
        long coefficients = (long) members.size() * sectors.size() * sectors.size();
        if (Math.max(pairs, coefficients) <= CELLS) {
            return false;
        }
        problems.error(
                description.place(),
                "the study is too large: " + members.size() + " members, " + sectors.size() + " sectors, "
                        + partners.size() + " partners");
        return true;
    }

    private static Set<String> sourceKeys(DataPackage description) {
        Set<String> sources = new LinkedHashSet<>();
        description.sources().forEach(source -> sources.add(source.key()));
        return sources;
    }

    private Map<StudyTable, ValueTable> values(
            Map<StudyTable, Table> read, DataPackage description, Codes codes, boolean[] doubtful, boolean codesSound) {
        ValueTableReader reader = new ValueTableReader(codes, sourceKeys(description), doubtful, codesSound, problems);
        Map<StudyTable, ValueTable> tables = new EnumMap<>(StudyTable.class);
        read.forEach((kind, table) -> {
            if (kind.valued()) {
                tables.put(kind, reader.read(kind, table));
            }
        });
        return tables;
    }
}
