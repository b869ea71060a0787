package org.isim.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;

/**
 * Balanced economies of any size, shaped like published interregional tables, for what must hold or be measured at sizes that no study of this
 * project has. Deterministic in members, products and seed.
 *
 * <p>Members differ in size by up to three orders of magnitude and share a technology up to noise; up to two fifths of the coefficients
 * and a fifth of final use are zero; a market has its own supply, the rest of the world and at most {@value #SUPPLIERS} of the other members, the larger
 * ones more often. Output solves x = T (A x + f) + e, with T the sourcing shares.
 */
public final class SyntheticEconomies {
    private static final int SUPPLIERS = 10;
    private static final double LARGEST = Math.pow(10, 1.5);

    /** Inputs are at most seven tenths of output, so that this many rounds leave 0.7^120 = 3e-19 of it. */
    private static final int ROUNDS = 120;

    private final Random random;
    private final int members;
    private final int products;
    private final int suppliers;
    private final EconomyBuilder builder;
    private final double[] size; // r
    private final double[][] coefficient; // [r][i * N + j]
    private final double[][] finalUse; // [r][i]
    private final double[][] exported; // [r][i]
    private final double[][] own; // [r][i]: share of own supply
    private final double[][] foreign; // [r][i]: share of the rest of the world
    private final int[][][] supplier; // [r][i][n]
    private final double[][][] share; // [r][i][n]
    private double[][] output; // [r][i]

    private SyntheticEconomies(int members, int products, int suppliers, long seed) {
        this.suppliers = suppliers;
        random = new Random(31 * (31 * seed + members) + products);
        this.members = members;
        this.products = products;
        builder = EconomyBuilder.onePerProduct(labels("M", members), labels("P", products), labels("W", 1));
        size = IntStream.range(0, members)
                .mapToDouble(r -> 1e4 * Math.min(LARGEST, Math.max(1 / LARGEST, lognormal(1.3))))
                .toArray();
        coefficient = new double[members][products * products];
        finalUse = new double[members][products];
        exported = new double[members][products];
        own = new double[members][products];
        foreign = new double[members][products];
        supplier = new int[members][products][];
        share = new double[members][products][];
        output = new double[members][products];
    }

    /**
     * An economy and the question what half the barriers gives, with the room the EAEU study has: bands of a quarter, spare capacity and labour, steps of
     * trade with the rest of the world, payments balanced member by member.
     */
    public static Economies.Case halvedBarriers(int members, int products, long seed) {
        return halvedBarriers(members, products, SUPPLIERS, seed);
    }

    /** @param suppliers other members that a market buys from, at most */
    public static Economies.Case halvedBarriers(int members, int products, int suppliers, long seed) {
        Economy e = new SyntheticEconomies(members, products, suppliers, seed).build();
        Room room = Room.none(e)
                .withFlexibility(0.25)
                .withCapacityReserve(0.05)
                .withLabourReserve(0.03)
                .withSteps(List.of(new Step(0.2, 0.9)), List.of(new Step(0.2, 1.1), new Step(0.5, 1.25)));
        return new Economies.Case(
                e, Scenario.base(e).with(room).with(Barriers.base(e).scaled(0.5)));
    }

    /** A balanced base year with one activity per product and one partner, the rest of the world. */
    public static Economy economy(int members, int products, long seed) {
        return new SyntheticEconomies(members, products, SUPPLIERS, seed).build();
    }

