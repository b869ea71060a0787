package org.isim.app.sensitivity;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.Version;
import org.isim.app.input.Numbers;
import org.isim.app.language.Language;
import org.isim.app.results.Json;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.sensitivity.Findings.Range;
import org.jspecify.annotations.Nullable;

/** The files and the machine-readable summary of a sensitivity run. The same input gives the same bytes. */
final class SensitivityFiles {
    private static final String GAIN = "fraction of living standard";

    private final ScenarioFile file;
    private final Findings findings;
    private final List<Sample> samples;
    private final @Nullable String against;
    private final long seed;
    private final Language language;

    /**
     * @param against the reference's name; null where gains are over the base year
     * @param language of what people read
     */
    SensitivityFiles(
            ScenarioFile file,
            Findings findings,
            List<Sample> samples,
            @Nullable String against,
            long seed,
            Language language) {
        this.file = file;
        this.findings = findings;
        this.samples = samples;
        this.against = against;
        this.seed = seed;
        this.language = language;
    }

    /** Text by file name. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("sensitivity.txt", text());
        files.put("run.json", Json.text(json()));
        files.put("ranges.csv", ranges());
        files.put("draws.csv", draws());
        files.put("sensitivity.html", SensitivityPage.of(file, findings, shownAgainst(), text(), language));
        return files;
    }

    String text() {
        return SensitivityText.of(file, findings, shownAgainst(), seed, language);
    }

    private String shownAgainst() {
        return against == null ? language.text("sensitivity.the-base-year") : against;
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = Json.object();
        json.put("isim", Version.number());
        json.put("scenario", file.id());
        json.put("study", file.study().content().name());
        json.put("gainsOver", against == null ? "the base year" : against);
        json.put("seed", seed);
        json.put("draws", findings.draws());
        json.put("withoutPlan", findings.withoutPlan());
        json.put(
                "notDrawn",
                new Spreads(file.study())
                        .unstated().stream().map(Uncertain::key).toList());
        Map<String, @Nullable Object> members = Json.object();
        for (int n = 0; n < findings.columns(); n++) {
            Map<String, @Nullable Object> one = range(findings.range(n));
            if (n < findings.columns() - 1) {
                one.put("keepsRank", number(findings.draws() > 0 ? findings.keepsRank(n) : Double.NaN));
            }
            Map<String, @Nullable Object> alone = Json.object();
            for (Uncertain group : Uncertain.values()) {
                alone.put(group.key(), range(findings.range(n, group)));
            }
            one.put("alone", alone);
            members.put(code(n), one);
        }
        json.put("gains", members);
        json.put("order", codes(findings.plainOrder()));
        List<Map<String, @Nullable Object>> orders = new ArrayList<>();
        for (Findings.Order order : findings.orders()) {
            Map<String, @Nullable Object> one = Json.object();
            one.put("order", codes(order.members()));
            one.put("share", order.share());
            orders.add(one);
        }
        json.put("orders", orders);
        json.put("rankCorrelation", number(findings.rankCorrelation()));
        return json;
    }

    private static Map<String, @Nullable Object> range(Range r) {
        Map<String, @Nullable Object> range = Json.object();
        range.put("plain", r.plain());
        range.put("median", number(r.median()));
        range.put("p05", number(r.low()));
        range.put("p95", number(r.high()));
        range.put("standardDeviation", number(r.deviation()));
        range.put("positive", number(r.positive()));
        return range;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    private String ranges() {
        StringWriter out = new StringWriter();
        CsvWriter csv = writer(out);
        csv.writeRecord("member", "drawn", "unit", "plain", "median", "p05", "p95", "standard_deviation", "positive");
        for (int n = 0; n < findings.columns(); n++) {
            range(csv, n, "all", findings.range(n));
            for (Uncertain group : Uncertain.values()) {
                range(csv, n, group.key(), findings.range(n, group));
            }
        }
        return out.toString();
    }

    private void range(CsvWriter csv, int column, String drawn, Range r) {
        csv.writeRecord(
                code(column),
                drawn,
                GAIN,
                text(r.plain()),
                text(r.median()),
                text(r.low()),
                text(r.high()),
                text(r.deviation()),
                text(r.positive()));
    }

    private String draws() {
        StringWriter out = new StringWriter();
        CsvWriter csv = writer(out);
        csv.writeRecord("drawn", "draw", "member", "unit", "gain");
        for (Sample sample : samples) {
            for (int n = 0; n < findings.columns(); n++) {
                csv.writeRecord(
                        sample.drawn(),
                        Integer.toString(sample.number()),
                        code(n),
                        GAIN,
                        sample.hasPlan() ? text(sample.gains()[n]) : "");
            }
        }
        return out.toString();
    }

    private static CsvWriter writer(StringWriter out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : Numbers.write(value);
    }

    private List<String> codes(List<Integer> members) {
        return members.stream().map(this::code).toList();
    }

    private String code(int column) {
        return column < file.economy().memberCount()
                ? file.economy().members().get(column).code()
                : "union";
    }
}
