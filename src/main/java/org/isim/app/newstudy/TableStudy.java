package org.isim.app.newstudy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.study.Status;
import org.isim.app.study.StudyContent;
import org.isim.app.study.StudyRow;
import org.isim.app.study.StudyTable;
import org.isim.model.economy.Label;

/**
 * A study's tables from a wide table. Use of product i by activity k is summed over origins; a flow is summed over users, as the model sources every user of a
 * product alike (Chenery–Moses).
 *
 * <p>Output is inputs plus value added. Where deliveries miss it, as rounding in print does, the difference is a change in stocks of the member's own supply.
 */
final class TableStudy {
    /** Largest difference of a row and its column, relative to output, that counts as rounding: 0.5 %. */
    private static final double ROUNDING = 5e-3;

    private static final double NOTHING = 1e-9;
    private static final String SOURCE = "table";
    private static final String ASSUMED = "assumed";

    private final WideTable table;
    private final Settings settings;
    private final Problems problems;
    private final int members;
    private final int products;
    private final double[][][] use;
    private final double[][][] finalUse;
    private final double[][][] flow;
    private final double[][][] imports;
    private final double[][][] exports;
    private final double[][] valueAdded;
    private final double[][] employment;

    /**
     * What a table does not say.
     *
     * @param names of codes; a code without one is its own name
     * @param barrier β⁰ between members, of every product
     */
    record Settings(
            String name,
            String title,
            int year,
            String moneyUnit,
            String labourUnit,
            double barrier,
            Map<String, String> names) {}

    private TableStudy(WideTable table, Settings settings, Problems problems) {
        this.table = table;
        this.settings = settings;
        this.problems = problems;
        members = table.members().size();
        products = table.sectors().size();
        use = new double[members][products][products];
        finalUse = new double[members][products][WideTable.CATEGORIES.size()];
        flow = new double[members][members][products];
        imports = new double[table.partners().size()][members][products];
        exports = new double[members][table.partners().size()][products];
        valueAdded = new double[members][products];
        employment = new double[members][products];
    }

    /**
     * A study's content.
     *
     * @param booked sum of |differences| of rows and columns that became changes in stocks, in money
     */
    record Built(StudyContent content, double booked) {}

    /** Beside problems the content is of no use. */
    static Built of(WideTable table, Settings settings, Problems problems) {
        TableStudy study = new TableStudy(table, settings, problems);
        study.read();
        double booked = 0;
        if (!problems.hasErrors()) {
            booked = study.balance();
            study.requireFlows();
            study.requireLivings();
        }
        return new Built(study.content(), booked);
    }

    private void read() {
        for (WideTable.Supply supply : table.supplies()) {
            for (WideTable.User user : table.users()) {
                double value = table.grid().number(supply.row(), user.column(), problems);
                if (value != 0 && !Double.isNaN(value)) {
                    put(supply, user, value);
                }
            }
        }
    }

    private void put(WideTable.Supply supply, WideTable.User user, double value) {
        boolean sold = !supply.product().isEmpty();
        if (value < 0 && !user.use().equals("stocks")) {
            reject(supply, user, "is negative (" + Numbers.show(value) + "); only stocks may be drawn down");
        } else if (sold && user.isExport()) {
            export(supply, user, value);
        } else if (sold) {
            deliver(supply, user, value);
        } else if (user.isExport() || user.isFinal()) {
            reject(supply, user, supply.origin() + " stands in a column of final use; it belongs to sectors");
        } else {
            int r = table.members().indexOf(user.member());
            int k = table.sectors().indexOf(user.use());
            (supply.origin().equals(WideTable.VALUE_ADDED) ? valueAdded : employment)[r][k] += value;
        }
    }

    private void export(WideTable.Supply supply, WideTable.User user, double value) {
        int o = table.members().indexOf(supply.origin());
        if (o < 0) {
            reject(supply, user, "partners trade with each other outside of the model; the cell stays empty");
            return;
        }
        int p = table.partners().indexOf(user.member());
        exports[o][p][table.sectors().indexOf(supply.product())] += value;
    }

