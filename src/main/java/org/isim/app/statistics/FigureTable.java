package org.isim.app.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.isim.app.study.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one published table and what follows from them:
 *
 * <pre>{@code
 *   turnover = export + import,   balance = export − import,   coverage = export / import
 *   export   = turnover c / (1 + c),   import = turnover / (1 + c)          where turnover and coverage c are printed instead
 *   all      = sum over the reporters, partners or items there are
 *   growth of m = (m / m of the period before, as long as it − 1) × 100,   change of m = m − m of the period before
 *   share-of-reporters of m = m / m of all reporters × 100, likewise partners and items
 *   above-one of m = share of reporters with m above 1 × 100
 * }</pre>
 *
 * <p>A printed figure is taken as it stands before anything is computed. What cannot be computed is null.
 */
public final class FigureTable {
    /** The word for all reporters, partners or items together. */
    public static final String ALL = "all";

    private static final Set<String> ADDITIVE =
            Set.of("export", "import", "turnover", "balance", "output", "number", "share");

    /** What a value is of. */
    public record Of(String reporter, String partner, String item, String measure, String period) {
        Of measure(String other) {
            return new Of(reporter, partner, item, other, period);
        }

        Of reporter(String other) {
            return new Of(other, partner, item, measure, period);
        }

        Of partner(String other) {
            return new Of(reporter, other, item, measure, period);
        }

        Of item(String other) {
            return new Of(reporter, partner, other, measure, period);
        }

        Of period(String other) {
            return new Of(reporter, partner, item, measure, other);
        }
    }

    private final String title;
    private final Map<Of, Figure> figures = new HashMap<>();
    private final List<Of> order = new ArrayList<>();
    private final Set<String> reporters;
    private final Set<String> partners;
    private final Set<String> items;
    private final List<String> periods;

    /** @param figures all of one table */
    FigureTable(String title, Collection<Figure> figures) {
        this.title = title;
        for (Figure f : figures) {
            Of of = new Of(f.reporter(), f.partner(), f.item(), f.measure(), f.period());
            this.figures.put(of, f);
            order.add(of);
        }
        reporters = distinct(figures, Figure::reporter);
        partners = distinct(figures, Figure::partner);
        items = distinct(figures, Figure::item);
        periods = List.copyOf(new TreeSet<>(distinct(figures, Figure::period)));
    }

    private static Set<String> distinct(Collection<Figure> figures, Function<Figure, String> of) {
        Set<String> words = new LinkedHashSet<>();
        figures.forEach(figure -> words.add(of.apply(figure)));
        words.remove(ALL);
        return words;
    }

    public String title() {
        return title;
    }

    /** What the figures are of, in the order they stand in. */
    public List<Of> order() {
        return List.copyOf(order);
    }

    public List<String> reporters() {
        return List.copyOf(reporters);
    }

    public List<String> partners() {
        return List.copyOf(partners);
    }

    public List<String> items() {
        return List.copyOf(items);
    }

    /** In order of time. */
    public List<String> periods() {
        return periods;
    }

    /** Measures that stand in the table, in order. */
    public List<String> measures() {
        return List.copyOf(distinct(figures.values(), Figure::measure));
    }

    /** Unit of a measure as printed; empty where it is not. */
    public String unit(String measure) {
        for (Of of : order) {
            Figure figure = figures.get(of);
            if (figure != null && of.measure().equals(measure)) {
                return figure.unit();
            }
        }
        return "";
    }

    /** Whether sums of a measure mean something. */
    public static boolean isAdditive(String measure) {
        return ADDITIVE.contains(measure);
    }

    /** A value, printed or computed; null where there is none. */
    public @Nullable Double value(Of of) {
        int at = of.measure().indexOf(" of ");
        return at < 0
                ? level(of)
                : derived(of.measure().substring(0, at), of.measure(of.measure().substring(at + 4)));
    }

