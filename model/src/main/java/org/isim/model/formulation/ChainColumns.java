package org.isim.model.formulation;

import java.util.Arrays;
import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Market;
import org.isim.model.chain.Sale;
import org.isim.model.chain.Stage;
import org.isim.model.chain.StageImport;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Solution;

/**
 * Numbers the columns of the chains and gives them their bounds and sizes. A stage has a column in every member it may stand in, one for plant
 * that is there and one for new plant; its product a column from each of these to each member that needs it. What has no column is −1.
 *
 * <p>A chain that may not run has its columns, its plants bounded by 0.
 */
public final class ChainColumns {
    private final Scenario scenario;
    private final List<Chain> chains;
    private final int members;
    private final int[][][] existingAt; // [h][j][r]
    private final int[][][] freshAt;
    private final int[][][] flowAt; // [h][j][o * R + r]
    private final int[][][] importAt; // [h][j][n * R + r], n-th import of the stage
    private final int[][] sectorAt; // [h][r]
    private final int[][] saleAt; // [h][o * R + r]
    private final int[][] exportAt; // [h][n * R + r], n-th market
    private final int[][][] placeAt; // [h][j][r]
    private final int[][] memberAt; // [h][r]

    ChainColumns(int members, Scenario scenario, Keys<ColumnFamily> keys, LinearProgramBuilder problem) {
        this.members = members;
        this.scenario = scenario;
        chains = scenario.chains();
        int count = chains.size();
        existingAt = new int[count][][];
        freshAt = new int[count][][];
        flowAt = new int[count][][];
        importAt = new int[count][][];
        sectorAt = new int[count][];
        saleAt = new int[count][];
        exportAt = new int[count][];
        placeAt = new int[count][][];
        memberAt = new int[count][];
        Adding adding = new Adding(keys, problem);
        for (int h = 0; h < count; h++) {
            int stages = chains.get(h).stages().size();
            existingAt[h] = none(stages, members);
            freshAt[h] = none(stages, members);
            flowAt[h] = none(stages, members * members);
            importAt[h] = new int[stages][];
            adding.plants(h);
            adding.stageFlows(h);
            adding.sales(h);
        }
        for (int h = 0; h < count; h++) {
            placeAt[h] = none(chains.get(h).stages().size(), members);
            memberAt[h] = none(members);
            adding.wholes(h);
        }
    }

    /** Writes the columns into the problem. */
    private final class Adding {
        private final Keys<ColumnFamily> keys;
        private final LinearProgramBuilder problem;

        Adding(Keys<ColumnFamily> keys, LinearProgramBuilder problem) {
            this.keys = keys;
            this.problem = problem;
        }

        void plants(int h) {
            Chain chain = chains.get(h);
            for (int j = 0; j < chain.stages().size(); j++) {
                for (Host host : chain.stages().get(j).hosts()) {
                    int r = host.member();
                    existingAt[h][j][r] = plant(ColumnFamily.CHAIN_EXISTING, chain, host.existing(), h, j, r);
                    freshAt[h][j][r] = plant(ColumnFamily.CHAIN_NEW, chain, host.build(), h, j, r);
                }
            }
        }

        private int plant(ColumnFamily family, Chain chain, double most, int h, int j, int r) {
            if (most <= 0) {
                return -1;
            }
            keys.add(family, h, j, r);
            return problem.addColumn(0, chain.mayRun() ? most : 0, most);
        }

        /** From every host, and every partner that offers the product, to every member whose stages need it. */
        void stageFlows(int h) {
            Chain chain = chains.get(h);
            for (int j = 0; j < chain.stages().size(); j++) {
                List<StageImport> imports = chain.stages().get(j).imports();
                importAt[h][j] = none(imports.size() * members);
                for (int r = 0; r < members; r++) {
                    if (!needs(chain, j, r)) {
                        continue;
                    }
                    for (Host host : chain.stages().get(j).hosts()) {
                        int o = host.member();
                        flowAt[h][j][o * members + r] = free(ColumnFamily.CHAIN_FLOW, chain.size(), h, j, o, r);
                    }
                    for (int n = 0; n < imports.size(); n++) {
                        int p = imports.get(n).partner();
                        if (!scenario.conditions().isCut(p)) {
                            importAt[h][j][n * members + r] = free(ColumnFamily.CHAIN_IMPORT, chain.size(), h, j, p, r);
                        }
                    }
                }
            }
        }

