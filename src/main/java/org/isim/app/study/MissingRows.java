package org.isim.app.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyChecks;
import org.isim.model.economy.Finding;

/**
 * Files that were copied in part. A balance of a member and a product that fails, where a table has no row of the two but has some of the same product
 * for another member, is said once a file: the dozens of balances that follow from it would hide the cause.
 */
final class MissingRows {
    private final Economy economy;
    private final Map<StudyTable, ValueTable> tables;
    private final Problems problems;

    MissingRows(Economy economy, Map<StudyTable, ValueTable> tables, Problems problems) {
        this.economy = economy;
        this.tables = tables;
        this.problems = problems;
    }

    /**
     * @param doubtful members whose tables could not be read in full: nothing is said about them
     * @return whether anything is missing; further balances say nothing then
     */
    boolean report(boolean[] doubtful) {
        List<Finding> findings = EconomyChecks.findings(economy).stream()
                .filter(finding -> finding.product() >= 0 && !doubtful[finding.member()])
                .toList();
        boolean any = false;
        for (StudyTable table : List.of(
                StudyTable.ACCOUNTS, StudyTable.FLOWS, StudyTable.USE, StudyTable.FINAL_USE, StudyTable.EXTERNAL)) {
            List<Set<Integer>> missing = missing(table, findings);
            if (missing.stream().anyMatch(products -> !products.isEmpty())) {
                problems.error(place(table), message(table, missing));
                any = true;
            }
        }
        return any;
    }

    private List<Set<Integer>> missing(StudyTable table, List<Finding> findings) {
        int members = economy.memberCount();
        boolean[][] there = new boolean[members][economy.products().size()];
        boolean[] member = new boolean[members];
        for (ValueTable.Cell cell : cells(table)) {
            int[] at = cell.at();
            int product =
                    switch (table) {
                        case ACCOUNTS -> economy.product(at[0], at[1]);
                        case FLOWS, EXTERNAL -> at[2];
                        default -> at[1];
                    };
            member[at[0]] = true;
            // of flows the own supply, which is hardly ever nothing
            there[at[0]][product] |= table != StudyTable.FLOWS || at[0] == at[1];
        }
        List<Set<Integer>> missing = new ArrayList<>();
        for (int r = 0; r < members; r++) {
            missing.add(new TreeSet<>());
        }
        for (Finding finding : findings) {
            int r = finding.member();
            int i = finding.product();
            // some members trade nothing of a product outside of the union
            boolean absent = table == StudyTable.EXTERNAL ? !member[r] : !there[r][i];
            if (absent && explains(table, finding) && others(there, i)) {
                missing.get(r).add(i);
            }
        }
        return missing;
    }

    private static boolean others(boolean[][] there, int product) {
        for (boolean[] member : there) {
            if (member[product]) {
                return true;
            }
        }
        return false;
    }

    private static boolean explains(StudyTable table, Finding finding) {
        boolean output = finding.kind() == Finding.Kind.OUTPUT_NOT_DELIVERIES;
        boolean uses = finding.kind() == Finding.Kind.USES_NOT_SUPPLY;
        boolean first = finding.left() > finding.right();
        return switch (table) {
            case ACCOUNTS -> output && !first;
            case FLOWS -> output && first;
            case EXTERNAL -> (output || uses) && first;
            default -> uses && !first;
        };
    }

    private String message(StudyTable table, List<Set<Integer>> missing) {
        int[] rows = new int[economy.memberCount()];
        for (ValueTable.Cell cell : cells(table)) {
            rows[cell.at()[0]]++;
        }
        List<String> parts = new ArrayList<>();
        int fullest = 0;
        for (int r = 0; r < rows.length; r++) {
            fullest = rows[r] > rows[fullest] ? r : fullest;
            if (!missing.get(r).isEmpty()) {
                parts.add(member(r) + (rows[r] == 0 ? "" : " (" + products(missing.get(r)) + ")"));
            }
        }
        return "rows are missing of " + String.join(", ", parts) + ": there are "
                + cells(table).size()
                + ", and with as many for each member as for " + member(fullest) + " it would be "
                + rows[fullest] * rows.length + "; was the file copied in full? Balances are checked when it is";
    }

    private String member(int r) {
        return economy.members().get(r).code();
    }

    private String products(Set<Integer> products) {
        return String.join(
                ", ",
                products.stream().map(i -> economy.products().get(i).code()).toList());
    }

    private List<ValueTable.Cell> cells(StudyTable table) {
        ValueTable values = tables.get(table);
        return values == null ? List.of() : values.cells;
    }

    private Place place(StudyTable table) {
        Predicate<int[]> none = at -> false;
        ValueTable values = tables.get(table);
        return values == null ? Place.wholeFile(table.resource() + ".csv") : values.place(none);
    }
}
