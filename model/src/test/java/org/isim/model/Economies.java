package org.isim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;

/**
 * Random balanced economies: one to four members of very different size, two to five products, some made by two techniques (one of which
 * may be idle in the base year), one or two partners; and scenarios for them, under concepts whose objective is that of a linear program.
 */
public final class Economies extends DomainContextBase {

    /** A base year together with a question about it. */
    public record Case(Economy economy, Scenario scenario) {}

    @Provide
    Arbitrary<Economy> economies() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(2, 5),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.longs())
                .as(Economies::random);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        economies(),
                        Arbitraries.of(Payments.class),
                        Arbitraries.of(PaymentsOn.class),
                        Arbitraries.doubles().between(0.05, 0.4).ofScale(3),
                        Arbitraries.of(0.0, 0.05),
                        Arbitraries.of(Concept.TOTAL, Concept.SHARES, Concept.MAX_MIN))
                .as((e, payments, on, phi, psi, concept) -> {
                    Scenario base = Scenario.base(e);
                    Room room = Room.none(e)
                            .withFlexibility(phi)
                            .withOpenLinks(psi)
                            .withCapacityReserve(0.05)
                            .withLabourReserve(0.03)
                            .withSteps(List.of(new Step(0.2, 0.9)), List.of(new Step(0.2, 1.1), new Step(0.5, 1.25)));
                    return new Case(
                            e,
                            base.with(room)
                                    .with(Barriers.base(e).scaled(0.5))
                                    .with(payments)
                                    .with(on)
                                    .with(base.interests().with(concept)));
                });
    }

    /** A balanced economy drawn from a seed. */
    public static Economy random(int members, int products, int partners, long seed) {
        Random random = new Random(seed);
        List<List<Activity>> activities = new ArrayList<>();
        for (int r = 0; r < members; r++) {
            List<Activity> own = new ArrayList<>();
            for (int i = 0; i < products; i++) {
                own.add(new Activity("P" + i, i));
                if (random.nextInt(3) == 0) {
                    own.add(new Activity("P" + i + "b", i));
                }
            }
            activities.add(own);
        }
        EconomyBuilder b = new EconomyBuilder(
                SyntheticEconomies.labels("M", members),
                SyntheticEconomies.labels("P", products),
                SyntheticEconomies.labels("W", partners),
                activities);
        return new Balanced(random, b, activities, members, products, partners).build();
    }

    /** Solves the base year as a fixed point of q = A x + f, x = T q + e. */
    private static final class Balanced {
        private final Random random;
        private final EconomyBuilder builder;
        private final List<List<Activity>> activities;
        private final int members;
        private final int products;
        private final int partners;
        private final double[][][] a;
        private final double[][][] share; // [o][r][i], partners after the members
        private final double[][] household;
        private final double[][] government;
        private final double[][] exported;
        private final double[][] output; // [r][i]
        private final double[][] split; // [r][k]: share of the activity in its product

        Balanced(
                Random random,
                EconomyBuilder builder,
                List<List<Activity>> activities,
                int members,
                int products,
                int partners) {
            this.random = random;
            this.builder = builder;
            this.activities = activities;
            this.members = members;
            this.products = products;
            this.partners = partners;
            a = new double[members][products][];
            share = new double[members + partners][members][products];
            household = new double[members][products];
            government = new double[members][products];
            exported = new double[members][products];
            output = new double[members][products];
            split = new double[members][];
        }

        Economy build() {
            for (int r = 0; r < members; r++) {
                drawMember(r, Math.exp(random.nextGaussian() * 1.3) * 1000);
            }
            for (int round = 0; round < 500; round++) {
                iterate();
            }
            for (int r = 0; r < members; r++) {
                writeMember(r);
            }
            return builder.build();
        }

        private void drawMember(int r, double size) {
            int count = activities.get(r).size();
            split[r] = new double[count];
            for (int i = 0; i < products; i++) {
                a[r][i] = new double[count];
                household[r][i] = size * Math.exp(random.nextGaussian());
                government[r][i] = household[r][i] * random.nextDouble() * 0.5;
                exported[r][i] = household[r][i] * (0.05 + 0.3 * random.nextDouble());
                double own = 0.5 + 0.4 * random.nextDouble();
                double foreign = members == 1 ? 1 - own : (1 - own) * (0.3 + 0.4 * random.nextDouble());
                share[r][r][i] = own;
                spread(members, partners, r, i, foreign);
                spreadOverMembers(r, i, 1 - own - foreign);
            }
            for (int k = 0; k < count; k++) {
                double inputs = 0.3 + 0.4 * random.nextDouble();
                double[] pattern = random.doubles(products).toArray();
                double sum = IntStream.range(0, products)
                        .mapToDouble(i -> pattern[i])
                        .sum();
                for (int i = 0; i < products; i++) {
                    a[r][i][k] = inputs * pattern[i] / sum;
                }
                boolean second = k > 0
                        && activities.get(r).get(k).product()
                                == activities.get(r).get(k - 1).product();
                split[r][k] = second ? random.nextInt(3) * 0.2 : 1;
                if (second) {
                    split[r][k - 1] = 1 - split[r][k];
                }
            }
        }

        private void spread(int first, int count, int r, int i, double total) {
            double[] weight = random.doubles(count).map(w -> w + 0.1).toArray();
            double sum = IntStream.range(0, count).mapToDouble(n -> weight[n]).sum();
            for (int n = 0; n < count; n++) {
                share[first + n][r][i] = total * weight[n] / sum;
            }
        }

        private void spreadOverMembers(int r, int i, double total) {
            double own = share[r][r][i];
            if (members > 1) {
                spread(0, members, r, i, 1);
                double others = 1 - share[r][r][i];
                for (int o = 0; o < members; o++) {
                    share[o][r][i] = o == r ? own : total * share[o][r][i] / others;
                }
            }
        }

        private double use(int r, int i) {
            double use = household[r][i] + government[r][i];
            for (int k = 0; k < split[r].length; k++) {
                use += a[r][i][k]
                        * split[r][k]
                        * output[r][activities.get(r).get(k).product()];
            }
            return use;
        }

        private void iterate() {
            double[][] next = new double[members][products];
            for (int r = 0; r < members; r++) {
                for (int i = 0; i < products; i++) {
                    double q = use(r, i);
                    next[r][i] += exported[r][i];
                    for (int o = 0; o < members; o++) {
                        next[o][i] += share[o][r][i] * q;
                    }
                }
            }
            for (int r = 0; r < members; r++) {
                output[r] = next[r];
            }
        }

        private void writeMember(int r) {
            for (int i = 0; i < products; i++) {
                double q = use(r, i);
                builder.household(r, i, household[r][i]).otherFinalUse(r, i, government[r][i]);
                for (int o = 0; o < members; o++) {
                    builder.flow(o, r, i, share[o][r][i] * q);
                    builder.barrier(o, r, i, o == r ? 0 : 0.05 + 0.2 * random.nextDouble());
                }
                for (int p = 0; p < partners; p++) {
                    builder.imports(p, r, i, share[members + p][r][i] * q);
                    builder.exports(r, p, i, exported[r][i] / partners);
                }
            }
            for (int k = 0; k < split[r].length; k++) {
                double x = split[r][k] * output[r][activities.get(r).get(k).product()];
                double labour = (0.1 + random.nextDouble()) / 50;
                builder.output(r, k, x).employment(r, k, labour * x).labourPerUnit(r, k, labour);
                builder.capacity(r, k, x > 0 ? x : 0.1 * household[r][0]);
                for (int i = 0; i < products; i++) {
                    builder.coefficient(r, i, k, a[r][i][k]);
                }
            }
        }
    }
}
