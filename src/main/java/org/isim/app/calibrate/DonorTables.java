package org.isim.app.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.Nearest;
import org.isim.model.calibration.DonorTable;

/** Reads the donor's table of a member. */
final class DonorTables {
    private static final List<String> FINAL = List.of("household", "npish", "government", "gfcf", "inventory");
    private static final List<String> ITEMS = List.of("output", "value-added", "exports");

    private DonorTables() {}

    /** The donor's table as published. */
    static DonorTable read(Recipe recipe, Sources sources, String donor) {
        int n = recipe.sectors().size();
        double[][] use = new double[n][n];
        double[][] finals = new double[FINAL.size()][n];
        double[] imports = new double[n];
        boolean found = false;
        List<String> users = new ArrayList<>(Recipe.codes(recipe.sectors()));
        users.addAll(FINAL);
        SourceTable table = SourceTable.DONOR_USE;
        for (int row = 0; row < sources.rows(table); row++) {
            if (!sources.text(table, row, "donor").equals(donor)) {
                continue;
            }
            found = true;
            int i = sources.sector(table, row, "product");
            int user = sources.choice(table, row, "user", users);
            double imported = sources.number(table, row, "imported");
            double value = sources.number(table, row, "domestic") + imported;
            if (i < 0) {
                continue;
            }
            imports[i] += imported;
            if (user < n) {
                use[i][user] = value;
            } else {
                finals[user - n][i] = value;
            }
        }
        if (!found) {
            sources.missing(table, "has no donor \"" + donor + "\"" + nearest(sources, donor));
        }
        for (int f = 0; found && f < FINAL.size(); f++) {
            double sum = 0;
            for (double value : finals[f]) {
                sum += value;
            }
            if (sum <= 0 && !FINAL.get(f).equals("npish") && !FINAL.get(f).equals("inventory")) {
                sources.missing(table, "has no " + FINAL.get(f) + " of donor \"" + donor + "\"");
            }
        }
        double[][] accounts = new double[ITEMS.size()][n];
        table = SourceTable.DONOR_ACCOUNTS;
        for (int row = 0; row < sources.rows(table); row++) {
            if (sources.text(table, row, "donor").equals(donor)) {
                int i = sources.sector(table, row, "product");
                int item = sources.choice(table, row, "item", ITEMS);
                if (i >= 0) {
                    accounts[item][i] = sources.amount(table, row, "value");
                }
            }
        }
        double[] household = finals[0].clone();
        for (int i = 0; i < n; i++) {
            household[i] += finals[1][i];
            if (found && accounts[0][i] <= 0) {
                sources.missing(
                        table, "has no output of " + recipe.sectors().get(i).code() + " for donor \"" + donor + "\"");
            }
        }
        return new DonorTable(
                accounts[0], accounts[1], accounts[2], imports, use, household, finals[2], finals[3], finals[4]);
    }

    private static String nearest(Sources sources, String donor) {
        List<String> donors = new ArrayList<>();
        for (int row = 0; row < sources.rows(SourceTable.DONOR_USE); row++) {
            String key = sources.text(SourceTable.DONOR_USE, row, "donor");
            if (!donors.contains(key)) {
                donors.add(key);
            }
        }
        String near = Nearest.of(donor, donors);
        return near == null ? "" : "; nearest: \"" + near + "\"";
    }
}
