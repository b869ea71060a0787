package org.isim.app.chains;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isim.app.language.Language;
import org.isim.app.results.Units;
import org.isim.app.run.SolvedScenario;
import org.isim.model.configuration.Alternatives;
import org.isim.model.configuration.Obstacle;
import org.isim.model.configuration.Obstacles;
import org.isim.model.configuration.Repair;
import org.isim.model.configuration.Repair.Placement;
import org.isim.model.configuration.Repair.Transfers;
import org.isim.model.configuration.Worth;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked about the chains of a solved scenario.
 *
 * @param solved with a plan
 * @param alternatives configurations nearly as good
 * @param obstacles what keeps stages and chains from running
 * @param losers members that have less than without chains
 * @param transfers the smallest that make it good; null where nobody loses or none do
 * @param placements for losers, rules that make it good
 * @param insisting the plan in which everybody has what it has without chains; null where nobody loses
 * @param insistingCost what that costs the union, money of consumption
 */
record Answers(
        SolvedScenario solved,
        Alternatives alternatives,
        List<Obstacle> obstacles,
        List<Integer> losers,
        @Nullable Transfers transfers,
        List<Placement> placements,
        @Nullable Plan insisting,
        double insistingCost) {

    Answers {
        obstacles = List.copyOf(obstacles);
        losers = List.copyOf(losers);
        placements = List.copyOf(placements);
    }

    /** Rules that cost less than half of what the chains give: dearer ones nobody would propose. */
    private static List<Placement> placements(Repair repair, Plan plan, Worth worth) {
        Double given = worth.money();
        return repair.placements(plan).stream()
                .filter(placement -> given != null && placement.cost() < given / 2)
                .toList();
    }

    Plan plan() {
        return Objects.requireNonNull(solved.plan());
    }

    Worth worth() {
        return Objects.requireNonNull(solved.worth());
    }

    Economy economy() {
        return plan().economy();
    }

    Units units(Language language) {
        return Units.of(solved.file().study(), language);
    }

    /** Solves what the answers need. */
    static Answers of(SolvedScenario solved, Planner planner) {
        Plan plan = Objects.requireNonNull(solved.plan());
        Worth worth = Objects.requireNonNull(solved.worth());
        Economy e = plan.economy();
        Alternatives alternatives = Alternatives.of(
                e, plan.scenario(), planner, Objects.requireNonNull(solved.draft()), worth.objectiveWithoutAny());
        List<Obstacle> obstacles = Obstacles.of(plan, planner);
        double[] without = worth.withoutAny();
        if (without == null) {
            return new Answers(solved, alternatives, obstacles, List.of(), null, List.of(), null, 0);
        }
        double[] z = new double[e.memberCount()];
        Arrays.setAll(z, plan::livingStandard);
        Repair repair = new Repair(e, plan.scenario(), planner, Objects.requireNonNull(solved.draft()), without, z);
        if (repair.losers().isEmpty()) {
            return new Answers(solved, alternatives, obstacles, List.of(), null, List.of(), null, 0);
        }
        Plan insisting = repair.insisting();
        return new Answers(
                solved,
                alternatives,
                obstacles,
                repair.losers(),
                repair.transfers(),
                placements(repair, plan, worth),
                insisting,
                insisting == null ? 0 : repair.cost(insisting));
    }
}
