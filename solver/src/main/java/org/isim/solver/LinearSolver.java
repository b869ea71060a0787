package org.isim.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * The door to the backends. A problem is scaled, handed to the first backend, and what that says is proved from the problem alone:
 *
 * <ul>
 *   <li>optimal: by the certificate of the point and its prices;
 *   <li>infeasible: by a sum of rows that no levels can meet, where the backend hands one over ({@link Contradiction}), or by the least that rows must be missed,
 *       certified and positive ({@link Elastic});
 *   <li>unbounded: by a direction that improves and never ends, certified, and a point to go from ({@link Recession}).
 * </ul>
 *
 * <p>What cannot be proved is not shown: the backend's next way is tried, then the next backend, and the outcome's notes say so.
 */
public final class LinearSolver {
    private final List<Backend> backends;
    private final List<String> unavailable;

    /** @param backends in the order they are tried; at least one, each able to run here */
    public LinearSolver(Backend... backends) {
        this(List.of(backends), List.of());
    }

    private LinearSolver(List<Backend> backends, List<String> unavailable) {
        this.backends = backends;
        this.unavailable = unavailable;
    }

    /**
     * A solver over the backends on the class path that can run here, in the order of their listing.
     *
     * @throws IllegalStateException where none can, with the reason of each
     */
    public static LinearSolver discover() {
        return discover("");
    }

    /**
     * The same over one backend.
     *
     * @param name of the backend, in any case; empty for all
     */
    public static LinearSolver discover(String name) {
        List<Backend> able = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Backend candidate : ServiceLoader.load(Backend.class, LinearSolver.class.getClassLoader())) {
            if (!name.isEmpty() && !name.equals(candidate.name().name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (candidate.available()) {
                able.add(candidate);
            } else {
                reasons.add(candidate.name().name() + ", which cannot run here: " + candidate.whyUnavailable());
            }
        }
        if (able.isEmpty()) {
            throw new IllegalStateException(
                    reasons.isEmpty() ? "no solver on the class path" : "no solver: " + String.join("; ", reasons));
        }
        return new LinearSolver(able, reasons);
    }

    /** The backends in the order they are tried. */
    public List<Backend> backends() {
        return backends;
    }

    /** The backends in the order they are tried on a problem: those it suits, then the others. */
    List<Backend> backendsFor(LinearProgram problem) {
        List<Backend> order = new ArrayList<>(backends);
        order.sort(Comparator.comparing(backend -> !backend.suits(problem)));
        return order;
    }

    /** Why backends that come first cannot run here, one sentence each. */
    List<String> unavailable() {
        return unavailable;
    }

    public Outcome solve(LinearProgram problem, SolveOptions options) {
        if (hasCrossedBounds(problem)) {
            return new Outcome.Infeasible(backends.get(0).name(), unavailable);
        }
        return problem.integers() > 0
                ? new WholeSearch(this, problem, options).outcome()
                : new Search(this, problem, options).outcome();
    }

    /**
     * The same of a problem without whole columns, in which some rows are known to bind seldom: a backend that goes from vertex to vertex looks at them only where
     * its answer misses them.
     *
     * @param seldom those rows
     */
    public Outcome solve(LinearProgram problem, BitSet seldom, SolveOptions options) {
        boolean walks = backendsFor(problem).get(0).capabilities().contains(Backend.Capability.BASIS);
        return walks ? new WaitingRows(this, problem, seldom, options).outcome() : solve(problem, options);
    }

    private static boolean hasCrossedBounds(LinearProgram problem) {
        for (int j = 0; j < problem.columns(); j++) {
            if (problem.columnLower(j) > problem.columnUpper(j)) {
                return true;
            }
        }
        for (int i = 0; i < problem.rows(); i++) {
            if (problem.rowLower(i) > problem.rowUpper(i)) {
                return true;
            }
        }
        return false;
    }
}