    private Economy build() {
        double[] technology = lognormals(products * products, 1.2);
        double[] weight = lognormals(products, 0.8);
        for (int r = 0; r < members; r++) {
            drawTechnology(r, technology, weight);
            for (int i = 0; i < products; i++) {
                double typical = size[r] * weight[i];
                finalUse[r][i] = typical * (random.nextDouble() < 0.2 ? 1e-4 : lognormal(0.6));
                exported[r][i] = finalUse[r][i] * between(0.03, 0.15);
                drawSourcing(r, i);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            output = deliveries();
        }
        for (int r = 0; r < members; r++) {
            write(r);
        }
        return builder.build();
    }

    private void drawTechnology(int r, double[] technology, double[] weight) {
        double density = between(0.6, 1);
        double[] a = coefficient[r];
        for (int j = 0; j < products; j++) {
            double sum = 0;
            for (int i = 0; i < products; i++) {
                int at = i * products + j;
                boolean used = i == j || random.nextDouble() < density;
                a[at] = used ? technology[at] * weight[i] * lognormal(0.5) : 0;
                sum += a[at];
            }
            double inputs = between(0.4, 0.7);
            for (int i = 0; i < products; i++) {
                a[i * products + j] *= inputs / sum;
            }
        }
    }

    private void drawSourcing(int r, int i) {
        own[r][i] = members == 1 ? between(0.8, 0.95) : between(0.6, 0.95);
        foreign[r][i] = (1 - own[r][i]) * (members == 1 ? 1 : between(0.05, 0.2));
        supplier[r][i] = suppliers(r);
        share[r][i] = Arrays.stream(supplier[r][i])
                .mapToDouble(o -> Math.sqrt(size[o]) * lognormal(0.8))
                .toArray();
        double sum = Arrays.stream(share[r][i]).sum();
        for (int n = 0; n < share[r][i].length; n++) {
            share[r][i][n] *= (1 - own[r][i] - foreign[r][i]) / sum;
        }
    }

    /** Other members drawn without replacement, the larger ones more often: the first to arrive, each at a rate by its size. */
    private int[] suppliers(int r) {
        double[] arrival = new double[members];
        for (int o = 0; o < members; o++) {
            double rate = Math.pow(size[o], 0.7) * lognormal(1);
            arrival[o] = -Math.log(1 - random.nextDouble()) / rate;
        }
        return IntStream.range(0, members)
                .filter(o -> o != r)
                .boxed()
                .sorted(Comparator.comparingDouble(o -> arrival[o]))
                .limit(suppliers)
                .mapToInt(o -> o)
                .sorted()
                .toArray();
    }

    /** What each member's output must be for the uses that the present output makes. */
    private double[][] deliveries() {
        double[][] next = new double[members][];
        for (int r = 0; r < members; r++) {
            next[r] = exported[r].clone();
        }
        for (int r = 0; r < members; r++) {
            for (int i = 0; i < products; i++) {
                double q = use(r, i);
                next[r][i] += own[r][i] * q;
                for (int n = 0; n < supplier[r][i].length; n++) {
                    next[supplier[r][i][n]][i] += share[r][i][n] * q;
                }
            }
        }
        return next;
    }

    private double use(int r, int i) {
        double use = finalUse[r][i];
        for (int j = 0; j < products; j++) {
            use += coefficient[r][i * products + j] * output[r][j];
        }
        return use;
    }

    private void write(int r) {
        double households = between(0.6, 0.9);
        for (int i = 0; i < products; i++) {
            double q = use(r, i);
            double consumed = households * finalUse[r][i];
            builder.household(r, i, consumed).otherFinalUse(r, i, finalUse[r][i] - consumed);
            builder.flow(r, r, i, own[r][i] * q).imports(0, r, i, foreign[r][i] * q);
            builder.exports(r, 0, i, exported[r][i]);
            for (int n = 0; n < supplier[r][i].length; n++) {
                builder.flow(supplier[r][i][n], r, i, share[r][i][n] * q);
                builder.barrier(supplier[r][i][n], r, i, between(0.05, 0.25));
            }
        }
        for (int j = 0; j < products; j++) {
            double inputs = 0;
            for (int i = 0; i < products; i++) {
                builder.coefficient(r, i, j, coefficient[r][i * products + j]);
                inputs += coefficient[r][i * products + j];
            }
            builder.output(r, j, output[r][j]).employment(r, j, (1 - inputs) * between(0.2, 0.7) / 50 * output[r][j]);
        }
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private double lognormal(double sigma) {
        return Math.exp(sigma * random.nextGaussian());
    }

    private double[] lognormals(int count, double sigma) {
        return IntStream.range(0, count).mapToDouble(n -> lognormal(sigma)).toArray();
    }

    static List<Label> labels(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> Label.of(prefix + n)).toList();
    }
}
