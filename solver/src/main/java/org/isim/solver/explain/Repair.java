package org.isim.solver.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/**
 * How far limits have to move for a problem to have a point.
 *
 * @param moves which, and how far outwards; the others stay where they are
 * @param total Σ move / size of its row or column
 * @param point that meets all limits as moved
 */
public record Repair(List<Move> moves, double total, double[] point) {

    /** A limit and how far outwards it moves, in its own unit. */
    public record Move(Limit limit, double by) {}

    public Repair {
        moves = List.copyOf(moves);
    }

    /** Finds repairs of one problem; every search starts from the same basis, so each is what it is whatever was asked for before. */
    public static final class Finder {
        private final Relaxation relaxation;
        private final Set<Limit> absent;
        private final @Nullable Basis start;

        /**
         * @param soft limits that may move; all others hold
         * @param absent limits of these that are left out
         * @param options may start at the {@link #basis()} of another finder with the same limits
         * @throws Unexplained where the solver gives no answer
         */
        public Finder(
                LinearSolver solver, LinearProgram problem, List<Limit> soft, Set<Limit> absent, SolveOptions options) {
            relaxation = new Relaxation(solver, problem, soft, options);
            this.absent = Set.copyOf(absent);
            Relaxation.Answer answer = relaxation.solve(relaxation.costs(this::isPresent), options.start());
            start = answer == null ? null : answer.basis();
        }

        /** Where other explanations with the same limits may start; null where the backend has none. */
        public @Nullable Basis basis() {
            return start;
        }

        private boolean isPresent(Limit limit) {
            return !absent.contains(limit);
        }

        /**
         * The repair with the least Σ weight · move / size; null where no movement gives a point. One linear program.
         *
         * @param weight of each limit; infinite where it must not move
         */
        public @Nullable Repair least(ToDoubleFunction<Limit> weight) {
            List<Limit> soft = relaxation.soft();
            double[] cost = new double[soft.size()];
            double[] most = new double[soft.size()];
            for (int k = 0; k < cost.length; k++) {
                double own = isPresent(soft.get(k)) ? weight.applyAsDouble(soft.get(k)) : 0;
                cost[k] = Double.isInfinite(own) ? 0 : own;
                most[k] = Double.isInfinite(own) ? 0 : Double.POSITIVE_INFINITY;
            }
            Relaxation.Answer answer = relaxation.solve(cost, most, start);
            return answer == null ? null : repair(answer, this::isPresent);
        }

        /**
         * The least movement of one limit where all others stay; null where no movement of it is enough, or none is found easily. Two linear programs at
         * most: whether it is enough, and how far.
         */
        public @Nullable Repair alone(Limit limit) {
            Relaxation.Answer without = relaxation.ifEasy(
                    relaxation.costs(other -> isPresent(other) && !other.equals(limit)), relaxation.unlimited(), start);
            if (without == null || !without.isMet()) {
                return null;
            }
            List<Limit> soft = relaxation.soft();
            double[] most = new double[soft.size()];
            Arrays.setAll(
                    most, k -> soft.get(k).equals(limit) || !isPresent(soft.get(k)) ? Double.POSITIVE_INFINITY : 0);
            Relaxation.Answer answer =
                    relaxation.ifEasy(relaxation.costs(other -> other.equals(limit)), most, without.basis());
            // a point that was just within tolerance need not be one again
            return repair(answer == null ? without : answer, limit::equals);
        }

        private Repair repair(Relaxation.Answer answer, Predicate<Limit> counted) {
            List<Move> moves = new ArrayList<>();
            double total = 0;
            List<Limit> soft = relaxation.soft();
            for (int k = 0; k < soft.size(); k++) {
                double relative = answer.miss()[k] / soft.get(k).size(relaxation.problem());
                if (relative > Relaxation.NONE && counted.test(soft.get(k))) {
                    moves.add(new Move(soft.get(k), answer.miss()[k]));
                    total += relative;
                }
            }
            return new Repair(moves, total, answer.x());
        }
    }
}
