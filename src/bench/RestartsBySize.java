import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.isim.model.SyntheticEconomies;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;

/** Variations of synthetic unions, each argument MEMBERSxSECTORSxPARTNERS, by the structured method: rounds and seconds from nothing, and from the middle of the unvaried solve. */
public final class RestartsBySize {
    private record Solved(int rounds, double seconds, Planner.Draft draft) {}

    private RestartsBySize() {}

    public static void main(String[] sizes) {
        for (String size : sizes) {
            String[] n = size.split("x");
            var drawn = SyntheticEconomies.halvedBarriers(Integer.parseInt(n[0]), Integer.parseInt(n[1]), Integer.parseInt(n[2]), 1);
            Economy e = drawn.economy();
            solve(e, drawn.scenario(), null); // warms Java up
            Planner.Draft start = solve(e, drawn.scenario(), null).draft();
            System.out.printf("%n%-36s %20s %20s  ratio  z apart%n", size, "from nothing", "from the middle");
            variations(e, drawn.scenario()).forEach((what, scenario) -> print(what, solve(e, scenario, null), solve(e, scenario, start)));
            Scenario shares = drawn.scenario().with(drawn.scenario().interests().with(Concept.SHARES));
            Scenario lower = shares.with(Barriers.base(e).scaled(0.45));
            print("shares, barriers 10 % lower", solve(e, lower, null), solve(e, lower, solve(e, shares, null).draft()));
        }
    }

    private static Map<String, Scenario> variations(Economy e, Scenario s) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("barriers 10 % lower", s.with(Barriers.base(e).scaled(0.45)));
        scenarios.put("barriers half as high", s.with(Barriers.base(e).scaled(0.25)));
        scenarios.put("barriers of the base year", s.with(Barriers.base(e).scaled(1)));
        Room room = s.room();
        scenarios.put("bands of 0.275 for 0.25", s.with(room.withFlexibility(0.275)));
        scenarios.put("bands of 0.4 for 0.25", s.with(room.withFlexibility(0.4)));
        scenarios.put("labour reserve 3.3 % for 3 %", s.with(room.withLabourReserve(0.033)));
        scenarios.put("labour reserve 5 % for 3 %", s.with(room.withLabourReserve(0.05)));
        Interests interests = s.interests();
        double[] weights = interests.weights();
        weights[0] *= 2;
        scenarios.put("weight of the first member doubled", s.with(interests.withWeights(weights)));
        double[] one = new double[weights.length];
        one[1] = 1;
        scenarios.put("all weight to the second member", s.with(interests.withWeights(one)));
        return scenarios;
    }

    private static void print(String what, Solved cold, Solved warm) {
        double apart = 0;
        double[] z = cold.draft().livingStandards();
        for (int r = 0; r < z.length; r++) {
            apart = Math.max(apart, Math.abs(z[r] - warm.draft().livingStandards()[r]));
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s %3d rounds %7.2f s %3d rounds %7.2f s  %4.2f   %.0e%n",
                what,
                cold.rounds(),
                cold.seconds(),
                warm.rounds(),
                warm.seconds(),
                warm.seconds() / cold.seconds(),
                apart);
    }

    private static Solved solve(Economy e, Scenario scenario, Planner.Draft near) {
        int[] rounds = new int[1];
        int[] last = new int[1];
        // a second program, and a second attempt, begin at round 0 again
        SolveOptions options = SolveOptions.DEFAULT.telling((round, gap, left) -> {
            rounds[0] += round > last[0] ? round - last[0] : 0;
            last[0] = round;
        });
        long began = System.nanoTime();
        Planner.Draft draft = new Planner(LinearSolver.discover("structured"), options).draft(e, scenario, near);
        return new Solved(rounds[0], (System.nanoTime() - began) * 1e-9, draft);
    }
}
