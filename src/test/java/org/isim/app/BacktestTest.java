package org.isim.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioReader;
import org.isim.model.Solved;
import org.isim.model.economy.Economy;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.junit.jupiter.api.Test;

/**
 * The study of 2020 with the sizes of 2016 and 2019, held against what the members exported to each other in those years (Table 3 of the thesis). The
 * table on the study's page is what comes of it; {@code -Dgolden.write=true} writes it anew.
 */
class BacktestTest {
    private static final Path FOLDER = Path.of("..", "scenarios", "eaeu");
    private static final int[] YEARS = {2016, 2019};

    @Test
    void thePageShowsWhatTheBacktestGives() throws IOException {
        Path page = FOLDER.resolve("README.md");
        String text = Files.readString(page);
        String table = table();
        if (Boolean.getBoolean("golden.write")) {
            String marked = text.contains("@@BT@@")
                    ? text.replace("@@BT@@", table)
                    : text.replaceAll("(?s)\\| exporter \\|.*?\\n\\n", table.replace("$", "\\$") + "\n\n");
            Files.writeString(page, marked);
        }
        assertThat(Files.readString(page)).contains(table);
    }

    /** Shares within a point on average, levels within a tenth: if that no longer holds, the page must say something else. */
    @Test
    void sharesAreNear() throws IOException {
        for (int year : YEARS) {
            double[] actual = printed(year);
            double[] model = modelled(year);
            double miss = 0;
            for (int r = 0; r < actual.length; r++) {
                miss += Math.abs(100 * actual[r] / sum(actual) - 100 * model[r] / sum(model)) / actual.length;
            }
            assertThat(miss).as("mean miss of shares %d", year).isBetween(0.5, 1.0);
            assertThat(sum(model) / sum(actual)).as("level %d", year).isBetween(0.9, 1.1);
        }
    }

    private static String table() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| exporter | 2016 printed, % | model | unchanged | 2019 printed, % | model | unchanged |");
        lines.add("|---|---|---|---|---|---|---|");
        Economy e = Eaeu.ECONOMY;
        double[] unchanged = printed(2020);
        double[][] columns = new double[6][];
        for (int n = 0; n < YEARS.length; n++) {
            columns[3 * n] = printed(YEARS[n]);
            columns[3 * n + 1] = modelled(YEARS[n]);
            columns[3 * n + 2] = unchanged;
        }
        for (int r = 0; r < e.memberCount(); r++) {
            StringBuilder line = new StringBuilder("| " + e.members().get(r).name() + " |");
            for (double[] column : columns) {
                line.append(String.format(Locale.ROOT, " %.2f |", 100 * column[r] / sum(column)));
            }
            lines.add(line.toString());
        }
        StringBuilder miss = new StringBuilder("| mean miss, points |");
        StringBuilder level = new StringBuilder("| all, bn USD |");
        for (int n = 0; n < columns.length; n++) {
            double[] actual = columns[n - n % 3];
            double points = 0;
            for (int r = 0; r < actual.length; r++) {
                points += 100 * Math.abs(columns[n][r] / sum(columns[n]) - actual[r] / sum(actual)) / actual.length;
            }
            miss.append(n % 3 == 0 ? " |" : String.format(Locale.ROOT, " %.2f |", points));
            level.append(n % 3 == 2 ? " |" : String.format(Locale.ROOT, " %.1f |", sum(columns[n]) / 1000));
        }
        lines.add(miss.toString());
        lines.add(level.toString());
        return String.join("\n", lines);
    }

    private static double[] modelled(int year) {
        Plan plan = Solved.plan(
                Eaeu.ECONOMY,
                ScenarioReader.read(FOLDER.resolve("backtest-" + year + ".yaml"), new Problems())
                        .scenario());
        double[] exports = new double[plan.economy().memberCount()];
        for (int r = 0; r < exports.length; r++) {
            exports[r] = MemberAccounts.ofPlan(plan, r).unionExports();
        }
        return exports;
    }

    private static double[] printed(int year) throws IOException {
        double[] exports = new double[Eaeu.ECONOMY.memberCount()];
        for (String row : Files.readAllLines(FOLDER.resolve("sources").resolve("union-exports.csv"))) {
            String[] fields = row.split(",", -1);
            if (fields[1].equals(Integer.toString(year)) && Eaeu.member(fields[0]) >= 0) {
                exports[Eaeu.member(fields[0])] = Double.parseDouble(fields[2]);
            }
        }
        return exports;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
