package org.isim.model.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.isim.solver.LinearSolver;

/** Games for tests: players A, B, C, … */
final class Games {
    static final LinearSolver SOLVER = LinearSolver.discover();

    private static final List<String> CODES = List.of("ABCDEFGHIJKLMNOP".split(""));

    private Games() {}

    /** Kinds of random games. */
    enum Kind {
        /** Any values. */
        ANY {
            @Override
            double[] values(int n, Random random) {
                return Games.values(n, s -> random.nextGaussian());
            }
        },
        /** Few different values, so that many coalitions tie. */
        INTEGERS {
            @Override
            double[] values(int n, Random random) {
                return Games.values(n, s -> random.nextInt(4));
            }
        },
        SUPERADDITIVE {
            @Override
            double[] values(int n, Random random) {
                double[] v =
                        Games.values(n, s -> Math.pow(Integer.bitCount(s), 1.3) * (0.8 + 0.4 * random.nextDouble()));
                for (int s = 1; s < v.length; s++) {
                    for (int t = (s - 1) & s; t > 0; t = (t - 1) & s) {
                        v[s] = Math.max(v[s], v[t] + v[s & ~t]);
                    }
                }
                return v;
            }
        },
        /** v(S) = Σ_{T⊆S} of numbers that are not negative for |T| ≥ 2. */
        CONVEX {
            @Override
            double[] values(int n, Random random) {
                double[] v = Games.values(
                        n, s -> Integer.bitCount(s) == 1 || random.nextInt(3) == 0 ? random.nextDouble() : 0);
                for (int i = 0; i < n; i++) {
                    for (int s = 0; s < v.length; s++) {
                        v[s] += (s >> i & 1) == 1 ? v[s ^ 1 << i] : 0;
                    }
                }
                return v;
            }
        },
        /** Members a thousand times larger than others, gains of some thousandths. */
        UNION {
            @Override
            double[] values(int n, Random random) {
                double[] size =
                        random.doubles(n, 3, 6).map(e -> Math.pow(10, e)).toArray();
                double[] gain = random.doubles(1 << n, 0, 0.004).toArray();
                return Games.values(n, s -> {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += (s >> i & 1) == 1 ? size[i] : 0;
                    }
                    return sum * (1 + (Integer.bitCount(s) - 1) * gain[s]);
                });
            }
        };

        abstract double[] values(int n, Random random);
    }

    static double[] values(int n, IntToDoubleFunction byMask) {
        double[] v = new double[1 << n];
        for (int s = 1; s < v.length; s++) {
            v[s] = byMask.applyAsDouble(s);
        }
        return v;
    }

    /** v by mask; NaN where there is none. */
    static Game of(double[] v) {
        int n = Integer.numberOfTrailingZeros(v.length);
        return Game.of(CODES.subList(0, n), s -> Double.isNaN(v[s.mask()]) ? null : (Double) v[s.mask()]);
    }

    static Game of(int n, IntToDoubleFunction byMask) {
        return of(values(n, byMask));
    }

    static Game random(Kind kind, int n, long seed) {
        return of(kind.values(n, new Random(seed)));
    }

    /** The game in which every player i is called {@code player(i)}. */
    static Game renamed(Game game, IntUnaryOperator player) {
        double[] v = new double[game.grand().mask() + 1];
        for (CoalitionSet s : game.coalitions()) {
            int renamed = s.players().map(i -> 1 << player.applyAsInt(i)).sum();
            v[renamed] = game.at(s.mask());
        }
        return of(v);
    }

    /** α v + β. */
    static Game transformed(Game game, double alpha, double[] beta) {
        return of(game.size(), s -> Sum.over(beta, s).add(alpha * game.at(s)).value());
    }

    /** The game with values of coalitions that differ in i and j only made the same. */
    static Game alike(Game game, int i, int j) {
        return of(game.size(), s -> {
            int swapped = ((s >> i & 1) != (s >> j & 1)) ? s ^ (1 << i | 1 << j) : s;
            return game.at(Math.min(s, swapped));
        });
    }

    /** The game with one more player, the last, who adds its own value to any coalition and no more. */
    static Game withDummy(Game game, double own) {
        int dummy = 1 << game.size();
        return of(game.size() + 1, s -> (s & dummy) == 0 ? game.at(s) : game.at(s & ~dummy) + own);
    }

    /** One for the coalitions whose weights reach the quota. */
    static Game majority(int quota, int... weights) {
        return of(weights.length, s -> weight(s, weights) >= quota ? 1 : 0);
    }

    static int weight(int mask, int... weights) {
        return IntStream.range(0, weights.length)
                .filter(i -> (mask >> i & 1) == 1)
                .map(i -> weights[i])
                .sum();
    }

    static <T> T found(Answer<T> answer) {
        assertThat(answer.reason()).isNull();
        return ((Answer.Found<T>) answer).value();
    }

    static Nucleolus nucleolus(Game game) {
        return found(Nucleolus.of(game, SOLVER));
    }

    static Core core(Game game) {
        return found(Core.of(game, SOLVER));
    }

    static double leastCoreValue(Game game) {
        return Objects.requireNonNull(core(game).leastCoreValue());
    }
}
