package org.isim.app.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isim.model.calibration.TradeMatrix;

/**
 * Goods traded between members by product: exports by group turned into products by shares, spread over destinations by flows
 * known in total (and leading goods known by themselves), or by weights for the groups the recipe names.
 *
 * @param flows [origin][destination][product], without the cells
 * @param known part of a flow that is leading goods
 * @param cells flows known cell by cell, beside the groups; they are taken out of external trade after balancing
 * @param byGroup printed exports of each member, all groups
 * @param bilateral flows known in total, [origin][destination]
 * @param spread how each member's exports came out
 */
record UnionTrade(
        double[][][] flows,
        double[][][] known,
        double[][][] cells,
        double[] byGroup,
        double[][] bilateral,
        List<TradeMatrix> spread) {

    double exports(int r, int i) {
        double sum = 0;
        for (double[] destination : flows[r]) {
            sum += destination[i];
        }
        return sum;
    }

    double imports(int r, int i) {
        double sum = 0;
        for (double[][] origin : flows) {
            sum += origin[r][i];
        }
        return sum;
    }

    double[] exports(int r) {
        double[] sums = new double[flows[r][r].length];
        Arrays.setAll(sums, i -> exports(r, i));
        return sums;
    }

    double[] imports(int r) {
        double[] sums = new double[flows[r][r].length];
        Arrays.setAll(sums, i -> imports(r, i));
        return sums;
    }

    static UnionTrade of(Recipe recipe, Sources sources) {
        int members = recipe.members().size();
        int products = recipe.sectors().size();
        double[][] totals = new double[members][products];
        double[][] weighted = new double[members][products];
        double[] byGroup = new double[members];
        byGroup(recipe, sources, totals, weighted, byGroup);
        double[][] bilateral = matrix(recipe, sources, SourceTable.UNION_BILATERAL, "value");
        double[][] weights = matrix(recipe, sources, SourceTable.UNION_WEIGHTS, "weight");
        double[][][] known = new double[members][members][products];
        double[][][] rest = new double[members][members][products];
        leadingGoods(recipe, sources, known, rest);
        double[][][] cells = cells(recipe, sources);
        double[][][] flows = new double[members][members][products];
        List<TradeMatrix> spread = new ArrayList<>();
        for (int o = 0; o < members; o++) {
            TradeMatrix t = TradeMatrix.of(
                    totals[o],
                    bilateral[o],
                    transposed(known[o]),
                    transposed(rest[o]),
                    recipe.parameters().tolerance());
            spread.add(t);
            if (!t.possible()) {
                sources.missing(
                        SourceTable.LEADING_GOODS,
                        "holds more exports of " + recipe.members().get(o).code()
                                + " than its totals by product or destination");
            }
            double sum = 0;
            for (double weight : weights[o]) {
                sum += weight;
            }
            for (int d = 0; d < members; d++) {
                for (int i = 0; i < products; i++) {
                    flows[o][d][i] = t.flows()[i][d] + (sum > 0 ? weighted[o][i] * weights[o][d] / sum : 0);
                }
            }
        }
        return new UnionTrade(flows, known, cells, byGroup, bilateral, List.copyOf(spread));
    }

    private static double[][][] cells(Recipe recipe, Sources sources) {
        int members = recipe.members().size();
        double[][][] cells = new double[members][members][recipe.sectors().size()];
        SourceTable table = SourceTable.UNION_FLOWS;
        for (int row = 0; row < sources.rows(table); row++) {
            int o = sources.member(table, row, "origin");
            int d = sources.member(table, row, "destination");
            int i = sources.sector(table, row, "product");
            if (o >= 0 && o == d) {
                sources.error(table, row, "destination", "is the origin itself");
            } else if (o >= 0 && d >= 0 && i >= 0) {
                cells[o][d][i] = sources.amount(table, row, "value");
            }
        }
        return cells;
    }

    /** What member r exports to the others cell by cell, beside the groups. */
    double exportedByCell(int r) {
        return Arrays.stream(cells[r]).flatMapToDouble(Arrays::stream).sum();
    }

    /** The same of one product. */
    double exportedByCell(int r, int i) {
        return Arrays.stream(cells[r]).mapToDouble(to -> to[i]).sum();
    }

    /** What member r imports from the others cell by cell of one product. */
    double importedByCell(int r, int i) {
        return Arrays.stream(cells).mapToDouble(from -> from[r][i]).sum();
    }

    /** Every flow, the cells included. */
    double[][][] all() {
        double[][][] all = new double[flows.length][flows.length][];
        for (int o = 0; o < all.length; o++) {
            for (int d = 0; d < all.length; d++) {
                double[] cell = cells[o][d];
                double[] flow = flows[o][d];
                all[o][d] = new double[cell.length];
                Arrays.setAll(all[o][d], i -> flow[i] + cell[i]);
            }
        }
        return all;
    }

    private static void byGroup(
            Recipe recipe, Sources sources, double[][] totals, double[][] weighted, double[] byGroup) {
        Map<String, Double> printed = new HashMap<>();
        SourceTable table = SourceTable.UNION_EXPORTS_BY_GROUP;
        for (int row = 0; row < sources.rows(table); row++) {
            int r = sources.member(table, row, "member");
            if (r >= 0) {
                double value = sources.amount(table, row, "value");
                printed.put(r + " " + sources.text(table, row, "group"), value);
                byGroup[r] += value;
            }
        }
        Map<String, Double> covered = new HashMap<>();
        table = SourceTable.GROUP_PRODUCTS;
        for (int row = 0; row < sources.rows(table); row++) {
            int r = sources.member(table, row, "member");
            int i = sources.sector(table, row, "product");
            if (r < 0 || i < 0) {
                continue;
            }
            String group = sources.text(table, row, "group");
            Double value = printed.get(r + " " + group);
            double share = sources.amount(table, row, "share");
            covered.merge(r + " " + group, share, Double::sum);
            if (value == null) {
                sources.unknown(
                        table,
                        row,
                        "group",
                        "export of " + recipe.members().get(r).code() + " in group",
                        printed.keySet().stream()
                                .map(k -> k.substring(k.indexOf(' ') + 1))
                                .distinct()
                                .sorted()
                                .toList());
            } else if (recipe.byWeights().contains(group)) {
                weighted[r][i] += value * share;
            } else {
                totals[r][i] += value * share;
            }
        }
        for (String group : printed.keySet().stream().sorted().toList()) {
            double share = covered.getOrDefault(group, 0.0);
            if (Math.abs(share - 1) > 1e-9) {
                int blank = group.indexOf(' ');
                String member = recipe.members()
                        .get(Integer.parseInt(group.substring(0, blank)))
                        .code();
                sources.missing(
                        table,
                        "shares of " + member + " in " + group.substring(blank + 1) + " sum to " + share + ", not 1");
            }
        }
    }

    private static double[][] matrix(Recipe recipe, Sources sources, SourceTable table, String column) {
        int members = recipe.members().size();
        double[][] values = new double[members][members];
        for (int row = 0; row < sources.rows(table); row++) {
            int o = sources.member(table, row, "origin");
            int d = sources.member(table, row, "destination");
            if (o >= 0 && o == d) {
                sources.error(table, row, "destination", "is the origin itself");
            } else if (o >= 0 && d >= 0) {
                values[o][d] = sources.amount(table, row, column);
            }
        }
        return values;
    }

    private static void leadingGoods(Recipe recipe, Sources sources, double[][][] known, double[][][] rest) {
        for (double[][] origin : rest) {
            for (double[] destination : origin) {
                Arrays.fill(destination, 1);
            }
        }
        SourceTable table = SourceTable.LEADING_GOODS;
        for (int row = 0; row < sources.rows(table); row++) {
            int o = sources.member(table, row, "origin");
            int d = sources.member(table, row, "destination");
            int i = sources.sector(table, row, "product");
            if (o >= 0 && d >= 0 && i >= 0) {
                known[o][d][i] += sources.amount(table, row, "value") * sources.amount(table, row, "share");
                if (sources.yes(table, row, "exhausts")) {
                    rest[o][d][i] = recipe.parameters().exhaustedWeight();
                }
            }
        }
    }

    private static double[][] transposed(double[][] byDestination) {
        int products = byDestination[0].length;
        double[][] byProduct = new double[products][byDestination.length];
        for (int d = 0; d < byDestination.length; d++) {
            for (int i = 0; i < products; i++) {
                byProduct[i][d] = byDestination[d][i];
            }
        }
        return byProduct;
    }
}
