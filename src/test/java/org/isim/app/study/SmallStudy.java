package org.isim.app.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.model.economy.Label;

/** A study of two members and two sectors that balances, for tests to break. */
public final class SmallStudy {
    private SmallStudy() {}

    /** Writes it with these codes of members and sectors. */
    public static Path write(Path folder, String m1, String m2, String s1, String s2) {
        try {
            StudyWriter.write(folder, content(m1, m2, s1, s2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    public static Path write(Path folder) {
        return write(folder, "AAA", "BBB", "AGR", "MAN");
    }

    /** Replaces text in one of its files. */
    public static void edit(Path folder, String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " does not hold " + from + ":\n" + text);
            }
            Files.writeString(folder.resolve(file), text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Each member makes 100 of each product and uses 10 of each product in each activity (coefficients 0.1). Of a product it sells 10
     * to the other member and 5 to the world and buys as much, so that absorption is 100: 20 intermediate, 60 household, 20 government
     * and investment.
     */
    public static StudyContent content(String m1, String m2, String s1, String s2) {
        Map<StudyTable, List<StudyRow>> values = new EnumMap<>(StudyTable.class);
        List<String> members = List.of(m1, m2);
        List<String> sectors = List.of(s1, s2);
        for (String r : members) {
            for (String i : sectors) {
                for (String k : sectors) {
                    add(values, StudyTable.USE, 10, r, i, k);
                }
                add(values, StudyTable.FINAL_USE, 60, r, i, "household");
                add(values, StudyTable.FINAL_USE, 15, r, i, "government");
                add(values, StudyTable.FINAL_USE, 8, r, i, "investment");
                add(values, StudyTable.FINAL_USE, -3, r, i, "stocks");
                for (String o : members) {
                    add(values, StudyTable.FLOWS, o.equals(r) ? 85 : 10, o, r, i);
                    if (!o.equals(r)) {
                        add(values, StudyTable.BARRIERS, 0.15, o, r, i);
                    }
                }
                add(values, StudyTable.EXTERNAL, 5, r, "ROW", i, "export");
                add(values, StudyTable.EXTERNAL, 5, r, "ROW", i, "import");
                add(values, StudyTable.ACCOUNTS, 100, r, i, "output");
                add(values, StudyTable.ACCOUNTS, 80, r, i, "value-added");
                add(values, StudyTable.ACCOUNTS, 7, r, i, "employment");
            }
        }
        return new StudyContent(
                "small",
                "A small study",
                "Two members, two sectors.",
                List.of(new StudyContent.License("CC0-1.0", null, null)),
                List.of(new StudyContent.Source("own", "Invented", null)),
                2020,
                "million USD",
                "thousand persons",
                List.of(new Label(m1, "First"), new Label(m2, "Second, \"the other\"")),
                List.of(Label.of(s1), Label.of(s2)),
                List.of(new Label("ROW", "Rest of world")),
                List.of(),
                values);
    }

    private static void add(Map<StudyTable, List<StudyRow>> values, StudyTable table, double value, String... codes) {
        values.computeIfAbsent(table, t -> new ArrayList<>())
                .add(new StudyRow(
                        List.of(codes), value, table == StudyTable.USE ? 0.1 : Double.NaN, Status.ASSUMED, "own"));
    }

    /**
     * Two members without partners who trade with nobody; sector Y makes nothing, and what the other uses of it comes from stocks: X makes 100,
     * uses 10 of itself and 5 of Y.
     */
    public static StudyContent hermit() {
        Map<StudyTable, List<StudyRow>> values = new EnumMap<>(StudyTable.class);
        for (String r : List.of("A", "B")) {
            add(values, StudyTable.USE, 10, r, "X", "X");
            add(values, StudyTable.USE, 5, r, "Y", "X");
            add(values, StudyTable.FINAL_USE, 90, r, "X", "household");
            add(values, StudyTable.FINAL_USE, -5, r, "Y", "stocks");
            add(values, StudyTable.FLOWS, 100, r, r, "X");
            add(values, StudyTable.ACCOUNTS, 100, r, "X", "output");
            add(values, StudyTable.ACCOUNTS, 85, r, "X", "value-added");
            add(values, StudyTable.ACCOUNTS, 7, r, "X", "employment");
        }
        StudyContent small = content("A", "B", "X", "Y");
        return new StudyContent(
                "hermit",
                "Two hermits",
                "Nobody trades.",
                small.licenses(),
                small.sources(),
                2020,
                small.moneyUnit(),
                small.labourUnit(),
                small.members(),
                small.sectors(),
                List.of(),
                List.of(),
                values);
    }
}