        void sales(int h) {
            Chain chain = chains.get(h);
            List<Market> markets = chain.sale().markets();
            sectorAt[h] = none(members);
            saleAt[h] = none(members * members);
            exportAt[h] = none(markets.size() * members);
            for (Host host : chain.stages().get(chain.last()).hosts()) {
                int o = host.member();
                if (chain.sale().withSector()) {
                    sectorAt[h][o] = free(ColumnFamily.CHAIN_SECTOR, chain.size(), h, o);
                }
                for (int r = 0; chain.sale().access() > 0 && r < members; r++) {
                    saleAt[h][o * members + r] = free(ColumnFamily.CHAIN_SALE, chain.size(), h, o, r);
                }
                for (int n = 0; n < markets.size(); n++) {
                    if (!scenario.conditions().isCut(markets.get(n).partner())) {
                        exportAt[h][n * members + o] = free(ColumnFamily.CHAIN_EXPORT, chain.size(), h, o, n);
                    }
                }
            }
        }

        /** What is a yes or a no. */
        void wholes(int h) {
            Chain chain = chains.get(h);
            for (int j = 0; j < chain.stages().size(); j++) {
                for (Host host : chain.stages().get(j).hosts()) {
                    if (chain.isWhole(j, host)) {
                        keys.add(ColumnFamily.CHAIN_PLACE, h, j, host.member());
                        placeAt[h][j][host.member()] = problem.addInteger(0, chain.mayRun() ? 1 : 0);
                    }
                }
            }
            for (int r = 0; chain.hasMembers() && chain.rules().countMembers() && r < members; r++) {
                if (chain.mayStandIn(r)) {
                    keys.add(ColumnFamily.CHAIN_MEMBER, h, r);
                    memberAt[h][r] = problem.addInteger(0, 1);
                }
            }
        }

        private int free(ColumnFamily family, double size, int... indices) {
            keys.add(family, indices);
            return problem.addColumn(0, Double.POSITIVE_INFINITY, size);
        }
    }

    /** Whether some stage that may stand in member r takes from stage j. */
    static boolean needs(Chain chain, int j, int r) {
        for (Stage next : chain.stages()) {
            if (next.takesFrom(j) && next.host(r) != null) {
                return true;
            }
        }
        return false;
    }

    /** Made on plant the sector has. */
    public int existing(int h, int j, int r) {
        return existingAt[h][j][r];
    }

    /** Made on new plant. */
    public int fresh(int h, int j, int r) {
        return freshAt[h][j][r];
    }

    /** Product of stage j that member r receives from member o, itself included. */
    public int flow(int h, int j, int o, int r) {
        return flowAt[h][j][o * members + r];
    }

    /** Product of stage j that member r buys abroad, from the n-th source the stage names. */
    public int imports(int h, int j, int n, int r) {
        return importAt[h][j][n * members + r];
    }

    /** Last product that joins what the sector of member r supplies. */
    public int sector(int h, int r) {
        return sectorAt[h][r];
    }

    /** Last product that member r receives from member o directly. */
    public int sale(int h, int o, int r) {
        return saleAt[h][o * members + r];
    }

    /** Last product that member r sells on the n-th market abroad. */
    public int export(int h, int n, int r) {
        return exportAt[h][n * members + r];
    }

    /** 1 where stage j stands in member r, 0 where not; −1 where it may be anything between. */
    public int place(int h, int j, int r) {
        return placeAt[h][j][r];
    }

    /** 1 where member r takes part in the chain; −1 where nobody counts. */
    public int member(int h, int r) {
        return memberAt[h][r];
    }

    /** World price that member r earns on the n-th market. */
    public double exportPrice(int h, int n, int r) {
        Sale sale = chains.get(h).sale();
        Market market = sale.markets().get(n);
        return market.price()
                * scenario.conditions()
                        .trade(r, market.partner(), sale.product())
                        .exportPrice();
    }

    /** World price that member r pays the n-th source of a stage. */
    public double importPrice(int h, int j, int n, int r) {
        Stage stage = chains.get(h).stages().get(j);
        StageImport source = stage.imports().get(n);
        return source.price()
                * scenario.conditions()
                        .trade(r, source.partner(), stage.product())
                        .importPrice();
    }

    /** Support of a chain that member r receives less what it bears, as it enters PAYMENTS. */
    double support(int h, int r, Solution solution) {
        Chain chain = chains.get(h);
        double net = 0;
        for (int s = 0; chain.support().rate() > 0 && s < members; s++) {
            double weight = (s == r ? 1 : 0) - chain.support().shares()[r];
            net += weight
                    * (level(existing(h, chain.last(), s), solution) + level(fresh(h, chain.last(), s), solution));
        }
        return chain.support().rate() * net;
    }

    private static double level(int column, Solution solution) {
        return column < 0 ? 0 : solution.level(column);
    }

    private static int[] none(int count) {
        int[] none = new int[count];
        Arrays.fill(none, -1);
        return none;
    }

    private static int[][] none(int rows, int count) {
        int[][] none = new int[rows][];
        Arrays.setAll(none, n -> none(count));
        return none;
    }
}
