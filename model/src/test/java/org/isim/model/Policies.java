package org.isim.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.scenario.Conditions;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Investment;
import org.isim.model.scenario.Origins;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.SupplyRule;

/** Random policies for a random economy: what only constrains, and what only relaxes. */
final class Policies {
    private final Economy e;
    private final Random random;

    Policies(Economy e, long seed) {
        this.e = e;
        random = new Random(seed);
    }

    /** The scenario with floors, parity and rules of supply. */
    Scenario constrained(Scenario s) {
        int members = e.memberCount();
        Interests demands = s.interests()
                .withValueAddedFloor(one(members, 0.9 + 0.15 * random.nextDouble(), 0))
                .withJobsFloor(one(members, 0.9 + 0.15 * random.nextDouble(), 0))
                .withParity(one(members, random.nextDouble(), Double.POSITIVE_INFINITY));
        return s.with(demands).withSupply(List.of(rule(), rule()));
    }

    /** The scenario with migration, additions to capacity and open markets. */
    Scenario relaxed(Scenario s) {
        List<Corridor> corridors = new ArrayList<>();
        for (int from = 0; from < e.memberCount(); from++) {
            for (int to = 0; to < e.memberCount(); to++) {
                if (from != to && random.nextBoolean()) {
                    corridors.add(new Corridor(
                            from, to, 0.05, 0.5 + 0.5 * random.nextDouble(), random.nextDouble(), random.nextDouble()));
                }
            }
        }
        return s.withMigration(corridors)
                .with(investment())
                .with(s.barriers().withAccess((o, r, i, none) -> o == r ? 0 : 0.03));
    }

    private Investment investment() {
        double[] share = new double[e.productCount()];
        double[] cost = new double[e.productCount()];
        double[] goods = new double[e.productCount()];
        Arrays.fill(share, 0.1);
        Arrays.fill(cost, 0.5 + 2 * random.nextDouble());
        Arrays.fill(goods, 1.0 / goods.length);
        return new Investment(share, cost, goods, 0.1, 0.02, random.nextBoolean() ? 0 : 0.5, 0.05);
    }

    private SupplyRule rule() {
        Origins origins =
                switch (random.nextInt(4)) {
                    case 0 -> new Origins.Own();
                    case 1 -> new Origins.Union();
                    case 2 -> new Origins.External();
                    default -> new Origins.Named(List.of(e.partners().get(0).code()));
                };
        boolean ofImports = !(origins instanceof Origins.Own) && random.nextBoolean();
        double change = 0.02 * random.nextDouble();
        boolean atLeast = random.nextBoolean();
        return new SupplyRule(
                e.members().stream().map(Label::code).toList(),
                IntStream.range(0, 1 + random.nextInt(e.productCount())).toArray(),
                origins,
                ofImports ? SupplyRule.Of.IMPORTS : SupplyRule.Of.ABSORPTION,
                random.nextBoolean(),
                atLeast,
                atLeast ? change : -change,
                true);
    }

    /** A year that differs from the base year in everything, a little. */
    Conditions conditions() {
        return Conditions.base(e)
                .withCapacity((r, k, one) -> 0.98 + 0.04 * random.nextDouble())
                .withFixedUse((r, i, one) -> 0.9 + 0.1 * random.nextDouble())
                .withLabour(random.doubles(e.memberCount(), 0.98, 1.02).toArray())
                .withTrade((r, p, i, base) -> base.timesExports(0.9 + 0.2 * random.nextDouble(), 0.95)
                        .timesImports(0.9 + 0.2 * random.nextDouble(), 1.02));
    }

    private double[] one(int members, double value, double otherwise) {
        double[] values = new double[members];
        Arrays.fill(values, otherwise);
        values[random.nextInt(members)] = value;
        return values;
    }
}
