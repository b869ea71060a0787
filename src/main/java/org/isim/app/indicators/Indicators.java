package org.isim.app.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.results.Units;
import org.isim.app.study.Study;
import org.isim.model.accounts.Year;
import org.jspecify.annotations.Nullable;

/** All indicators of a year, in the order of their tables. What does not exist, a ratio to nothing, is null. */
public final class Indicators {
    /** Counterpart: all other members together. */
    public static final String UNION = "union";
    /** Counterpart: all partners together. */
    public static final String EXTERNAL = "external";
    /** Counterpart: members and partners together. */
    public static final String ANY = "any";

    static final String RATIO = "ratio";

    /** A number, null where it does not exist, and its unit. */
    public record Value(String unit, @Nullable Double number) {}

    private final Map<IndicatorKey, Value> values = new LinkedHashMap<>();

    Indicators() {}

    /** Of a year of a study's economy. */
    public static Indicators of(Year year, Study study) {
        Indicators indicators = new Indicators();
        Units units = Units.of(study);
        YearAnalysis analysis = new YearAnalysis(year);
        IncomeRows.add(indicators, year, units);
        InputOutputRows.add(indicators, analysis, units);
        ExtractionRows.add(indicators, analysis, units);
        PriceRows.add(indicators, analysis);
        ValueAddedRows.add(indicators, analysis, units);
        ExportRows.add(indicators, analysis, units);
        TradeRows.add(indicators, analysis, units);
        AdvantageRows.add(indicators, analysis);
        GravityRows.add(indicators, analysis, study, units);
        return indicators;
    }

    void put(IndicatorKey key, String unit, @Nullable Double number) {
        if (number != null && !Double.isFinite(number)) {
            throw new IllegalStateException(key + " is " + number);
        }
        if (values.put(key, new Value(unit, number)) != null) {
            throw new IllegalStateException(key + " stands twice");
        }
    }

    /** The keys of a table, in order. */
    public List<IndicatorKey> keys(IndicatorTable table) {
        List<IndicatorKey> keys = new ArrayList<>();
        for (IndicatorKey key : values.keySet()) {
            if (key.table() == table) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Null where there is no such indicator. */
    public @Nullable Value value(IndicatorKey key) {
        return values.get(key);
    }

    /** The number; null where it does not exist. */
    public @Nullable Double number(IndicatorKey key) {
        Value value = values.get(key);
        return value == null ? null : value.number();
    }

    /** The number of a member as a whole. */
    public @Nullable Double number(IndicatorTable table, String member, String indicator) {
        return number(new IndicatorKey(table, member, "", "", indicator));
    }

    /** The number of a member with a counterpart. */
    public @Nullable Double number(IndicatorTable table, String member, String counterpart, String indicator) {
        return number(new IndicatorKey(table, member, "", counterpart, indicator));
    }
}
