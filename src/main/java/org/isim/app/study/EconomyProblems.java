package org.isim.app.study;

import java.util.Map;
import java.util.function.Predicate;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyChecks;
import org.isim.model.economy.Finding;

/** Says what {@link EconomyChecks} found, in words and at the row it concerns. */
final class EconomyProblems {
    private final Economy economy;
    private final Map<StudyTable, ValueTable> tables;
    private final Problems problems;

    EconomyProblems(Economy economy, Map<StudyTable, ValueTable> tables, Problems problems) {
        this.economy = economy;
        this.tables = tables;
        this.problems = problems;
    }

    /**
     * @param doubtful members whose tables could not be read in full: nothing is said about them
     */
    void report(boolean[] doubtful) {
        for (Finding finding : EconomyChecks.findings(economy)) {
            if (!doubtful[finding.member()]) {
                problems.error(place(finding), message(finding));
            }
        }
    }

    private String message(Finding f) {
        String member = economy.members().get(f.member()).code();
        String product = f.product() < 0
                ? ""
                : member + ", product " + economy.products().get(f.product()).code() + ": ";
        String activity = f.activity() < 0
                ? ""
                : economy.activities(f.member()).get(f.activity()).code();
        String left = Numbers.show(f.left());
        String right = Numbers.show(f.right());
        return switch (f.kind()) {
            case USES_NOT_SUPPLY ->
                product
                        + (f.left() > f.right()
                                ? "uses " + left + " exceed supply " + right
                                : "supply " + right + " exceeds uses " + left)
                        + by(f);
            case OUTPUT_NOT_DELIVERIES ->
                product
                        + (f.left() > f.right()
                                ? "output " + left + " exceeds deliveries " + right
                                : "deliveries " + right + " exceed output " + left)
                        + by(f);
            case CANNOT_PRODUCE ->
                member + ": its coefficients cannot produce anything net (Hawkins–Simon condition); activity "
                        + activity + " needs inputs of " + left + " for 1 of output";
            case CAPACITY_BELOW_OUTPUT ->
                member + ", activity " + activity + ": capacity " + left + " is below output " + right;
            case LABOUR_BELOW_EMPLOYMENT -> member + ": labour " + left + " is below employment " + right;
            case NO_LABOUR -> member + " has no labour: no employment in accounts, no labour in resources";
            case NO_HOUSEHOLD_CONSUMPTION ->
                member + " has no household consumption; its living standard is a multiple of it";
        };
    }

    private static String by(Finding f) {
        double difference = Math.abs(f.left() - f.right());
        double smaller = Math.min(f.left(), f.right());
        String percent = smaller > 0 && difference >= 1e-4 * smaller && difference <= 10 * smaller
                ? String.format(java.util.Locale.ROOT, " (%.2f %%)", 100 * difference / smaller)
                : "";
        return " by " + Numbers.show(difference) + percent;
    }

    private Place place(Finding f) {
        int r = f.member();
        return switch (f.kind()) {
            case USES_NOT_SUPPLY -> place(StudyTable.USE, at -> at[0] == r && at[1] == f.product());
            case OUTPUT_NOT_DELIVERIES ->
                place(StudyTable.ACCOUNTS, at -> at[0] == r && economy.product(r, at[1]) == f.product());
            case CANNOT_PRODUCE -> place(StudyTable.USE, at -> at[0] == r && at[2] == f.activity());
            case CAPACITY_BELOW_OUTPUT ->
                place(StudyTable.ACCOUNTS, at -> at[0] == r && at[1] == f.activity() && at[2] == 3);
            case LABOUR_BELOW_EMPLOYMENT -> place(StudyTable.RESOURCES, at -> at[0] == r);
            case NO_LABOUR -> place(StudyTable.ACCOUNTS, at -> at[0] == r);
            case NO_HOUSEHOLD_CONSUMPTION -> place(StudyTable.FINAL_USE, at -> at[0] == r);
        };
    }

    private Place place(StudyTable table, Predicate<int[]> wanted) {
        ValueTable values = tables.get(table);
        return values == null ? Place.wholeFile(table.resource() + ".csv") : values.place(wanted);
    }
}
