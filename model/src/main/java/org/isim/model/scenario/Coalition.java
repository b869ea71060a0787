package org.isim.model.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;

/**
 * Some members of a study as a union of their own. The others become external partners, so that every base balance and every B[r] stays what
 * it was: with {@link Outsiders#THIRD_COUNTRY} the base flows with them remain possible on the steps of foreign trade, at the barrier of third
 * countries; with {@link Outsiders#CUT} nothing is traded with them.
 *
 * <p>A unit that arrives over the higher barrier β needs (1−β⁰)/(1−β) units shipped. Where what is shipped is paid for, the importer's price
 * rises by that factor; where what is received is paid for, the exporter's falls by it.
 *
 * @param economy the members and their partners, the outsiders last
 * @param scenario the scenario as it concerns them
 */
public record Coalition(Economy economy, Scenario scenario) {

    /**
     * @param of indices of the members, ascending
     * @param barrier [i] barrier of third countries; below the base barrier between two members it counts as that
     */
    public static Coalition of(Economy e, Scenario s, int[] of, Outsiders outsiders, double[] barrier) {
        return of.length == e.memberCount() ? new Coalition(e, s) : new Builder(e, s, of, outsiders, barrier).build();
    }

    private static final class Builder {
        private final Economy e;
        private final Scenario s;
        private final int[] in;
        private final int[] out;
        private final Outsiders outsiders;
        private final double[] barrier;

        Builder(Economy e, Scenario s, int[] in, Outsiders outsiders, double[] barrier) {
            this.e = e;
            this.s = s;
            this.in = in;
            this.outsiders = outsiders;
            this.barrier = barrier;
            out = java.util.stream.IntStream.range(0, e.memberCount())
                    .filter(r -> Arrays.binarySearch(in, r) < 0)
                    .toArray();
        }

        Coalition build() {
            Economy union = economy();
            return new Coalition(union, scenario(union));
        }

        private Economy economy() {
            List<Label> partners = new ArrayList<>(e.partners());
            for (int o : out) {
                partners.add(e.members().get(o));
            }
            List<Label> members = new ArrayList<>();
            List<List<Activity>> activities = new ArrayList<>();
            for (int r : in) {
                members.add(e.members().get(r));
                activities.add(e.activities(r));
            }
            EconomyBuilder b = new EconomyBuilder(members, e.products(), partners, activities);
            for (int n = 0; n < in.length; n++) {
                member(b, n);
            }
            return b.build();
        }

        private void member(EconomyBuilder b, int n) {
            int r = in[n];
            b.labour(n, e.labour(r));
            for (int k = 0; k < e.activityCount(r); k++) {
                b.output(n, k, e.output(r, k)).capacity(n, k, e.capacity(r, k));
                b.employment(n, k, e.employment(r, k)).labourPerUnit(n, k, e.labourPerUnit(r, k));
                for (int i = 0; i < e.productCount(); i++) {
                    b.coefficient(n, i, k, e.coefficient(r, i, k));
                }
            }
            for (int i = 0; i < e.productCount(); i++) {
                b.household(n, i, e.household(r, i)).otherFinalUse(n, i, e.otherFinalUse(r, i));
                for (int m = 0; m < in.length; m++) {
                    b.flow(m, n, i, e.flow(in[m], r, i)).barrier(m, n, i, e.barrier(in[m], r, i));
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    b.imports(p, n, i, e.imports(p, r, i)).exports(n, p, i, e.exports(r, p, i));
                }
                for (int p = 0; p < out.length; p++) {
                    b.imports(e.partnerCount() + p, n, i, e.flow(out[p], r, i));
                    b.exports(n, e.partnerCount() + p, i, e.flow(r, out[p], i));
                }
            }
        }

