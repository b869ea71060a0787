package org.isim.app.interests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.scenario.ScenarioFile;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Joining;
import org.isim.model.economy.Economy;
import org.isim.model.games.Allocation;
import org.isim.model.games.Answer;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Contributions;
import org.isim.model.games.Core;
import org.isim.model.games.Game;
import org.isim.model.games.Nucleolus;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * Everything `isim interests` found out under one treatment.
 *
 * @param file the scenario
 * @param economy its union
 * @param scenario its union's, as the treatment has it
 * @param treatment of all coalitions
 * @param values of every coalition, ascending by mask
 * @param game the money game
 * @param core of that game
 * @param shapley of that game
 * @param nucleolus of that game
 * @param joining step by step in the order asked for; empty where none was
 * @param contributions under the concept of the scenario, by member
 * @param solutions by concept, those left out that have no plan
 * @param without concepts without a plan
 * @param referenceName what gains are measured against; null where the scenario is its own reference
 * @param frontiers those asked for
 */
record InterestsAnswer(
        ScenarioFile file,
        Economy economy,
        Scenario scenario,
        Treatment treatment,
        List<CoalitionValue> values,
        Game game,
        Answer<Core> core,
        Answer<Allocation> shapley,
        Answer<Nucleolus> nucleolus,
        List<Joining> joining,
        List<Contributions> contributions,
        Map<Concept, ConceptSolution> solutions,
        Set<Concept> without,
        @Nullable String referenceName,
        List<FrontierAnswer> frontiers) {

    /**
     * A Pareto frontier between some members, who have at least their disagreement points; everybody else has what the concept in use gives it.
     *
     * @param members two or three, the last of which has the most at each point
     * @param held z that everybody else has at least
     * @param points z of all members
     */
    record FrontierAnswer(int[] members, double[] held, List<double[]> points) {}

    String code(int r) {
        return economy.members().get(r).code();
    }

    String name(int r) {
        return economy.members().get(r).name();
    }

    int members() {
        return economy.memberCount();
    }

    CoalitionValue value(CoalitionSet coalition) {
        return values.get(coalition.mask() - 1);
    }

    /** What the member reaches alone: v({r}) / C[r]; null where it cannot meet its needs. */
    @Nullable
    Double standAlone(int r) {
        Double value = value(CoalitionSet.of(r)).value();
        return value == null || !(economy.household(r) > 0) ? null : (Double) (value / economy.household(r));
    }

    /** Transfer that takes a solution to what a value of the game gives the member, in money. */
    double transfer(ConceptSolution solution, Allocation to, int r) {
        return to.amount(r) - economy.household(r) * solution.livingStandards()[r];
    }
}
