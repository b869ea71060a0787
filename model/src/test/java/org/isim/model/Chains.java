package org.isim.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.isim.model.chain.Capital;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Market;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Sale;
import org.isim.model.chain.Stage;
import org.isim.model.chain.StageImport;
import org.isim.model.chain.Support;
import org.isim.model.economy.Economy;

/** Chains for tests: random ones for random economies, and the parts of hand-made ones. */
public final class Chains {
    private final Economy e;
    private final Random random;

    public Chains(Economy e, long seed) {
        this.e = e;
        random = new Random(seed);
    }

    /** Up to two chains of one to three stages, each in one to all members, of about a twentieth of what the smallest host makes. */
    List<Chain> random() {
        List<Chain> chains = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int h = 0; h < count; h++) {
            chains.add(chain("H" + h, 1 + random.nextInt(3)));
        }
        return chains;
    }

    /** A chain of so many stages one after the other. */
    Chain chain(String id, int length) {
        List<Stage> stages = new ArrayList<>();
        for (int j = 0; j < length; j++) {
            double[] from = new double[length];
            if (j > 0) {
                from[j - 1] = 0.1 + 0.3 * random.nextDouble();
            }
            int product = random.nextInt(e.productCount());
            stages.add(new Stage(
                    "S" + j,
                    "S" + j,
                    product,
                    from,
                    hosts(product, from),
                    j < length - 1 && random.nextInt(3) == 0
                            ? List.of(new StageImport(0, 0.9 + 0.4 * random.nextDouble()))
                            : List.of(),
                    e.memberCount()));
        }
        double[] goods = new double[e.productCount()];
        Arrays.fill(goods, 1.0 / goods.length);
        Sale sale = new Sale(
                random.nextInt(e.productCount()),
                random.nextBoolean(),
                random.nextBoolean() ? 0.02 : 0,
                List.of(new Market(0, size() * 0.5, 1), new Market(0, size() * 0.5, 0.8)));
        return new Chain(
                id,
                id,
                stages,
                length - 1,
                sale,
                new Capital(0.1, goods),
                Rules.none(e.memberCount()),
                Support.none(e.memberCount()),
                true);
    }

    private double size() {
        double smallest = Double.POSITIVE_INFINITY;
        for (int r = 0; r < e.memberCount(); r++) {
            smallest = Math.min(smallest, e.household(r));
        }
        return 0.05 * smallest;
    }

    private List<Host> hosts(int product, double[] from) {
        List<Host> hosts = new ArrayList<>();
        double left = 1 - Arrays.stream(from).sum();
        for (int r = 0; r < e.memberCount(); r++) {
            if (r > 0 && random.nextInt(4) == 0) {
                continue;
            }
            int k = activity(e, r, product);
            double[] inputs = new double[e.productCount()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = left * e.coefficient(r, i, k) * (0.7 + 0.4 * random.nextDouble());
            }
            hosts.add(new Host(
                    r,
                    k,
                    inputs,
                    e.labourPerUnit(r, k) * (0.4 + random.nextDouble()),
                    random.nextBoolean() ? size() : 0,
                    size() * (0.5 + random.nextDouble()),
                    random.nextDouble(),
                    0,
                    0));
        }
        return hosts;
    }

    /**
     * The same chain with its plants and markets so many times as large.
     *
     * @param unit 1000 where that is because money counts in thousandths: labour per unit is less then
     */
    static Chain times(double factor, double unit, Chain chain) {
        Chain changed = chain.with(new Sale(
                chain.sale().product(),
                chain.sale().withSector(),
                chain.sale().access(),
                chain.sale().markets().stream()
                        .map(m -> new Market(m.partner(), factor * m.length(), m.price()))
                        .toList()));
        for (int j = 0; j < chain.stages().size(); j++) {
            Stage s = chain.stages().get(j);
            List<Host> hosts = s.hosts().stream()
                    .map(h -> new Host(
                            h.member(),
                            h.activity(),
                            h.inputs(),
                            h.labour() / unit,
                            factor * h.existing(),
                            factor * h.build(),
                            h.investment(),
                            factor * h.fixedCost(),
                            factor * h.least()))
                    .toList();
            changed = changed.with(
                    j, new Stage(s.id(), s.title(), s.product(), s.from(), hosts, s.imports(), s.mostPlaces()));
        }
        return changed;
    }

    /** The first activity of member r that makes a product. */
    static int activity(Economy e, int r, int product) {
        for (int k = 0; k < e.activityCount(r); k++) {
            if (e.product(r, k) == product) {
                return k;
            }
        }
        throw new IllegalArgumentException("nobody makes " + product);
    }

    /** A stage without imports that may stand in these places. */
    public static Stage stage(String id, int product, double[] from, Host... hosts) {
        return new Stage(id, id, product, from, List.of(hosts), List.of(), hosts.length);
    }

    /** A chain without rules whose last stage is the last of these; plants last for ever. */
    public static Chain of(Economy e, String id, Sale sale, Stage... stages) {
        return new Chain(
                id,
                id,
                List.of(stages),
                stages.length - 1,
                sale,
                new Capital(0, new double[e.productCount()]),
                Rules.none(e.memberCount()),
                Support.none(e.memberCount()),
                true);
    }
}
