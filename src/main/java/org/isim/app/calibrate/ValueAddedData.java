package org.isim.app.calibrate;

import org.isim.model.calibration.DonorTable;

/**
 * What splits value added over sectors.
 *
 * @param weights [member][sector]; zero: none given
 * @param ratios value added over output
 * @param ceilings largest share of output that may be exported
 */
record ValueAddedData(double[][] weights, double[][] ratios, double[][] ceilings) {

    static ValueAddedData of(Recipe recipe, Sources sources, DonorTable[] donors) {
        int members = recipe.members().size();
        int sectors = recipe.sectors().size();
        double[][] weights = new double[members][sectors];
        double[][] ratios = new double[members][sectors];
        double[][] ceilings = new double[members][sectors];
        for (int r = 0; r < members; r++) {
            for (int k = 0; k < sectors; k++) {
                ratios[r][k] = donors[r].valueAddedRatio(k);
                ceilings[r][k] = recipe.parameters().exportCeiling();
            }
        }
        SourceTable table = SourceTable.VALUE_ADDED_WEIGHTS;
        for (int row = 0; row < sources.rows(table); row++) {
            int r = sources.member(table, row, "member");
            int k = sources.sector(table, row, "product");
            if (r >= 0 && k >= 0) {
                weights[r][k] += sources.amount(table, row, "weight");
            }
        }
        table = SourceTable.INDUSTRY_OUTPUT;
        for (int row = 0; row < sources.rows(table); row++) {
            int r = sources.member(table, row, "member");
            int k = sources.sector(table, row, "product");
            if (r >= 0 && k >= 0 && sources.inBaseYear(table, row)) {
                weights[r][k] += sources.amount(table, row, "value");
            }
        }
        overrides(sources, SourceTable.VALUE_ADDED_RATIOS, "ratio", ratios);
        overrides(sources, SourceTable.EXPORT_CEILINGS, "share", ceilings);
        ValueAddedData data = new ValueAddedData(weights, ratios, ceilings);
        data.complete(recipe, sources, donors);
        return data;
    }

    private static void overrides(Sources sources, SourceTable table, String column, double[][] values) {
        for (int row = 0; row < sources.rows(table); row++) {
            int r = sources.member(table, row, "member");
            int k = sources.sector(table, row, "product");
            if (r >= 0 && k >= 0) {
                values[r][k] = sources.ratio(table, row, column);
            }
        }
    }

    /** Where a member has no weights in a group, the donor's value added; where it has some, all sectors need one. */
    private void complete(Recipe recipe, Sources sources, DonorTable[] donors) {
        for (int r = 0; r < weights.length; r++) {
            for (int g = 0; g < recipe.groups().size(); g++) {
                double sum = 0;
                for (int k = 0; k < weights[r].length; k++) {
                    sum += recipe.groupOf().get(k) == g ? weights[r][k] : 0;
                }
                for (int k = 0; k < weights[r].length; k++) {
                    if (recipe.groupOf().get(k) != g) {
                        continue;
                    }
                    if (sum == 0) {
                        weights[r][k] = donors[r].valueAdded()[k];
                    } else if (weights[r][k] == 0) {
                        sources.missing(
                                SourceTable.VALUE_ADDED_WEIGHTS,
                                "has weights of " + recipe.members().get(r).code() + " in "
                                        + recipe.groups().get(g).name() + " but none of "
                                        + recipe.sectors().get(k).code());
                    }
                }
            }
        }
    }
}
