package org.isim.model.games;

import java.util.List;
import org.isim.solver.LinearSolver;

/**
 * The nucleolus (Schmeidler 1969, SIAM Journal on Applied Mathematics 17: 1163–1170): the allocation whose largest excess is smallest, then its
 * next largest, and so on; among allocations that give every player at least its own value, and where there are none (Σ v({i}) > v(N)) among all: the
 * prenucleolus. It lies in the core where that is not empty. Found by {@link LevelPrograms}, shown only where {@link Kohlberg} proves it. Coalitions
 * without a value are skipped.
 *
 * @param kind nucleolus or prenucleolus
 * @param proof Kohlberg's criterion, with the levels of excess
 * @param skipped coalitions without a value
 * @param programs linear programs solved, those of the proof included
 */
public record Nucleolus(
        Allocation allocation, Kind kind, Kohlberg.Accepted proof, List<CoalitionSet> skipped, int programs) {

    /** Which allocations are compared. */
    public enum Kind {
        /** Those that give every player at least its own value. */
        NUCLEOLUS,
        /** All. */
        PRENUCLEOLUS
    }

    /** The nucleolus, or the prenucleolus where the players' own values sum to more than there is. */
    public static Answer<Nucleolus> of(Game game, LinearSolver solver) {
        return of(game, hasImputations(game) ? Kind.NUCLEOLUS : Kind.PRENUCLEOLUS, solver);
    }

    /** The prenucleolus, whether there are imputations or not. */
    public static Answer<Nucleolus> pre(Game game, LinearSolver solver) {
        return of(game, Kind.PRENUCLEOLUS, solver);
    }

    private static boolean hasImputations(Game game) {
        Sum left = new Sum().add(game.at(game.grand().mask()));
        for (int i = 0; i < game.size(); i++) {
            left.add(-game.at(1 << i));
        }
        // NaN, where a player alone has no value: it can be given as little as one likes
        return !(left.value() < -game.tolerance());
    }

    private static Answer<Nucleolus> of(Game game, Kind kind, LinearSolver solver) {
        if (!game.has(game.grand().mask())) {
            return new Answer.None<>(new Reason.NothingToShare(game.grand()));
        }
        LevelPrograms levels = new LevelPrograms(game.gains(), solver, kind == Kind.NUCLEOLUS);
        double[] alone = {game.gains().at(game.grand().mask())};
        return search(game, levels, alone).then(x -> proved(game, x, kind, levels.programs(), solver));
    }

    /** @param point of the last program; of a single player, what there is */
    private static Answer<Allocation> search(Game game, LevelPrograms levels, double[] point) {
        if (levels.allSettled()) {
            return new Answer.Found<>(game.gains().allocation(point));
        }
        if (levels.noneOpen()) {
            return new Answer.None<>(new Reason.Undetermined(levels.unsettled(), game.missing()));
        }
        return levels.next().then(level -> {
            if (level.excess() == Double.NEGATIVE_INFINITY) {
                return new Answer.None<>(new Reason.Unbounded(game.missing()));
            }
            levels.settle(level);
            return search(game, levels, level.point());
        });
    }

    private static Answer<Nucleolus> proved(Game game, Allocation x, Kind kind, int programs, LinearSolver solver) {
        Kohlberg verdict = Kohlberg.check(game, x, kind, solver);
        if (verdict instanceof Kohlberg.Accepted proof) {
            return new Answer.Found<>(new Nucleolus(x, kind, proof, game.missing(), programs + proof.programs()));
        }
        return new Answer.None<>(
                verdict instanceof Kohlberg.Undecided undecided
                        ? undecided.reason()
                        : new Reason.Unproved(((Kohlberg.Rejected) verdict).reason()));
    }
}