    private void deliver(WideTable.Supply supply, WideTable.User user, double value) {
        int r = table.members().indexOf(user.member());
        int i = table.sectors().indexOf(supply.product());
        int o = table.members().indexOf(supply.origin());
        if (o < 0) {
            imports[table.partners().indexOf(supply.origin())][r][i] += value;
        } else {
            flow[o][r][i] += value;
        }
        int category = WideTable.CATEGORIES.indexOf(user.use());
        if (category < 0) {
            use[r][i][table.sectors().indexOf(user.use())] += value;
        } else {
            finalUse[r][i][category] += value;
        }
    }

    private void reject(WideTable.Supply supply, WideTable.User user, String why) {
        problems.error(
                table.grid().place(supply.row(), user.column()),
                Grid.address(supply.row(), user.column()) + " (" + supply.origin()
                        + (supply.product().isEmpty() ? "" : ", " + supply.product()) + " to " + user.member() + ", "
                        + user.use() + ") " + why);
    }

    private double output(int r, int k) {
        double sum = valueAdded[r][k];
        for (int i = 0; i < products; i++) {
            sum += use[r][i][k];
        }
        return sum;
    }

    private double deliveries(int r, int i) {
        double sum = 0;
        for (int s = 0; s < members; s++) {
            sum += flow[r][s][i];
        }
        for (double[] toPartner : exports[r]) {
            sum += toPartner[i];
        }
        return sum;
    }

    private double balance() {
        double booked = 0;
        for (int r = 0; r < members; r++) {
            for (int i = 0; i < products; i++) {
                double made = output(r, i);
                double sold = deliveries(r, i);
                double miss = made - sold;
                if (Math.abs(miss) > ROUNDING * Math.max(made, sold)) {
                    problems.error(
                            Place.wholeFile(table.grid().name()),
                            String.format(
                                    Locale.ROOT,
                                    "%s, %s: its row, what is delivered, sums to %s, its column, inputs and value added, to %s;"
                                            + " more than 0.5 %% is not taken for rounding",
                                    table.members().get(r),
                                    table.sectors().get(i),
                                    Numbers.show(sold),
                                    Numbers.show(made)));
                } else if (Math.abs(miss) > NOTHING * made) {
                    booked += Math.abs(miss);
                    flow[r][r][i] += miss;
                    finalUse[r][i][WideTable.CATEGORIES.indexOf("stocks")] += miss;
                }
            }
        }
        return booked;
    }

    private void requireFlows() {
        for (int o = 0; o < members; o++) {
            for (int r = 0; r < members; r++) {
                for (int i = 0; i < products; i++) {
                    requireFlow(table.members().get(o), r, i, flow[o][r][i]);
                }
            }
        }
        for (int p = 0; p < imports.length; p++) {
            for (int r = 0; r < members; r++) {
                for (int i = 0; i < products; i++) {
                    requireFlow(table.partners().get(p), r, i, imports[p][r][i]);
                }
            }
        }
    }

    /** The study could not be read: a living standard is a multiple of consumption, and what is made takes labour. */
    private void requireLivings() {
        int household = WideTable.CATEGORIES.indexOf("household");
        for (int r = 0; r < members; r++) {
            double consumed = 0;
            for (double[] ofProduct : finalUse[r]) {
                consumed += ofProduct[household];
            }
            require(consumed > 0, r, "has no household consumption; its living standard is a multiple of it");
            require(
                    Arrays.stream(employment[r]).sum() > 0,
                    r,
                    "has no labour: a row \"" + WideTable.EMPLOYMENT + "\" with what its sectors employ is needed");
        }
    }

