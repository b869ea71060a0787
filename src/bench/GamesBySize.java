import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.isim.model.games.Answer;
import org.isim.model.games.Core;
import org.isim.model.games.Game;
import org.isim.model.games.Nucleolus;
import org.isim.model.games.Shapley;
import org.isim.solver.LinearSolver;

/**
 * Prints how long Shapley value, least core and nucleolus of random superadditive games take, and how many linear programs, proofs included.
 * Usage: java -cp src/target/isim.jar src/bench/GamesBySize.java [ROUNDS [PLAYERS…]]
 */
public final class GamesBySize {
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 11;
        int[] sizes = args.length > 1
                ? IntStream.range(1, args.length).map(i -> Integer.parseInt(args[i])).toArray()
                : new int[] {5, 8, 10, 12};
        LinearSolver solver = LinearSolver.discover();
        System.out.println("players  Shapley   least core       nucleolus and proof   (milliseconds, programs; median and most of " + rounds + " games)");
        for (int n : sizes) {
            double[][] seen = new double[5][rounds];
            for (int round = 0; round < rounds; round++) {
                Game game = superadditive(n, new Random(round));
                long start = System.nanoTime();
                Shapley.value(game).orNull().amounts();
                long shapley = System.nanoTime();
                Core core = Core.of(game, solver).orNull();
                long least = System.nanoTime();
                Answer<Nucleolus> answer = Nucleolus.of(game, solver);
                if (answer.orNull() == null) {
                    throw new IllegalStateException(answer.reason());
                }
                seen[0][round] = (shapley - start) / 1e6;
                seen[1][round] = (least - shapley) / 1e6;
                seen[2][round] = core.programs();
                seen[3][round] = (System.nanoTime() - least) / 1e6;
                seen[4][round] = answer.orNull().programs();
            }
            for (double[] s : seen) {
                java.util.Arrays.sort(s);
            }
            int m = rounds / 2;
            int last = rounds - 1;
            System.out.printf(
                    "%5d %9.1f %7.1f–%.1f, %.0f–%.0f %11.1f–%.1f, %.0f–%.0f%n",
                    n, seen[0][m], seen[1][m], seen[1][last], seen[2][m], seen[2][last], seen[3][m], seen[3][last], seen[4][m], seen[4][last]);
        }
    }

    /** v(S) = max(own worth, best split in two); own worth of order |S|^1.3. */
    private static Game superadditive(int n, Random random) {
        double[] v = new double[1 << n];
        for (int s = 1; s < v.length; s++) {
            v[s] = Math.pow(Integer.bitCount(s), 1.3) * (0.8 + 0.4 * random.nextDouble());
            for (int t = (s - 1) & s; t > 0; t = (t - 1) & s) {
                v[s] = Math.max(v[s], v[t] + v[s & ~t]);
            }
        }
        List<String> players = IntStream.range(0, n).mapToObj(i -> "P" + i).toList();
        return Game.of(players, s -> v[s.mask()]);
    }
}
