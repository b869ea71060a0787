package org.isim.model.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * A value-added chain: a product made in stages, each of which may stand in several members.
 *
 * <p>Letters: h chains, j stages, r and s members. A unit of a stage's product is worth 1 at base prices, as a unit of any sector's is. What a stage sells to
 * the next across a border is a new flow: nothing of what is lost on the way is in the tables of the base year, so a unit received takes
 * 1/(1−β) units shipped.
 *
 * @param id unique within a scenario
 * @param title as people read it
 * @param stages in the order of the file
 * @param last the stage whose product is sold
 * @param sale where it goes
 * @param capital what new plants are made of
 * @param rules what the members agree on
 * @param support a subsidy they share
 * @param open false: the chain has its rows and columns but may not run
 */
public record Chain(
        String id,
        String title,
        List<Stage> stages,
        int last,
        Sale sale,
        Capital capital,
        Rules rules,
        Support support,
        boolean open) {
    public Chain {
        stages = List.copyOf(stages);
    }

    /** The same, not to run. */
    public Chain closed() {
        return new Chain(id, title, stages, last, sale, capital, rules, support, false);
    }

    public Chain with(Rules other) {
        return new Chain(id, title, stages, last, sale, capital, other, support, open);
    }

    public Chain with(Support other) {
        return new Chain(id, title, stages, last, sale, capital, rules, other, open);
    }

    public Chain with(Sale other) {
        return new Chain(id, title, stages, last, other, capital, rules, support, open);
    }

    /** Stage j replaced. */
    public Chain with(int j, Stage stage) {
        List<Stage> changed = new ArrayList<>(stages);
        changed.set(j, stage);
        return new Chain(id, title, changed, last, sale, capital, rules, support, open);
    }

    /** Whether stage j feeds stage {@code next}. */
    public boolean feeds(int j, int next) {
        return stages.get(next).takesFrom(j);
    }

    /** Most of the last product that the plants allowed can make: what counts as one for the chain's quantities. */
    public double size() {
        double most = 0;
        for (Host host : stages.get(last).hosts()) {
            most += host.most();
        }
        return most > 0 ? most : 1;
    }

    /** Index of the stage with this id, −1 if there is none. */
    public int stage(String stageId) {
        for (int j = 0; j < stages.size(); j++) {
            if (stages.get(j).id().equals(stageId)) {
                return j;
            }
        }
        return -1;
    }

    /** Whether some stage may stand in a member. */
    public boolean mayStandIn(int member) {
        return stages.stream().anyMatch(stage -> stage.host(member) != null);
    }

    /** Whether it may run: it is open, and enough members can take part. */
    public boolean mayRun() {
        return open && hasMembers();
    }

    /** Whether as many members can take part as the rules ask for. */
    public boolean hasMembers() {
        long able = stages.stream()
                .flatMap(stage -> stage.hosts().stream())
                .mapToInt(Host::member)
                .distinct()
                .count();
        return able >= rules.leastMembers();
    }

    /** Whether a place of stage j is a yes or a no: a fixed cost, a least scale, a count of places needs it. */
    public boolean isWhole(int j, Host host) {
        return host.isWhole() || stages.get(j).isCounted();
    }

    /**
     * The chain as it concerns some members. Stages stand among them; a rule for one who is not there is void; the others bear his part of a
     * support in proportion.
     *
     * @param members indices of those who stay, in their new order
     */
    public Chain among(int[] members) {
        List<Stage> kept = new ArrayList<>();
        for (Stage stage : stages) {
            List<Host> hosts = new ArrayList<>();
            for (int n = 0; n < members.length; n++) {
                Host host = stage.host(members[n]);
                if (host != null) {
                    hosts.add(host.at(n));
                }
            }
            kept.add(new Stage(
                    stage.id(),
                    stage.title(),
                    stage.product(),
                    stage.from(),
                    hosts,
                    stage.imports(),
                    Math.min(stage.mostPlaces(), hosts.size())));
        }
        double[] least = new double[members.length];
        double[] shares = new double[members.length];
        double borne = 0;
        for (int n = 0; n < members.length; n++) {
            least[n] = rules.leastShare()[members[n]];
            shares[n] = support.shares()[members[n]];
            borne += shares[n];
        }
        for (int n = 0; borne > 0 && n < shares.length; n++) {
            shares[n] /= borne;
        }
        return new Chain(
                id,
                title,
                kept,
                last,
                sale,
                capital,
                new Rules(rules.content(), rules.largestShare(), least, rules.leastMembers(), rules.participation()),
                new Support(borne > 0 ? support.rate() : 0, shares),
                open);
    }
}
