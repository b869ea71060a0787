package org.isim.app.study;

import java.util.List;
import java.util.Map;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;

/** Puts the numbers of the tables into an economy. */
final class Assembly {
    private final List<Label> members;
    private final List<List<Activity>> activities;
    private final Map<StudyTable, ValueTable> tables;
    private final int products;
    private final EconomyBuilder builder;
    private final double[][] output;
    private final double[][] valueAdded;
    private final double[][] intermediate;

    Assembly(
            List<Label> members,
            List<Label> products,
            List<Label> partners,
            List<List<Activity>> activities,
            Map<StudyTable, ValueTable> tables) {
        this.members = members;
        this.activities = activities;
        this.tables = tables;
        this.products = products.size();
        this.builder = new EconomyBuilder(members, products, partners, activities);
        this.output = perActivity();
        this.valueAdded = perActivity();
        this.intermediate = perActivity();
    }

    private double[][] perActivity() {
        double[][] values = new double[members.size()][];
        for (int r = 0; r < values.length; r++) {
            values[r] = new double[activities.get(r).size()];
        }
        return values;
    }

    private List<ValueTable.Cell> cells(StudyTable table) {
        ValueTable values = tables.get(table);
        return values == null ? List.of() : values.cells;
    }

    private Place place(StudyTable table, java.util.function.Predicate<int[]> wanted) {
        ValueTable values = tables.get(table);
        return values == null ? Place.wholeFile(table.resource() + ".csv") : values.place(wanted);
    }

    Economy economy(Problems problems) {
        accounts();
        use(problems);
        finalUse();
        trade();
        return builder.build();
    }

    /**
     * Says where what is made is not what goes into it.
     *
     * @param doubtful members whose tables could not be read in full: nothing is said about them
     */
    void compare(boolean[] doubtful, Problems problems) {
        for (int r = 0; r < members.size(); r++) {
            for (int k = 0; k < output[r].length; k++) {
                usesWithoutOutput(r, k, problems);
                if (!doubtful[r]) {
                    compareAccounts(r, k, intermediate[r][k], valueAdded[r][k], problems);
                }
            }
        }
    }

    private void accounts() {
        for (ValueTable.Cell cell : cells(StudyTable.ACCOUNTS)) {
            int r = cell.at()[0];
            int k = cell.at()[1];
            switch (ValueTableReader.ACCOUNT_ITEMS.get(cell.at()[2])) {
                case "output" -> {
                    output[r][k] = cell.value();
                    builder.output(r, k, cell.value());
                }
                case "value-added" -> valueAdded[r][k] = cell.value();
                case "employment" -> builder.employment(r, k, cell.value());
                default -> builder.capacity(r, k, cell.value());
            }
        }
        for (ValueTable.Cell cell : cells(StudyTable.RESOURCES)) {
            builder.labour(cell.at()[0], cell.value());
        }
    }

    private void use(Problems problems) {
        for (ValueTable.Cell cell : cells(StudyTable.USE)) {
            int r = cell.at()[0];
            int k = cell.at()[2];
            intermediate[r][k] += cell.value();
            double coefficient = cell.value() / output[r][k];
            if (Double.isFinite(coefficient)) {
                builder.coefficient(r, cell.at()[1], k, coefficient);
            } else if (output[r][k] > 0) {
                problems.error(
                        place(StudyTable.ACCOUNTS, at -> at[0] == r && at[1] == k),
                        name(r, k) + ": output " + Numbers.show(output[r][k]) + " is too small for its inputs");
            }
        }
    }

    private void usesWithoutOutput(int r, int k, Problems problems) {
        if (output[r][k] == 0 && intermediate[r][k] > 0) {
            problems.error(
                    place(StudyTable.USE, at -> at[0] == r && at[2] == k),
                    name(r, k) + ": uses inputs but has no output in accounts");
        }
    }

    private void finalUse() {
        double[][] other = new double[members.size()][products];
        for (ValueTable.Cell cell : cells(StudyTable.FINAL_USE)) {
            int r = cell.at()[0];
            int i = cell.at()[1];
            if (ValueTableReader.CATEGORIES.get(cell.at()[2]).equals("household")) {
                builder.household(r, i, cell.value());
            } else {
                other[r][i] += cell.value();
                builder.otherFinalUse(r, i, other[r][i]);
            }
        }
    }

    private void trade() {
        for (ValueTable.Cell cell : cells(StudyTable.FLOWS)) {
            builder.flow(cell.at()[0], cell.at()[1], cell.at()[2], cell.value());
        }
        for (ValueTable.Cell cell : cells(StudyTable.BARRIERS)) {
            builder.barrier(cell.at()[0], cell.at()[1], cell.at()[2], cell.value());
        }
        for (ValueTable.Cell cell : cells(StudyTable.EXTERNAL)) {
            int r = cell.at()[0];
            int p = cell.at()[1];
            if (ValueTableReader.DIRECTIONS.get(cell.at()[3]).equals("export")) {
                builder.exports(r, p, cell.at()[2], cell.value());
            } else {
                builder.imports(p, r, cell.at()[2], cell.value());
            }
        }
    }

    private void compareAccounts(int r, int k, double intermediate, double valueAdded, Problems problems) {
        double sum = intermediate + valueAdded;
        double made = output[r][k];
        if (made > 0 && Math.abs(made - sum) > 1e-6 * Math.max(made, sum)) {
            problems.error(
                    place(StudyTable.ACCOUNTS, at -> at[0] == r && at[1] == k),
                    name(r, k) + ": output " + Numbers.show(made) + " is not intermediate use "
                            + Numbers.show(intermediate) + " plus value added " + Numbers.show(valueAdded) + ", "
                            + Numbers.show(sum));
        }
    }

    private String name(int r, int k) {
        return members.get(r).code() + ", activity " + activities.get(r).get(k).code();
    }
}
