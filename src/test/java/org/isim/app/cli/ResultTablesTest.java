package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.isim;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables of a run hold is documented, and what a member earns adds up to the balance asked of it. */
class ResultTablesTest {
    private static final Path PAGE = Path.of("site", "results.md");

    @TempDir
    private Path temp = Path.of("");

    /** Every column of every table, and every indicator of members.csv, stands on the page about results. */
    @Test
    void documented() throws IOException {
        Path study = Ran.eaeu(temp);
        Path scenario = Ran.file(
                study,
                "varied.yaml",
                "extends: chains/farm-machinery.yaml",
                "vary: {key: room.labour-reserve, values: [2%]}");
        well("run", "--ranging", "--out", temp.resolve("results"), scenario);
        List<String> page = Files.readAllLines(PAGE);
        for (String table : List.of(
                "members.csv",
                "sectors.csv",
                "trade.csv",
                "levels.csv",
                "prices.csv",
                "ranging.csv",
                "chains.csv",
                "family.csv")) {
            String row = page.stream()
                    .filter(line -> line.startsWith("| `" + table + "`"))
                    .findFirst()
                    .orElseThrow();
            String columns = Files.readAllLines(temp.resolve("results/varied").resolve(table))
                    .get(0)
                    .replace(",", ", ");
            assertThat(row).contains("| " + columns + " |");
        }
        for (String indicator : members("varied").keySet()) {
            assertThat(page)
                    .anyMatch(line -> line.startsWith("| ")
                            && line.contains("`" + indicator.split(" ")[1] + "`"));
        }
    }

    /** With other world prices too: trade in the union, trade outside at world prices, and income from members are the level of PAYMENTS. */
    @Test
    void paymentsAddUp() throws IOException {
        Path study = Ran.eaeu(temp);
        Path scenario = Ran.file(
                study,
                "cheap-oil.yaml",
                "extends: labour-mobility.yaml",
                "interests: {floors: {default: {living-standard: 0.5}}}",
                "external:",
                "  - {members: any, partners: any, products: [MIN, PET], direction: both, price: -33%}");
        well("run", "--out", temp.resolve("results"), scenario);
        Map<String, Double> members = members("cheap-oil");
        int rows = 0;
        for (String line : Files.readAllLines(temp.resolve("results/cheap-oil/prices.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("PAYMENTS")) {
                rows++;
                double sum = value(members, cells[1] + " unionTradeBalance")
                        + value(members, cells[1] + " externalBalanceAtWorldPrices")
                        + value(members, cells[1] + " unionIncome");
                assertThat(Double.parseDouble(cells[6]))
                        .isCloseTo(sum, within(1e-6 * value(members, cells[1] + " externalExports")));
            }
        }
        assertThat(rows).isEqualTo(5);
        // the summary shows what is paid: a third less for Russia's oil leaves far less than its quantities at base
        // prices
        String russia = Files.readAllLines(temp.resolve("results/cheap-oil/summary.txt")).stream()
                .filter(line -> line.startsWith("Russia "))
                .findFirst()
                .orElseThrow();
        double shown = Double.parseDouble(
                russia.substring(russia.lastIndexOf(' ') + 1).replace(",", "").replace("+", ""));
        assertThat(shown).isCloseTo(value(members, "RUS externalBalanceAtWorldPrices"), within(0.001 * shown));
        assertThat(shown).isLessThan(0.7 * value(members, "RUS externalTradeBalance"));
    }

    /** A file names a list once, so new entries of one list stand in one line, and what is written there is enough. */
    @Test
    void newEntriesOfOneListStandTogether() throws IOException {
        Path study = Ran.eaeu(temp);
        String[] shut = {
            "extends: baseline.yaml",
            "barriers:",
            "  - {from: KAZ, to: KGZ, products: any, change: =95%}",
            "  - {from: KGZ, to: KAZ, products: any, change: =95%}"
        };
        Ran ran = isim("diagnose", Ran.file(study, "shut.yaml", shut));
        List<String> lines = ran.out().lines().toList();
        int from = lines.indexOf("Enough together:");
        assertThat(from).isPositive();
        Map<String, Integer> keys = new HashMap<>();
        StringBuilder added = new StringBuilder();
        for (String line : lines.subList(from + 1, lines.size())) {
            if (line.isEmpty()) {
                break;
            }
            keys.merge(line.substring(0, line.indexOf(": ")), 1, Integer::sum);
            added.append(line.strip()).append('\n');
        }
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
        Path mended = Ran.file(study, "mended.yaml", String.join("\n", shut), added.toString());
        JsonNode json =
                well("run", "--json", "--out", temp.resolve("results"), mended).json();
        assertThat(json.get("status").asText()).isEqualTo("optimal");
    }

    private static double value(Map<String, Double> members, String indicator) {
        return members.getOrDefault(indicator, Double.NaN);
    }

    /** "RUS output" → its value. */
    private Map<String, Double> members(String id) throws IOException {
        Map<String, Double> values = new HashMap<>();
        List<String> lines =
                Files.readAllLines(temp.resolve("results").resolve(id).resolve("members.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            values.put(cells[0] + " " + cells[1], Double.parseDouble(cells[cells.length - 1]));
        }
        return values;
    }
}
