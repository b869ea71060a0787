import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.isim.model.Economies;
import org.isim.model.SyntheticEconomies;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Coalitions;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Core;
import org.isim.model.games.Game;
import org.isim.model.games.Nucleolus;
import org.isim.model.games.Shapley;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Treatment;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;

/**
 * Prints how long the values of coalitions of a synthetic union of 19 products take on two threads, and core, Shapley value and nucleolus of the game where all were asked for.
 * Usage: java -cp src/target/isim.jar:model/target/isim-model-0.1.0-tests.jar src/bench/CoalitionsBySize.java MEMBERS [EVERY]: every so many coalitions, all by default.
 */
public final class CoalitionsBySize {
    public static void main(String[] args) {
        int members = Integer.parseInt(args[0]);
        int every = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        Economies.Case drawn = SyntheticEconomies.halvedBarriers(members, 19, 1);
        LinearSolver solver = LinearSolver.discover();
        Planner planner = new Planner(solver, SolveOptions.DEFAULT);
        Coalitions coalitions = new Coalitions(
                drawn.economy(), drawn.scenario(), Treatment.standard(drawn.economy()), planner, 2);
        List<CoalitionSet> asked = new ArrayList<>();
        for (CoalitionSet set : coalitions.all()) {
            if (set.mask() % every == 0) {
                asked.add(set);
            }
        }
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        List<CoalitionValue> values = coalitions.values(asked, value -> {
            if (done.incrementAndGet() % 50 == 0) {
                System.err.printf("%d of %d, %.0f s%n", done.get(), asked.size(), (System.nanoTime() - start) / 1e9);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d members: %d of %d coalitions in %.1f s, %.0f ms each%n",
                members, asked.size(), (1 << members) - 1, seconds, 1000 * seconds / asked.size());
        if (every == 1) {
            Game game = coalitions.game(values);
            long games = System.nanoTime();
            System.out.printf(
                    "Shapley %s, core %s, nucleolus %s: %.1f s%n",
                    Shapley.value(game).orNull() != null,
                    Core.of(game, solver).orNull() != null,
                    Nucleolus.of(game, solver).orNull() != null,
                    (System.nanoTime() - games) / 1e9);
        }
    }
}
