package org.isim.app.study;

import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;

/** A study of published tables only: nothing in it can be solved. */
public record StatisticalStudy(
        Path folder,
        String name,
        String title,
        String description,
        List<StudyContent.Source> sources,
        Statistics statistics) {

    /**
     * Reads a folder; null where it is no such study.
     *
     * @throws InputException if it is one and anything is wrong with it
     */
    public static @Nullable StatisticalStudy read(Path path, Problems problems) {
        Folder folder = Folder.of(path);
        DataPackage description = PackageReader.read(folder, new Problems());
        if (description == null || !description.statisticsOnly()) {
            return null;
        }
        DataPackage found = PackageReader.read(folder, problems);
        Map<StudyTable, Path> files = description.files();
        Set<String> sources = new LinkedHashSet<>();
        description.sources().forEach(source -> sources.add(source.key()));
        Table figures = table(folder, StudyTable.STATISTICS, files, problems);
        Table printed = table(folder, StudyTable.PRINTED, files, problems);
        Statistics statistics = StatisticsReader.read(List.of(), figures, printed, sources, problems);
        if (figures != null && statistics.isEmpty()) {
            problems.error(figures.file().wholeFile(), "holds no rows");
        }
        if (found == null || problems.hasErrors()) {
            throw new InputException(problems);
        }
        return new StatisticalStudy(
                folder.path(), found.name(), found.title(), found.description(), found.sources(), statistics);
    }

    private static @Nullable Table table(
            Folder folder, StudyTable kind, Map<StudyTable, Path> files, Problems problems) {
        Path path = files.get(kind);
        SourceFile file = path == null ? null : folder.read(path, SourceFile.TABLE, problems);
        return file == null ? null : TableReader.read(file, kind.columns(), kind.keys(), List.of(), problems);
    }
}
