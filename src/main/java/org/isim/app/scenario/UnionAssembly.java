package org.isim.app.scenario;

import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.jspecify.annotations.Nullable;

/** Who belongs to the union, and what the others are to it. */
final class UnionAssembly {
    private final Economy economy;
    private final Codes codes;
    private final Problems problems;
    private final @Nullable MapNode union;

    UnionAssembly(Economy economy, Codes codes, @Nullable MapNode union, Problems problems) {
        this.economy = economy;
        this.codes = codes;
        this.union = union;
        this.problems = problems;
    }

    /** Members of the union, ascending; all of the study where the scenario names none. */
    int[] members() {
        Node named = union == null ? null : union.get("members");
        if (named == null) {
            return java.util.stream.IntStream.range(0, economy.memberCount()).toArray();
        }
        return new Selections(codes)
                .members(named).stream().mapToInt(r -> r).sorted().toArray();
    }

    Coalition restrict(Scenario scenario) {
        return treatment().withOwnBands(economy, scenario, members());
    }

    /** What a coalition of members is: the whole union, where others of the study are outside, or some of it. */
    Treatment treatment() {
        Treatment standard = Treatment.standard(economy);
        Outsiders outsiders = standard.outsiders();
        for (Outsiders known : Outsiders.values()) {
            outsiders = Nodes.is(union, "outsiders", known.key()) ? known : outsiders;
        }
        Bands bands = standard.bands();
        for (Bands known : Bands.values()) {
            bands = Nodes.is(union, "coalition-bands", known.key()) ? known : bands;
        }
        Node open = union == null ? null : union.get("coalition-open-links");
        return new Treatment(
                outsiders,
                barriers(),
                bands,
                Nodes.number(open, standard.openLinks()),
                Nodes.is(union, "coalition-fixed-uses", Language.SCALED));
    }

    /** By product: what the scenario says for sectors that any flow of the base year loses something of, else 0. */
    private double[] barriers() {
        double[] barriers = new double[economy.productCount()];
        Node given = union == null ? null : union.get("third-country-barrier");
        for (int i = 0; i < barriers.length; i++) {
            Node value = Nodes.byCode(given, codes.products().get(i));
            barriers[i] = value != null && hasBarrier(i) ? Nodes.number(value) : 0;
            if (barriers[i] >= 1 && value != null) {
                problems.error(value.place(), "third-country-barrier must be below 100%");
                return new double[barriers.length];
            }
        }
        return barriers;
    }

    private boolean hasBarrier(int i) {
        for (int o = 0; o < economy.memberCount(); o++) {
            for (int r = 0; r < economy.memberCount(); r++) {
                if (economy.barrier(o, r, i) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
