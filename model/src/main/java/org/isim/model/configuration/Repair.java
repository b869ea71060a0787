package org.isim.model.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Rules;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What makes good what a member loses by chains: the smallest transfer a year, the smallest share of a chain that does it, and what insisting costs. Each is
 * found by solving the scenario again, and holds in the plan so found.
 */
public final class Repair {
    /** A loss of less, as a fraction of the living standard, is none. */
    public static final double NO_LOSS = 1e-6;

    /** How far a loser may be from what it had, as a fraction, for the loss to count as made good. */
    private static final double CLOSE = 1e-7;

    private static final int ROUNDS = 25;
    private static final int HALVINGS = 8;

    private final Economy e;
    private final Scenario scenario;
    private final Planner planner;
    private final Planner.Draft draft;
    private final double[] before;
    private final double[] after;
    private final List<Integer> losers = new ArrayList<>();

    /**
     * @param draft the scenario's programs
     * @param before z[r] without chains
     * @param after z[r] with them
     */
    public Repair(Economy e, Scenario scenario, Planner planner, Planner.Draft draft, double[] before, double[] after) {
        this.e = e;
        this.scenario = scenario;
        this.planner = planner;
        this.draft = draft;
        this.before = before.clone();
        this.after = after.clone();
        for (int r = 0; r < after.length; r++) {
            if (loses(after, r, NO_LOSS)) {
                losers.add(r);
            }
        }
    }

    private boolean loses(double[] z, int r, double close) {
        return z[r] < before[r] * (1 - close);
    }

    /** Members that have less with the chains than without. */
    public List<Integer> losers() {
        return List.copyOf(losers);
    }

    /**
     * Transfers a year that leave nobody with less.
     *
     * @param received [r] money of foreign currency; negative: paid
     */
    public record Transfers(double[] received) {}

    /**
     * The smallest transfers to the losers, paid by those who gain in proportion to their gains; null where there are none, or the scenario settles
     * no trade between members.
     */
    public @Nullable Transfers transfers() {
        if (scenario.payments() != Payments.BALANCED || losers.size() == e.memberCount()) {
            return null;
        }
        double[] received = new double[e.memberCount()];
        double[] slope = new double[e.memberCount()];
        Arrays.fill(slope, 1);
        double[] z = after;
        for (int round = 0; round < ROUNDS; round++) {
            double[] asked = received.clone();
            for (int r = 0; r < received.length; r++) {
                double missing = e.household(r) * (before[r] - z[r]);
                boolean receives = losers.contains(r) || asked[r] > 0;
                if (receives || loses(z, r, CLOSE)) {
                    received[r] = Math.max(0, asked[r] + missing / slope[r]);
                }
            }
            double[] paid = withPayers(received);
            if (paid == null) {
                return null;
            }
            double[] next = solved(paid);
            if (next == null) {
                return null;
            }
            boolean done = true;
            for (int r = 0; r < next.length; r++) {
                double moved = received[r] - asked[r];
                double gained = e.household(r) * (next[r] - z[r]);
                if (received[r] > 0 && Math.abs(moved) > 1e-9 * e.household(r) && gained / moved > 0.05) {
                    slope[r] = Math.min(20, gained / moved);
                }
                boolean exact = received[r] <= 0 || next[r] <= before[r] * (1 + 100 * CLOSE);
                done &= !loses(next, r, CLOSE) && exact;
            }
            z = next;
            if (done) {
                return new Transfers(paid);
            }
        }
        return null;
    }

    /** What each receives less what it pays; null where nobody gains enough to pay. */
    private double @Nullable [] withPayers(double[] received) {
        double sum = Arrays.stream(received).sum();
        double gains = 0;
        for (int r = 0; r < received.length; r++) {
            gains += received[r] > 0 ? 0 : gain(r);
        }
        if (gains <= 0) {
            return null;
        }
        double[] net = received.clone();
        for (int r = 0; r < net.length; r++) {
            net[r] -= received[r] > 0 ? 0 : sum * gain(r) / gains;
        }
        return net;
    }

    private double gain(int r) {
        return Math.max(0, e.household(r) * (after[r] - before[r]));
    }

