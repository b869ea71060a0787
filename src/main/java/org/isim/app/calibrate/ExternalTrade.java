package org.isim.app.calibrate;

import java.util.List;

/**
 * Trade with external partners: figures known by themselves and the pattern of the rest, per member, partner and product, before
 * balancing.
 *
 * @param known [direction][member][partner][product]; direction 0: export, 1: import
 * @param pattern likewise; its scale does not matter
 * @param cells likewise: trade with a partner known cell by cell, taken out of the first partner's after balancing
 */
record ExternalTrade(double[][][][] known, double[][][][] pattern, double[][][][] cells) {
    /** The partner that trade with the others is taken out of. */
    static final int REST = 0;

    static final int EXPORT = 0;
    static final int IMPORT = 1;

    static ExternalTrade of(Recipe recipe, Sources sources) {
        int members = recipe.members().size();
        int partners = recipe.partners().size();
        int products = recipe.sectors().size();
        double[][][][] known = new double[2][members][partners][products];
        double[][][][] pattern = new double[2][members][partners][products];
        SourceTable table = SourceTable.EXTERNAL_TRADE;
        for (int row = 0; row < sources.rows(table); row++) {
            int r = sources.member(table, row, "member");
            int p = sources.partner(table, row, "partner");
            int i = sources.sector(table, row, "product");
            int direction = sources.choice(table, row, "direction", List.of("export", "import"));
            if (r >= 0 && p >= 0 && i >= 0) {
                double[][][][] target = sources.yes(table, row, "fixed") ? known : pattern;
                target[direction][r][p][i] += sources.amount(table, row, "weight");
            }
        }
        return new ExternalTrade(known, pattern, cells(recipe, sources));
    }

    private static double[][][][] cells(Recipe recipe, Sources sources) {
        double[][][][] cells = new double[2][recipe.members().size()]
                [recipe.partners().size()][recipe.sectors().size()];
        SourceTable table = SourceTable.PARTNER_TRADE;
        for (int row = 0; row < sources.rows(table); row++) {
            int r = sources.member(table, row, "member");
            int p = sources.partner(table, row, "partner");
            int i = sources.sector(table, row, "product");
            int direction = sources.choice(table, row, "direction", List.of("export", "import"));
            if (p == REST) {
                sources.error(table, row, "partner", "is the first partner, which the others are taken out of");
            } else if (r >= 0 && p >= 0 && i >= 0) {
                cells[direction][r][p][i] = sources.amount(table, row, "value");
            }
        }
        return cells;
    }

    /** Known trade summed over partners. */
    double[] known(int direction, int r) {
        return sum(known[direction][r]);
    }

    /**
     * The pattern summed over partners and brought to totals: what is left of the goods total after the known part goes to
     * goods, likewise services.
     */
    double[] scaled(int direction, int r, double goodsTotal, double servicesTotal, List<Boolean> goods) {
        double[] pattern = sum(this.pattern[direction][r]);
        double[] fixed = known(direction, r);
        double[] left = {goodsTotal, servicesTotal};
        double[] weight = new double[2];
        for (int i = 0; i < pattern.length; i++) {
            int kind = goods.get(i) ? 0 : 1;
            left[kind] -= fixed[i];
            weight[kind] += pattern[i];
        }
        for (int i = 0; i < pattern.length; i++) {
            int kind = goods.get(i) ? 0 : 1;
            pattern[i] = weight[kind] > 0 ? pattern[i] / weight[kind] * left[kind] : 0;
        }
        return pattern;
    }

    /**
     * A product's balanced trade spread over partners: the known part as it is, the rest by the pattern; what is known cell by cell is taken
     * out of the first partner's.
     *
     * @param withMembers the part of it that is trade with other members, known cell by cell
     */
    double byPartner(int direction, int r, int p, int i, double total, double withMembers) {
        double fixed = sum(known[direction][r])[i];
        double weights = sum(pattern[direction][r])[i];
        double rest = total - fixed;
        double byPattern = known[direction][r][p][i] + (weights > 0 ? rest * pattern[direction][r][p][i] / weights : 0);
        return p == REST
                ? byPattern - sum(cells[direction][r])[i] - withMembers
                : byPattern + cells[direction][r][p][i];
    }

    private static double[] sum(double[][] byPartner) {
        double[] sum = new double[byPartner[0].length];
        for (double[] partner : byPartner) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += partner[i];
            }
        }
        return sum;
    }
}
