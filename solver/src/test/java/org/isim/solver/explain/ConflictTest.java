package org.isim.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.isim.solver.explain.Problems.INF;
import static org.isim.solver.explain.Problems.SOLVER;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isim.solver.LinearProgram;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conflicts: proved as a whole, a point without any one member. */
class ConflictTest {
    private static @Nullable Conflict find(LinearProgram problem, List<LimitGroup> groups, Set<Limit> absent) {
        return Conflict.find(SOLVER, problem, groups, absent, SolveOptions.DEFAULT);
    }

    private static Conflict found(LinearProgram problem, List<LimitGroup> groups) {
        return Objects.requireNonNull(find(problem, groups, Set.of()));
    }

    /** x + y is at most 2 and at least 3, whatever x ≤ 1 and y ≤ 5 say besides. */
    private static LinearProgram twoRows() {
        return new Problems.Text(Sense.MAXIMISE, 1, 1)
                .row(-INF, 2, 1, 1)
                .row(-INF, 1, 1, 0)
                .row(3, INF, 1, 1)
                .row(-INF, 5, 0, 1)
                .build();
    }

    @Test
    void twoRowsConflict() {
        Conflict conflict = found(twoRows(), Problems.each(twoRows()));
        assertThat(conflict.members()).containsExactly(Limit.rowUpper(0), Limit.rowLower(2));
        assertThat(conflict.background()).isEmpty();
        assertThat(conflict.irreducible()).isTrue();
        // one times the lower row less one times the upper: 3 − 2 demanded of nothing, in sizes of one
        assertThat(conflict.proof().margin()).isEqualTo(1);
        assertThat(conflict.proof().reach()).isEqualTo(INF);
    }

    @Test
    void whatAlwaysHoldsIsBackground() {
        Conflict conflict = found(twoRows(), List.of(new LimitGroup(0, List.of(Limit.rowLower(2), Limit.rowUpper(3)))));
        assertThat(conflict.members()).containsExactly(Limit.rowLower(2));
        assertThat(conflict.background()).containsExactly(Limit.rowUpper(0));
    }

    @Test
    void whatIsAbsentIsNotUsed() {
        assertThat(find(twoRows(), Problems.each(twoRows()), Set.of(Limit.rowLower(2))))
                .isNull();
    }

    @Test
    void boundsTakePart() {
        // x + y ≥ 3 and x, y ≥ 0 with y − 2x = 2 and y at most 2: x = 0, y = 2 is all there is
        LinearProgram problem = new Problems.Text(Sense.MINIMISE, 1, 1)
                .row(3, INF, 1, 1)
                .row(2, 2, -2, 1)
                .row(-INF, 2, 0, 1)
                .build();
        Conflict conflict = found(problem, Problems.each(problem));
        assertThat(conflict.members()).containsExactly(Limit.rowLower(0), Limit.rowLower(1), Limit.rowUpper(2));
        Conflict ofBounds = found(problem, List.of(new LimitGroup(0, List.of(Limit.columnLower(0)))));
        assertThat(ofBounds.members())
                .as("what always holds conflicts by itself")
                .isEqualTo(conflict.members());
    }

    /** Two ways not to have x ≤ 1 and x ≥ 2: through the first row, or the second. */
    @Test
    void groupsOfHigherRankAreSpokenOf() {
        LinearProgram problem = new Problems.Text(Sense.MAXIMISE, 1)
                .row(-INF, 1, 1)
                .row(-INF, 1, 1)
                .row(2, INF, 1)
                .build();
        for (int first = 0; first < 2; first++) {
            List<LimitGroup> groups = List.of(
                    new LimitGroup(first == 0 ? 3 : 0, List.of(Limit.rowUpper(0))),
                    new LimitGroup(first == 0 ? 0 : 3, List.of(Limit.rowUpper(1))),
                    new LimitGroup(5, List.of(Limit.rowLower(2))));
            assertThat(found(problem, groups).members()).containsExactly(Limit.rowUpper(first), Limit.rowLower(2));
        }
    }

    @Test
    void aRowThatExcludesItselfIsSaid() {
        LinearProgram problem =
                new Problems.Text(Sense.MAXIMISE, 1).row(3, 2, 1).row(0, 7, 1).build();
        assertThatExceptionOfType(Unexplained.class)
                .isThrownBy(() -> find(problem, List.of(), Set.of()))
                .withMessageContaining("is above its upper one");
    }

    @Test
    void aProofCountsForItsProblemOnly() {
        double[] y = {-1, 0, 1, 0};
        assertThat(Farkas.of(twoRows(), y, limit -> true)).isNotNull();
        assertThat(Farkas.of(twoRows(), y, limit -> !limit.equals(Limit.rowUpper(0))))
                .isNull();
        assertThat(Farkas.of(twoRows(), new double[] {1, 0, 1, 0}, limit -> true))
                .isNull();
        assertThat(Farkas.of(Problems.shifted(twoRows(), 0, 1), y, limit -> true))
                .as("just feasible")
                .isNull();
    }

    @Property(tries = 300, seed = "5")
    void isIrreducible(
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 8) int rows,
            @ForAll @IntRange(max = 2) int hard,
            @ForAll long seed) {
        Random random = new Random(seed);
        LinearProgram problem = Problems.random(random, columns, rows, 6);
        // a limit in three or two always holds
        List<LimitGroup> groups = new ArrayList<>();
        for (Limit limit : Limit.all(problem)) {
            if (hard == 0 || random.nextInt(hard + 1) != 0) {
                groups.add(new LimitGroup(random.nextInt(3), List.of(limit)));
            }
        }
        Conflict conflict = find(problem, groups, Set.of());
        assertThat(conflict == null).isEqualTo(Problems.hasPoint(problem));
        if (conflict == null) {
            return;
        }
        assertThat(conflict.irreducible()).isTrue();
        List<Limit> soft = groups.stream().flatMap(g -> g.limits().stream()).toList();
        boolean ofSoft =
                soft.containsAll(conflict.members()) && !conflict.members().isEmpty();
        // where what always holds conflicts by itself, it is what is looked at
        List<Limit> all = ofSoft ? soft : Limit.all(problem);
        List<Limit> unused = all.stream()
                .filter(limit -> !conflict.members().contains(limit))
                .toList();
        assertThat(Problems.hasPoint(Problems.without(problem, unused))).isFalse();
        for (Limit member : conflict.members()) {
            List<Limit> out = new ArrayList<>(unused);
            out.add(member);
            assertThat(Problems.hasPoint(Problems.without(problem, out)))
                    .as("without %s", member)
                    .isTrue();
        }
    }
}
