package org.isim.model.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.solver.LinearProgram;
import org.isim.solver.explain.Limit;
import org.isim.solver.explain.LimitGroup;

/** The limits that a scenario sets in a formulation, by family and member. */
public final class ScenarioLimits {
    private final Formulation formulation;
    private final LinearProgram problem;
    private final List<Group> groups;

    /**
     * Limits of one family and member, in the order of the problem.
     *
     * @param member −1: of the union
     */
    public record Group(LimitFamily family, int member, List<Limit> limits) {
        public Group {
            limits = List.copyOf(limits);
        }

        /** The same with some of its limits; empty where it has none of them. */
        Group only(Set<Limit> some) {
            return new Group(
                    family, member, limits.stream().filter(some::contains).toList());
        }
    }

    public ScenarioLimits(Formulation formulation) {
        this.formulation = formulation;
        problem = formulation.problem();
        Map<List<Integer>, List<Limit>> found = new LinkedHashMap<>();
        for (int row = 0; row < problem.rows(); row++) {
            LimitFamily family = LimitFamily.of(formulation.rowFamily(row));
            if (family != null) {
                found.computeIfAbsent(key(family, member(row)), k -> new ArrayList<>())
                        .addAll(Limit.ofRow(problem, row));
            }
        }
        Columns columns = formulation.columns();
        for (int column = 0; column < problem.columns(); column++) {
            LimitFamily family = LimitFamily.of(columns.family(column));
            if (family != null && !Double.isInfinite(problem.columnUpper(column))) {
                int member = columns.index(column, family == LimitFamily.IMPORTS ? 1 : 0);
                found.computeIfAbsent(key(family, member), k -> new ArrayList<>())
                        .add(Limit.columnUpper(column));
            }
        }
        List<Group> all = new ArrayList<>();
        for (LimitFamily family : LimitFamily.values()) {
            for (int r = -1; r < formulation.economy().memberCount(); r++) {
                List<Limit> limits = found.get(key(family, r));
                if (limits != null) {
                    all.add(new Group(family, r, limits));
                }
            }
        }
        groups = List.copyOf(all);
    }

    @SuppressWarnings("EnumOrdinal") // in memory only
    private static List<Integer> key(LimitFamily family, int member) {
        return List.of(family.ordinal(), member);
    }

    private int member(int row) {
        RowFamily family = formulation.rowFamily(row);
        boolean second =
                switch (family) {
                    case BAND, BAND_MIN, BAND_MAX, SUPPLY_MIN, SUPPLY_MAX -> true;
                    default -> false;
                };
        return formulation.rowIndex(row, second ? 1 : 0);
    }

    public Formulation formulation() {
        return formulation;
    }

    /** Every group, families in the order of {@link LimitFamily}, then members. */
    public List<Group> groups() {
        return groups;
    }

    /** The limits of these families. */
    List<Limit> of(Set<LimitFamily> families) {
        return groups.stream()
                .filter(group -> families.contains(group.family()))
                .flatMap(group -> group.limits().stream())
                .toList();
    }

    /** All limits but those of these families. */
    public List<Limit> allBut(Set<LimitFamily> families) {
        Set<LimitFamily> others = EnumSet.allOf(LimitFamily.class);
        others.removeAll(families);
        return of(others);
    }

    /** The groups of these families, as the solver takes them. */
    List<LimitGroup> ranked(Set<LimitFamily> families) {
        return groups.stream()
                .filter(group -> families.contains(group.family()))
                .map(group -> new LimitGroup(group.family().rank(), group.limits()))
                .toList();
    }

    /** What a limit is about. */
    public Meaning meaning(Limit limit) {
        int at = limit.index();
        if (!limit.isRow()) {
            return ofColumn(limit, at);
        }
        RowFamily row = formulation.rowFamily(at);
        LimitFamily family = LimitFamily.of(row);
        if (family == null) {
            throw new IllegalArgumentException(problem.names().row(at) + " is no limit of a scenario");
        }
        int a = formulation.rowIndex(at, 0);
        int b = formulation.rowIndex(at, 1);
        int c = formulation.rowIndex(at, 2);
        boolean capacity = family == LimitFamily.CAPACITY;
        boolean third =
                family == LimitFamily.SHARES || family == LimitFamily.SUPPLY || family == LimitFamily.KEPT_EXPORTS;
        return new Meaning(
                limit,
                problem.names().row(at),
                family,
                member(at),
                family == LimitFamily.SHARES ? a : -1,
                family == LimitFamily.KEPT_EXPORTS ? b : -1,
                capacity ? formulation.economy().product(a, b) : third ? c : -1,
                capacity ? b : -1,
                -1,
                family == LimitFamily.SUPPLY ? a : -1,
                limit.isLower(),
                new LimitValue(formulation, limit).now(),
                LimitValue.unit(row));
    }

    private Meaning ofColumn(Limit limit, int column) {
        Columns columns = formulation.columns();
        LimitFamily family = LimitFamily.of(columns.family(column));
        if (family == null) {
            throw new IllegalArgumentException(problem.names().column(column) + " is no limit of a scenario");
        }
        int a = columns.index(column, 0);
        int b = columns.index(column, 1);
        boolean trade = family == LimitFamily.EXPORTS || family == LimitFamily.IMPORTS;
        boolean addition = family == LimitFamily.ADDITIONS;
        return new Meaning(
                limit,
                problem.names().column(column),
                family,
                family == LimitFamily.IMPORTS ? b : a,
                family == LimitFamily.MIGRATION ? b : -1,
                family == LimitFamily.IMPORTS ? a : trade ? b : -1,
                addition ? formulation.economy().product(a, b) : trade ? columns.index(column, 2) : -1,
                addition ? b : -1,
                trade ? columns.index(column, 3) : -1,
                -1,
                limit.isLower(),
                limit.side(problem),
                columns.family(column).unit());
    }

    /** The number of {@link Meaning#value} that a point just meets. */
    public double valueAt(Limit limit, double[] point) {
        return new LimitValue(formulation, limit).at(point);
    }
}
