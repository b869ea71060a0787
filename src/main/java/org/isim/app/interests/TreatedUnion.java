package org.isim.app.interests;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.scenario.Disagreement;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Coalitions;
import org.isim.model.coalition.Frontier;
import org.isim.model.economy.Economy;
import org.isim.model.games.CoalitionSet;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.jspecify.annotations.Nullable;

/** A union under a treatment with its disagreement point, each concept solved once. */
final class TreatedUnion {
    private static final int PAIR_STEPS = 20;
    private static final int TRIPLE_STEPS = 8;

    private final ScenarioFile file;
    private final Planner planner;
    private final Economy economy;
    private final Scenario scenario;
    private final Scenario treated;
    private final Map<Concept, Planner.Draft> drafts = new EnumMap<>(Concept.class);

    TreatedUnion(ScenarioFile file, Coalition union, Treatment treatment, Planner planner, int threads) {
        this.file = file;
        this.planner = planner;
        Economy e = union.economy();
        Scenario s = union.scenario();
        economy = e;
        scenario = file.disagreement() == Disagreement.STAND_ALONE
                ? withStandAlone(e, s, new Coalitions(e, total(s), treatment, planner, threads))
                : s;
        treated = treatment
                .coalition(e, scenario, IntStream.range(0, e.memberCount()).toArray())
                .scenario();
    }

    private static Scenario total(Scenario s) {
        return s.with(s.interests().with(Concept.TOTAL));
    }

    private static Scenario withStandAlone(Economy e, Scenario s, Coalitions alone) {
        List<CoalitionSet> singles =
                IntStream.range(0, e.memberCount()).mapToObj(CoalitionSet::of).toList();
        List<CoalitionValue> values = alone.values(singles, value -> {});
        double[] d = new double[e.memberCount()];
        Arrays.setAll(d, r -> {
            Double z = values.get(r).livingStandard(r);
            return z == null ? 0 : z;
        });
        return s.with(s.interests().withDisagreement(d));
    }

    /** The scenario under a concept, before treatment, with what it takes from the reference. */
    Scenario under(Concept concept, Planner.@Nullable Draft reference) {
        Scenario s = scenario.with(scenario.interests().with(concept));
        double[] z = reference == null ? null : reference.livingStandards();
        if (reference == null || z == null) {
            return s;
        }
        return ScenarioRunner.completed(file, new Coalition(economy, s), reference.economy(), r -> z[r]);
    }

    /** The union's programs under a scenario that {@link #under} gave. */
    Planner.Draft draft(Scenario untreated) {
        return planner.draft(economy, treated.with(untreated.interests()), null);
    }

    /**
     * Between members who have at least their disagreement points, everybody else having at least what it has now.
     *
     * @param now z[r]; null where the concept in use has no plan: then everybody has at least its disagreement point
     */
    InterestsAnswer.FrontierAnswer frontier(Scenario untreated, int[] members, double @Nullable [] now) {
        int steps = members.length == 2 ? PAIR_STEPS : TRIPLE_STEPS;
        double[] least = untreated.interests().disagreement().clone();
        for (int r = 0; now != null && r < least.length; r++) {
            int s = r;
            least[r] = Arrays.stream(members).anyMatch(m -> m == s) ? least[r] : now[r];
        }
        List<double[]> points =
                Frontier.of(economy, treated.with(untreated.interests()), members, least, steps, planner);
        return new InterestsAnswer.FrontierAnswer(members, least, points);
    }

    /** The reference's own, solved once. */
    Planner.Draft found(Concept concept) {
        Planner.Draft known = drafts.get(concept);
        if (known == null) {
            known = draft(under(concept, null));
            drafts.put(concept, known);
        }
        return known;
    }
}
