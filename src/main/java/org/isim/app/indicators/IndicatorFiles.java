package org.isim.app.indicators;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.Version;
import org.isim.app.input.Numbers;
import org.isim.app.results.Json;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run of indicators: the page, long CSV tables with a unit in every row, and what was run. A cell is empty where a number does
 * not exist: a ratio to nothing, a member that the reference does not have.
 */
public final class IndicatorFiles {
    private final IndicatorRun run;

    private IndicatorFiles(IndicatorRun run) {
        this.run = run;
    }

    /** Text by file name. */
    public static Map<String, String> of(IndicatorRun run) {
        IndicatorFiles files = new IndicatorFiles(run);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("indicators.txt", IndicatorPage.text(run));
        texts.put("run.json", Json.text(files.head()));
        for (IndicatorTable table : IndicatorTable.values()) {
            texts.put(table.key() + ".csv", files.csv(table));
        }
        return texts;
    }

    /** What programs read: every table but the sink-based one and rows by sector and destination at once, which only the files hold. */
    public static Map<String, @Nullable Object> json(IndicatorRun run) {
        IndicatorFiles files = new IndicatorFiles(run);
        Map<String, @Nullable Object> json = files.head();
        Map<String, @Nullable Object> tables = Json.object();
        for (IndicatorTable table : IndicatorTable.values()) {
            tables.put(table.key(), files.rows(table));
        }
        json.put("tables", tables);
        return json;
    }

    private Map<String, @Nullable Object> head() {
        Map<String, @Nullable Object> head = Json.object();
        head.put("isim", Version.number());
        head.put("study", run.study().content().name());
        head.put("scenario", run.plan() == null ? null : run.id());
        head.put("reference", run.reference() == null ? null : run.referenceName());
        Map<String, @Nullable Object> units = Json.object();
        units.put("money", run.study().moneyUnit());
        units.put("labour", run.study().labourUnit());
        units.put("baseYear", run.study().baseYear());
        head.put("units", units);
        return head;
    }

    /** Every key of the years shown, the base year's first. */
    private Set<IndicatorKey> keys(IndicatorTable table) {
        Set<IndicatorKey> keys = new LinkedHashSet<>(run.base().keys(table));
        keys.addAll(run.shown().keys(table));
        return keys;
    }

    private String unit(IndicatorKey key) {
        Indicators.Value value = run.base().value(key);
        Indicators.Value shown = value == null ? run.shown().value(key) : value;
        return shown == null ? "" : shown.unit();
    }

    private String csv(IndicatorTable table) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out);
        List<String> header = new ArrayList<>(List.of("member", "sector", "counterpart", "indicator", "unit", "base"));
        Indicators plan = run.plan();
        if (plan != null) {
            header.addAll(List.of("reference", "value"));
        }
        csv.writeRecord(header);
        for (IndicatorKey key : keys(table)) {
            List<String> row = new ArrayList<>(List.of(
                    key.member(),
                    key.sector(),
                    key.counterpart(),
                    key.indicator(),
                    unit(key),
                    number(run.base().number(key))));
            if (plan != null) {
                row.add(number(run.reference(key)));
                row.add(number(plan.number(key)));
            }
            csv.writeRecord(row);
        }
        return out.toString();
    }

    private List<Map<String, @Nullable Object>> rows(IndicatorTable table) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        boolean exports = table == IndicatorTable.EXPORTS_SOURCE || table == IndicatorTable.EXPORTS_SINK;
        for (IndicatorKey key : keys(table)) {
            if (exports && !key.sector().isEmpty() && !key.counterpart().equals(Indicators.ANY)) {
                continue;
            }
            Map<String, @Nullable Object> row = Json.object();
            row.put("member", key.member());
            row.put("sector", key.sector());
            row.put("counterpart", key.counterpart());
            row.put("indicator", key.indicator());
            row.put("unit", unit(key));
            row.put("base", run.base().number(key));
            Indicators plan = run.plan();
            if (plan != null) {
                row.put("reference", run.reference(key));
                row.put("value", plan.number(key));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Numbers.write(value);
    }
}
