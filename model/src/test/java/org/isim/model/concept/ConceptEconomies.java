package org.isim.model.concept;

import java.util.List;
import java.util.stream.IntStream;
import org.isim.model.SyntheticEconomies;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;

/** Economies of members with something particular about them. */
final class ConceptEconomies {
    private ConceptEconomies() {}

    /** Copies of one member, each of which buys abroad what the others sell: a tenth of every product from each of the others. */
    static Economy identical(int members, int products, long seed) {
        Economy one = SyntheticEconomies.economy(1, products, seed);
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                IntStream.range(0, members).mapToObj(r -> Label.of("M" + r)).toList(), one.products(), one.partners());
        double each = 0.1;
        for (int r = 0; r < members; r++) {
            b.labour(r, one.labour(0));
            for (int i = 0; i < products; i++) {
                b.household(r, i, one.household(0, i)).otherFinalUse(r, i, one.otherFinalUse(0, i));
                b.output(r, i, one.output(0, i)).capacity(r, i, one.capacity(0, i));
                b.employment(r, i, one.employment(0, i)).labourPerUnit(r, i, one.labourPerUnit(0, i));
                b.imports(0, r, i, one.imports(0, 0, i)).exports(r, 0, i, one.exports(0, 0, i));
                for (int j = 0; j < products; j++) {
                    b.coefficient(r, j, i, one.coefficient(0, j, i));
                }
                double own = one.flow(0, 0, i);
                for (int o = 0; o < members; o++) {
                    b.flow(o, r, i, o == r ? own * (1 - each * (members - 1)) : own * each);
                    b.barrier(o, r, i, o == r ? 0 : 0.2);
                }
            }
        }
        return b.build();
    }

    static Scenario withRoom(Economy e) {
        Room room = Room.none(e)
                .withFlexibility(0.25)
                .withCapacityReserve(0.05)
                .withLabourReserve(0.03)
                .withSteps(List.of(new Step(0.2, 0.9)), List.of(new Step(0.2, 1.1), new Step(0.5, 1.25)));
        return Scenario.base(e).with(room).with(Barriers.base(e).scaled(0.5));
    }
}
