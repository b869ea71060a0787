import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.isim.app.input.Problems;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.scenario.ScenarioReader;
import org.isim.model.chain.Capital;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Market;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Sale;
import org.isim.model.chain.Stage;
import org.isim.model.chain.Support;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;

/**
 * Prints how long the search over places takes against the linear program in which nothing need be whole: chains of five stages, each stage with a fixed
 * cost and a least scale in every member. The search stops where no choice is better by more than a thousandth of what the chains add.
 * Usage: java -cp src/target/isim.jar src/bench/ChainsBySize.java SCENARIO [CHAINS…]
 */
public final class ChainsBySize {
    private static final int STAGES = 5;

    public static void main(String[] args) {
        ScenarioFile file = ScenarioReader.read(Path.of(args[0]), new Problems());
        Economy e = file.economy();
        int[] sizes = args.length > 1
                ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {1, 3, 6, 12};
        LinearSolver solver = LinearSolver.discover();
        System.out.println("processor time in ms; search to a thousandth of the objective, and to a thousandth of what the chains add");
        System.out.println("chains  places    rows  columns      LP    search   ratio    search   ratio");
        for (int count : sizes) {
            Random random = new Random(count);
            List<Chain> chains = new ArrayList<>();
            for (int h = 0; h < count; h++) {
                chains.add(chain(e, "C" + h, random));
            }
            Scenario scenario = file.scenario().withChains(chains);
            LinearProgram problem = Planner.firstProgram(e, scenario).problem();
            LinearProgram relaxed = problem.revise().relaxed().build();
            double most = objective(solver, relaxed);
            double[] millis = new double[5];
            for (int n = 0; n < millis.length; n++) {
                millis[n] = millis(() -> objective(solver, relaxed));
            }
            Arrays.sort(millis);
            double lp = millis[millis.length / 2];
            double without = objective(solver, Planner.firstProgram(e, scenario.withChains(List.of())).problem());
            System.out.printf(
                    "%6d %7d %7d %8d %7.0f", count, problem.integers(), problem.rows(), problem.columns(), lp);
            double size = Math.max(problem.objectiveSize(), Math.abs(most));
            for (double gap : new double[] {1e-3, 1e-3 * (most - without) / size}) {
                double search = millis(() -> proved(solver.solve(problem, SolveOptions.DEFAULT.withGap(gap)), gap * size));
                System.out.printf(" %9.0f %7.1f", search, search / lp);
            }
            System.out.println();
        }
    }

    private static void proved(Outcome outcome, double gap) {
        Outcome.Optimal optimal = (Outcome.Optimal) outcome;
        double bound = Objects.requireNonNull(optimal.integers()).bound();
        if (Math.abs(bound - optimal.solution().objective()) > 1.01 * gap) {
            throw new IllegalStateException("not proved");
        }
    }

    private static double millis(Runnable work) {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info().totalCpuDuration().orElseThrow().toNanos();
        work.run();
        return (self.info().totalCpuDuration().orElseThrow().toNanos() - start) / 1e6;
    }

    private static double objective(LinearSolver solver, LinearProgram problem) {
        return ((Outcome.Optimal) solver.solve(problem, SolveOptions.DEFAULT)).solution().objective();
    }

    /** A chain through five sectors of manufacturing, on new plant of up to a fiftieth of what the smallest host of the sector makes, or more. */
    private static Chain chain(Economy e, String id, Random random) {
        int[] sectors = random.ints(STAGES, e.product("FOO"), e.product("OMF") + 1).toArray();
        List<Stage> stages = new ArrayList<>();
        for (int j = 0; j < STAGES; j++) {
            double[] from = new double[STAGES];
            if (j > 0) {
                from[j - 1] = 0.15 + 0.2 * random.nextDouble();
            }
            List<Host> hosts = new ArrayList<>();
            for (int r = 0; r < e.memberCount(); r++) {
                hosts.add(host(e, r, sectors[j], j > 0 ? from[j - 1] : 0, random));
            }
            stages.add(new Stage("S" + j, "S" + j, sectors[j], from, hosts, List.of(), hosts.size()));
        }
        double[] goods = new double[e.productCount()];
        goods[e.product("CON")] = 0.5;
        goods[e.product("MEQ")] = 0.5;
        Sale sale = new Sale(
                sectors[STAGES - 1], true, 0.005, List.of(new Market(0, 200, 1.04), new Market(0, 400, 0.96)));
        return new Chain(
                id,
                id,
                stages,
                STAGES - 1,
                sale,
                new Capital(0.1, goods),
                Rules.none(e.memberCount()),
                Support.none(e.memberCount()),
                true);
    }

    private static Host host(Economy e, int r, int sector, double from, Random random) {
        double most = 20 + 0.02 * e.output(r, sector);
        double[] inputs = new double[e.productCount()];
        double bought = 0;
        for (int i = 0; i < inputs.length; i++) {
            bought += e.coefficient(r, i, sector);
        }
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = e.coefficient(r, i, sector) * Math.max(0, bought - from) / bought * (0.95 + 0.1 * random.nextDouble());
        }
        return new Host(
                r,
                sector,
                inputs,
                e.labourPerUnit(r, sector) * (0.7 + 0.4 * random.nextDouble()),
                0,
                most,
                0.5 + random.nextDouble(),
                0.01 * random.nextDouble() * most,
                0.3 * random.nextDouble() * most);
    }
}