    private @Nullable Double level(Of of) {
        Figure printed = figures.get(of);
        if (printed != null) {
            return printed.value();
        }
        if (isAdditive(of.measure()) && isAll(of)) {
            return sum(of);
        }
        return switch (of.measure()) {
            case "turnover" -> combined(of, (e, i) -> e + i);
            case "balance" -> combined(of, (e, i) -> e - i);
            case "coverage" -> combined(of, (e, i) -> i > 0 ? (Double) (e / i) : null);
            case "export" -> implied(of, true);
            case "import" -> implied(of, false);
            default -> null;
        };
    }

    private static boolean isAll(Of of) {
        return of.reporter().equals(ALL)
                || of.partner().equals(ALL)
                || of.item().equals(ALL);
    }

    private @Nullable Double sum(Of of) {
        Double sum = null;
        Collection<String> over =
                of.reporter().equals(ALL) ? reporters : of.partner().equals(ALL) ? partners : items;
        for (String one : over) {
            Of part = of.reporter().equals(ALL)
                    ? of.reporter(one)
                    : of.partner().equals(ALL) ? of.partner(one) : of.item(one);
            Double value = level(part);
            if (value != null) {
                sum = sum == null ? value : (Double) (sum + value);
            }
        }
        return sum;
    }

    private interface Pair {
        @Nullable
        Double of(double exports, double imports);
    }

    private @Nullable Double combined(Of of, Pair pair) {
        Double exports = level(of.measure("export"));
        Double imports = level(of.measure("import"));
        return exports == null || imports == null ? null : pair.of(exports, imports);
    }

    /** Exports or imports behind a printed turnover and a printed coverage. */
    private @Nullable Double implied(Of of, boolean exports) {
        Figure turnover = figures.get(of.measure("turnover"));
        Figure coverage = figures.get(of.measure("coverage"));
        if (turnover == null || coverage == null || !(coverage.value() > -1)) {
            return null;
        }
        return turnover.value() * (exports ? coverage.value() : 1) / (1 + coverage.value());
    }

    private @Nullable Double derived(String what, Of of) {
        return switch (what) {
            case "growth" ->
                against(before(of, true), level(of), (b, v) -> b > 0 ? (Double) (100 * (v / b - 1)) : null);
            case "change" -> against(before(of, false), level(of), (b, v) -> v - b);
            case "share-of-reporters" -> share(of, of.reporter(ALL));
            case "share-of-partners" -> share(of, of.partner(ALL));
            case "share-of-items" -> share(of, of.item(ALL));
            case "above-one" -> aboveOne(of);
            default -> null;
        };
    }

    private static @Nullable Double against(@Nullable Double first, @Nullable Double second, Pair pair) {
        return first == null || second == null ? null : pair.of(first, second);
    }

    /**
     * The value of the period before, wherever the table has one.
     *
     * @param equal whether only a period of the same kind counts: what part of a year brought is not held against a year
     */
    private @Nullable Double before(Of of, boolean equal) {
        for (int n = periods.indexOf(of.period()) - 1; n >= 0; n--) {
            String period = periods.get(n);
            Double value = !equal || kind(period).equals(kind(of.period())) ? level(of.period(period)) : null;
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What a period is but for its year: "2025-01/07" as "-01/07". */
    private static String kind(String period) {
        return period.length() > 4 ? period.substring(4) : "";
    }

    private @Nullable Double share(Of of, Of all) {
        return against(level(of), level(all), (part, whole) -> whole > 0 ? (Double) (100 * part / whole) : null);
    }

    private @Nullable Double aboveOne(Of of) {
        int count = 0;
        int above = 0;
        for (String reporter : reporters) {
            Double value = level(of.reporter(reporter));
            count += value == null ? 0 : 1;
            above += value != null && value > 1 ? 1 : 0;
        }
        return count > 0 ? (Double) (100.0 * above / count) : null;
    }
}