    private void require(boolean holds, int r, String otherwise) {
        if (!holds) {
            String member = table.members().get(r);
            WideTable.User first = table.users().stream()
                    .filter(user -> user.member().equals(member))
                    .findFirst()
                    .orElseThrow();
            problems.error(table.grid().place(0, first.column()), member + " " + otherwise);
        }
    }

    private void requireFlow(String origin, int r, int i, double value) {
        if (value < 0) {
            problems.error(
                    Place.wholeFile(table.grid().name()),
                    "more is drawn from stocks than delivered: " + origin + " to "
                            + table.members().get(r) + ", " + table.sectors().get(i) + " is " + Numbers.show(value)
                            + "; draw stocks down where they lie, in the rows of "
                            + table.members().get(r));
        }
    }

    private StudyContent content() {
        return new StudyContent(
                settings.name(),
                settings.title(),
                "Built from the table " + fileName() + ".",
                List.of(new StudyContent.License("other-closed", "Yours to state", null)),
                List.of(
                        new StudyContent.Source(SOURCE, "The table " + fileName(), null),
                        new StudyContent.Source(ASSUMED, "Assumed when the study was made", null)),
                settings.year(),
                settings.moneyUnit(),
                settings.labourUnit(),
                labels(table.members()),
                labels(table.sectors()),
                labels(table.partners()),
                List.of(),
                values());
    }

    /** Without its folders, which are the machine's. */
    private String fileName() {
        return table.grid().name().substring(table.grid().name().lastIndexOf('/') + 1);
    }

    private List<Label> labels(List<String> codes) {
        return codes.stream()
                .map(code -> new Label(code, settings.names().getOrDefault(code, code)))
                .toList();
    }

    private Map<StudyTable, List<StudyRow>> values() {
        Rows rows = new Rows();
        for (int r = 0; r < members; r++) {
            String member = table.members().get(r);
            for (int i = 0; i < products; i++) {
                String product = table.sectors().get(i);
                for (int k = 0; k < products; k++) {
                    rows.add(
                            StudyTable.USE,
                            use[r][i][k],
                            member,
                            product,
                            table.sectors().get(k));
                }
                for (int c = 0; c < WideTable.CATEGORIES.size(); c++) {
                    rows.add(StudyTable.FINAL_USE, finalUse[r][i][c], member, product, WideTable.CATEGORIES.get(c));
                }
                for (int s = 0; s < members; s++) {
                    rows.add(
                            StudyTable.FLOWS,
                            flow[r][s][i],
                            member,
                            table.members().get(s),
                            product);
                    if (s != r) {
                        rows.assumed(
                                StudyTable.BARRIERS,
                                settings.barrier(),
                                member,
                                table.members().get(s),
                                product);
                    }
                }
                for (int p = 0; p < table.partners().size(); p++) {
                    String partner = table.partners().get(p);
                    rows.add(StudyTable.EXTERNAL, exports[r][p][i], member, partner, product, "export");
                    rows.add(StudyTable.EXTERNAL, imports[p][r][i], member, partner, product, "import");
                }
                rows.add(StudyTable.ACCOUNTS, output(r, i), member, product, "output");
                rows.add(StudyTable.ACCOUNTS, valueAdded[r][i], member, product, "value-added");
                rows.add(StudyTable.ACCOUNTS, employment[r][i], member, product, "employment");
            }
        }
        return rows.values;
    }

    private static final class Rows {
        private final Map<StudyTable, List<StudyRow>> values = new EnumMap<>(StudyTable.class);

        void add(StudyTable kind, double value, String... codes) {
            row(kind, value, Status.OBSERVED, SOURCE, codes);
        }

        void assumed(StudyTable kind, double value, String... codes) {
            row(kind, value, Status.ASSUMED, ASSUMED, codes);
        }

        private void row(StudyTable kind, double value, Status status, String source, String... codes) {
            if (value != 0) {
                values.computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(new StudyRow(List.of(codes), value, Double.NaN, status, source));
            }
        }
    }
}