        private Scenario scenario(Economy union) {
            Interests interests = s.interests();
            return new Scenario(
                    room(),
                    conditions(union),
                    barriers(union),
                    s.transportProduct(),
                    s.payments(),
                    s.paymentsOn(),
                    new Interests(
                            interests.concept(),
                            own(r -> interests.weights()[r]),
                            own(r -> interests.shares()[r]),
                            own(r -> interests.power()[r]),
                            own(r -> interests.disagreement()[r]),
                            own(r -> interests.livingStandardFloor()[r]),
                            own(r -> interests.valueAddedFloor()[r]),
                            own(r -> interests.jobsFloor()[r]),
                            own(r -> interests.parity()[r])),
                    s.supply(),
                    migration(),
                    s.investment(),
                    s.chains().stream().map(chain -> chain.among(in)).toList());
        }

        private double[] own(IntToDoubleFunction ofMember) {
            return Arrays.stream(in).mapToDouble(ofMember).toArray();
        }

        private Room room() {
            Room room = s.room();
            double[][] reserve = new double[in.length][];
            Arrays.setAll(reserve, n -> room.capacityReserve()[in[n]]);
            return new Room(
                    room.flexibility(),
                    room.openLinks(),
                    reserve,
                    own(r -> room.labourReserve()[r]),
                    steps(room.exportSteps()),
                    steps(room.importSteps()),
                    room.bands());
        }

        /** By partner, the outsiders last, then by member. */
        private List<List<Step>> steps(List<List<Step>> all) {
            List<List<Step>> steps = new ArrayList<>(all.subList(0, e.partnerCount()));
            for (int o : out) {
                steps.add(all.get(e.partnerCount() + o));
            }
            for (int r : in) {
                steps.add(all.get(e.partnerCount() + r));
            }
            return List.copyOf(steps);
        }

        private Conditions conditions(Economy union) {
            Conditions all = s.conditions();
            boolean[] cut = new boolean[union.partnerCount()];
            for (int p = 0; p < cut.length; p++) {
                cut[p] = p < e.partnerCount() ? all.isCut(p) : outsiders == Outsiders.CUT;
            }
            return Conditions.base(union)
                    .withCapacity((n, k, one) -> all.capacity(in[n], k))
                    .withFixedUse((n, i, one) -> all.fixedUse(in[n], i))
                    .withLabour(own(all::labour))
                    .withBalance(own(r -> all.balanceFactors()[r]), own(r -> all.balanceAdded()[r]))
                    .withTrade((n, p, i, base) ->
                            p < e.partnerCount() ? all.trade(in[n], p, i) : terms(in[n], out[p - e.partnerCount()], i))
                    .withCut(cut)
                    .withFixedUseScaling(all.fixedUseScales());
        }

        private TradeTerms terms(int r, int outsider, int i) {
            boolean shipped = s.paymentsOn() == PaymentsOn.SHIPPED;
            return new TradeTerms(
                    1,
                    1,
                    shipped ? 1 : 1 / shippedPerUnit(r, outsider, i),
                    shipped ? shippedPerUnit(outsider, r, i) : 1);
        }

        private double shippedPerUnit(int o, int r, int i) {
            double base = e.barrier(o, r, i);
            return (1 - base) / (1 - Math.max(base, barrier[i]));
        }

        private Barriers barriers(Economy union) {
            return Barriers.base(union)
                    .withShares((o, r, i, base) -> s.barriers().share(in[o], in[r], i))
                    .withTransports((o, r, i, none) -> s.barriers().transport(in[o], in[r], i))
                    .withAccess((o, r, i, none) -> s.barriers().access(in[o], in[r], i));
        }

        private List<Corridor> migration() {
            List<Corridor> corridors = new ArrayList<>();
            for (Corridor c : s.migration()) {
                int from = Arrays.binarySearch(in, c.from());
                int to = Arrays.binarySearch(in, c.to());
                if (from >= 0 && to >= 0) {
                    corridors.add(new Corridor(from, to, c.most(), c.productivity(), c.wage(), c.spentThere()));
                }
            }
            return corridors;
        }
    }
}
