package org.isim.app.sensitivity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.app.results.Json;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.sensitivity.Findings.Range;
import org.jspecify.annotations.Nullable;

/** One page with the charts, which works offline: the chart library (Chart.js) is inlined. */
final class SensitivityPage {
    private static final String LIBRARY = "/META-INF/resources/webjars/chart.js/4.4.9/dist/chart.umd.js";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private SensitivityPage() {}

    static String of(ScenarioFile file, Findings findings, String against, String text) {
        Map<String, String> values = Map.of(
                "title", escaped(file.title()),
                "question", escaped(file.question()),
                "against", escaped(against),
                "text", escaped(text),
                // the map of the library's sources is not there to be fetched
                "library", resource(LIBRARY).replaceAll("(?m)^//# sourceMappingURL=.*$", ""),
                // as script a "<" could end it
                "data", Json.text(data(file, findings)).replace("<", "\\u003c"));
        return PLACE.matcher(resource("page.html"))
                .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(m.group(1)))));
    }

    private static Map<String, @Nullable Object> data(ScenarioFile file, Findings findings) {
        List<String> names = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> median = new ArrayList<>();
        List<List<Double>> ranges = new ArrayList<>();
        for (int n = 0; n < findings.columns(); n++) {
            int column = n == 0 ? findings.columns() - 1 : n - 1;
            Range r = findings.range(column);
            names.add(n == 0 ? "Union" : file.economy().members().get(column).name());
            plain.add(100 * r.plain());
            median.add(100 * r.median());
            ranges.add(List.of(100 * r.low(), 100 * r.high()));
        }
        List<String> groups = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Uncertain group : findings.byWeight()) {
            groups.add(group.title());
            weights.add(100 * findings.range(findings.columns() - 1, group).deviation());
        }
        Map<String, @Nullable Object> data = Json.object();
        data.put("names", names);
        data.put("plain", plain);
        data.put("median", median);
        data.put("range", ranges);
        data.put("groups", groups);
        data.put("weights", weights);
        return data;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream in = SensitivityPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
