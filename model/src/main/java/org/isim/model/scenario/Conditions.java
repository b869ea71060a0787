package org.isim.model.scenario;

import java.util.Arrays;
import org.isim.model.economy.Economy;

/**
 * How the year of a scenario differs from the base year, whatever the union does: capacity lost, labour grown, an export market closed,
 * world prices, public budgets. All but the balance of payments, which may be set, are factors on base values; 1 throughout is the base year.
 */
public final class Conditions {
    private final double[][] capacity; // [r][k]
    private final double[] labour; // [r]
    private final double[][] fixedUse; // [r][i]
    private final double[] balance; // [r]
    private final double[] balanceAdded; // [r]
    private final TradeTerms[][][] trade; // [r][p][i]
    private final boolean[] cut; // [p]
    private final boolean fixedUseScales;

    private Conditions(
            double[][] capacity,
            double[] labour,
            double[][] fixedUse,
            double[] balance,
            double[] balanceAdded,
            TradeTerms[][][] trade,
            boolean[] cut,
            boolean fixedUseScales) {
        this.capacity = capacity;
        this.labour = labour;
        this.fixedUse = fixedUse;
        this.balance = balance;
        this.balanceAdded = balanceAdded;
        this.trade = trade;
        this.cut = cut;
        this.fixedUseScales = fixedUseScales;
    }

    /** The base year. */
    public static Conditions base(Economy e) {
        int members = e.memberCount();
        double[][] capacity = new double[members][];
        double[][] fixedUse = new double[members][e.productCount()];
        TradeTerms[][][] trade = new TradeTerms[members][e.partnerCount()][e.productCount()];
        for (int r = 0; r < members; r++) {
            capacity[r] = ones(e.activityCount(r));
            Arrays.fill(fixedUse[r], 1);
            for (TradeTerms[] withPartner : trade[r]) {
                Arrays.fill(withPartner, TradeTerms.BASE);
            }
        }
        return new Conditions(
                capacity,
                ones(members),
                fixedUse,
                ones(members),
                new double[members],
                trade,
                new boolean[e.partnerCount()],
                false);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Factor on cap[r,k]. */
    public double capacity(int r, int k) {
        return capacity[r][k];
    }

    /** Factor on L[r]. */
    public double labour(int r) {
        return labour[r];
    }

    /** Factor on ḡ[r,i]. */
    public double fixedUse(int r, int i) {
        return fixedUse[r][i];
    }

    /** B[r] of this year, given that of the base year. */
    public double balance(int r, double base) {
        return balance[r] * base + balanceAdded[r];
    }

    /** Terms of trade of member r with partner p in product i. */
    public TradeTerms trade(int r, int p, int i) {
        return trade[r][p][i];
    }

    /** Whether ḡ[r] is multiplied by z[r]: a member that lives worse governs and invests less, too. */
    public boolean fixedUseScales() {
        return fixedUseScales;
    }

    /** Whether nothing is traded with partner p any more, and the shares of the other suppliers grow in proportion. */
    public boolean isCut(int p) {
        return cut[p];
    }

    /** A factor given what stood before; {@code n} is an activity or a product. */
    public interface Cell {
        double at(int r, int n, double before);
    }

    /** Terms given what stood before. */
    public interface TradeCell {
        TradeTerms at(int r, int p, int i, TradeTerms before);
    }

    public Conditions withCapacity(Cell factor) {
        return new Conditions(
                mapped(capacity, factor), labour, fixedUse, balance, balanceAdded, trade, cut, fixedUseScales);
    }

    public Conditions withLabour(double... factor) {
        return new Conditions(capacity, factor.clone(), fixedUse, balance, balanceAdded, trade, cut, fixedUseScales);
    }

    public Conditions withFixedUse(Cell factor) {
        return new Conditions(
                capacity, labour, mapped(fixedUse, factor), balance, balanceAdded, trade, cut, fixedUseScales);
    }

    /**
     * B[r] = factor[r] × base + added[r].
     *
     * @param added in money
     */
    public Conditions withBalance(double[] factor, double[] added) {
        return new Conditions(capacity, labour, fixedUse, factor.clone(), added.clone(), trade, cut, fixedUseScales);
    }

    /** Factors that B[r] of the base year is multiplied by. */
    public double[] balanceFactors() {
        return balance.clone();
    }

    /** Money that is added to them. */
    public double[] balanceAdded() {
        return balanceAdded.clone();
    }

    public Conditions withFixedUseScaling(boolean scales) {
        return new Conditions(capacity, labour, fixedUse, balance, balanceAdded, trade, cut, scales);
    }

    public Conditions withTrade(TradeCell terms) {
        TradeTerms[][][] changed = new TradeTerms[trade.length][][];
        for (int r = 0; r < trade.length; r++) {
            changed[r] = new TradeTerms[trade[r].length][];
            for (int p = 0; p < trade[r].length; p++) {
                changed[r][p] = trade[r][p].clone();
                for (int i = 0; i < changed[r][p].length; i++) {
                    changed[r][p][i] = terms.at(r, p, i, trade[r][p][i]);
                }
            }
        }
        return new Conditions(capacity, labour, fixedUse, balance, balanceAdded, changed, cut, fixedUseScales);
    }

    public Conditions withCut(boolean... partners) {
        return new Conditions(
                capacity, labour, fixedUse, balance, balanceAdded, trade, partners.clone(), fixedUseScales);
    }

    private static double[][] mapped(double[][] before, Cell factor) {
        double[][] changed = new double[before.length][];
        for (int r = 0; r < before.length; r++) {
            changed[r] = before[r].clone();
            for (int n = 0; n < changed[r].length; n++) {
                changed[r][n] = factor.at(r, n, before[r][n]);
            }
        }
        return changed;
    }
}
