package org.isim.app.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * What the samples say of each gain.
 *
 * <p>Columns are the members in the scenario's order, then their union.
 */
final class Findings {
    /** The range that is reported: from the 5th to the 95th percentile. */
    private static final double LOW = 5;

    private static final double HIGH = 95;

    /** Gains smaller than this, in living standard, are none: what a solver's tolerance leaves has no sign and no rank. */
    private static final double NO_GAIN = 5e-9;

    private final double[] plain;
    private final List<double[]> all;
    private final int withoutPlan;
    private final Map<Uncertain, List<double[]>> alone = new LinkedHashMap<>();

    /**
     * A gain over the draws.
     *
     * @param positive share of draws in which it is above 0
     * @param deviation standard deviation
     */
    record Range(double plain, double median, double low, double high, double positive, double deviation) {}

    /** An order of the members by gain, the largest first, and the share of draws that have it. */
    record Order(List<Integer> members, double share) {}

    Findings(double[] plain, List<Sample> samples) {
        this.plain = told(plain);
        all = gains(samples, null);
        withoutPlan = (int) samples.stream().filter(s -> !s.hasPlan()).count();
        for (Uncertain group : Uncertain.values()) {
            alone.put(group, gains(samples, group));
        }
    }

    private static List<double[]> gains(List<Sample> samples, @Nullable Uncertain drawn) {
        return samples.stream()
                .filter(s -> s.alone() == drawn && s.hasPlan())
                .map(s -> told(s.gains()))
                .toList();
    }

    private static double[] told(double[] gains) {
        return Arrays.stream(gains).map(g -> Math.abs(g) < NO_GAIN ? 0 : g).toArray();
    }

    /** Draws of everything that have a plan. */
    int draws() {
        return all.size();
    }

    /** Samples, of everything or of a group, whose scenario or reference has no plan. */
    int withoutPlan() {
        return withoutPlan;
    }

    int columns() {
        return plain.length;
    }

    /** Of the n-th member, or of the union. */
    Range range(int column) {
        return range(column, all);
    }

    /** The same with only one group drawn. */
    Range range(int column, Uncertain group) {
        return range(column, alone.getOrDefault(group, List.of()));
    }

    private Range range(int column, List<double[]> gains) {
        double[] values = gains.stream().mapToDouble(g -> g[column]).toArray();
        if (values.length == 0) {
            return new Range(plain[column], Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double positive = Arrays.stream(values).filter(v -> v > 0).count() / (double) values.length;
        double deviation = values.length < 2 ? 0 : Math.sqrt(StatUtils.variance(values));
        return new Range(
                plain[column],
                StatUtils.percentile(values, 50),
                StatUtils.percentile(values, LOW),
                StatUtils.percentile(values, HIGH),
                positive,
                deviation);
    }

    /** Groups by what they do to the union's gain alone, the largest first. */
    List<Uncertain> byWeight() {
        List<Uncertain> groups = new ArrayList<>(alone.keySet());
        groups.sort(Comparator.comparingDouble(
                (Uncertain g) -> -range(columns() - 1, g).deviation()));
        return groups;
    }

    /** Members by gain without any draw, the largest first. */
    List<Integer> plainOrder() {
        return order(plain);
    }

    private List<Integer> order(double[] gains) {
        return IntStream.range(0, columns() - 1)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer r) -> -gains[r]).thenComparing(r -> r))
                .toList();
    }

    /** Share of draws in which a member has the rank it has without any draw. */
    double keepsRank(int r) {
        int rank = plainOrder().indexOf(r);
        return share(gains -> order(gains).indexOf(r) == rank);
    }

    /** Orders of the members that draws have, the most frequent first. */
    List<Order> orders() {
        Map<List<Integer>, Long> count =
                all.stream().collect(Collectors.groupingBy(this::order, LinkedHashMap::new, Collectors.counting()));
        return count.entrySet().stream()
                .map(entry -> new Order(entry.getKey(), entry.getValue() / (double) all.size()))
                .sorted(Comparator.comparingDouble((Order o) -> -o.share())
                        .thenComparing(o -> o.members().toString()))
                .toList();
    }

    /** Mean Kendall correlation of a draw's gains with the gains without any draw; NaN for fewer than two members. */
    double rankCorrelation() {
        if (columns() < 3) {
            return Double.NaN;
        }
        double[] base = Arrays.copyOf(plain, columns() - 1);
        KendallsCorrelation kendall = new KendallsCorrelation();
        return all.stream()
                .mapToDouble(g -> kendall.correlation(base, Arrays.copyOf(g, columns() - 1)))
                .average()
                .orElse(Double.NaN);
    }

    private double share(java.util.function.Predicate<double[]> holds) {
        return all.stream().filter(holds).count() / (double) all.size();
    }
}