    private double @Nullable [] solved(double[] received) {
        double[] added = scenario.conditions().balanceAdded();
        for (int r = 0; r < added.length; r++) {
            added[r] -= received[r];
        }
        return planner.draft(
                        e,
                        scenario.with(scenario.conditions()
                                .withBalance(scenario.conditions().balanceFactors(), added)),
                        draft)
                .livingStandards();
    }

    /**
     * A rule that leaves a loser with no less: its least share in the value added of a chain.
     *
     * @param r the loser
     * @param h the chain
     * @param share of its value added
     * @param cost money of consumption of the union
     * @param others members that lose with the rule
     */
    public record Placement(int r, int h, double share, double cost, List<Integer> others) {}

    /** For every loser the rule that costs the union least, if one of one chain does it. */
    public List<Placement> placements(Plan plan) {
        List<Placement> placements = new ArrayList<>();
        for (int r : losers) {
            List<Placement> able = new ArrayList<>();
            for (int h = 0; h < scenario.chains().size(); h++) {
                ChainAccounts accounts = plan.chains().get(h);
                if (accounts.runs() && scenario.chains().get(h).mayStandIn(r)) {
                    Placement placement = placement(r, h, accounts.valueAdded(r) / accounts.valueAdded());
                    if (placement != null) {
                        able.add(placement);
                    }
                }
            }
            able.stream().min(Comparator.comparingDouble(Placement::cost)).ifPresent(placements::add);
        }
        return placements;
    }

    /** Halves the way from the share a loser has to one that makes its loss good. */
    private @Nullable Placement placement(int r, int h, double now) {
        double enough = Double.NaN;
        double few = now;
        for (double share : new double[] {now + 0.25 * (1 - now), now + 0.5 * (1 - now), now + 0.75 * (1 - now)}) {
            double[] z = ruled(r, h, share);
            if (z != null && !loses(z, r, CLOSE)) {
                enough = share;
                break;
            }
            few = share;
        }
        if (Double.isNaN(enough)) {
            return null;
        }
        for (int n = 0; n < HALVINGS; n++) {
            double share = (few + enough) / 2;
            double[] z = ruled(r, h, share);
            if (z != null && !loses(z, r, CLOSE)) {
                enough = share;
            } else {
                few = share;
            }
        }
        double[] z = ruled(r, h, enough);
        if (z == null) {
            return null;
        }
        List<Integer> others = new ArrayList<>();
        for (int s = 0; s < z.length; s++) {
            if (loses(z, s, NO_LOSS)) {
                others.add(s);
            }
        }
        return new Placement(r, h, enough, consumption(after) - consumption(z), others);
    }

    private double @Nullable [] ruled(int r, int h, double share) {
        Chain chain = scenario.chains().get(h);
        Rules rules = chain.rules();
        double[] least = rules.leastShare().clone();
        least[r] = Math.max(least[r], share);
        Chain ruled = chain.with(
                new Rules(rules.content(), rules.largestShare(), least, rules.leastMembers(), rules.participation()));
        List<Chain> chains = new ArrayList<>(scenario.chains());
        chains.set(h, ruled);
        return planner.draft(e, scenario.withChains(chains), draft).livingStandards();
    }

    /** The plan in which nobody has less than without chains: each insists on that; null where none is found. */
    public @Nullable Plan insisting() {
        double[] floors = scenario.interests().livingStandardFloor().clone();
        for (int r = 0; r < floors.length; r++) {
            floors[r] = Math.max(floors[r], before[r] * (1 - CLOSE));
        }
        Scenario insisting = scenario.with(scenario.interests().withLivingStandardFloor(floors));
        return planner.draft(e, insisting, null).finish() instanceof Plan plan ? plan : null;
    }

    /** What a plan costs the union against the one with losers: money of consumption. */
    public double cost(Plan other) {
        double[] z = new double[e.memberCount()];
        Arrays.setAll(z, other::livingStandard);
        return consumption(after) - consumption(z);
    }

    private double consumption(double[] z) {
        double sum = 0;
        for (int r = 0; r < z.length; r++) {
            sum += e.household(r) * z[r];
        }
        return sum;
    }
}
