package org.isim.app.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isim.app.language.Language;
import org.isim.app.results.HtmlPage;
import org.isim.app.results.Json;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.sensitivity.Findings.Range;
import org.jspecify.annotations.Nullable;

/** One page with the charts, which works offline: the chart library (Chart.js) is inlined. */
final class SensitivityPage {
    private SensitivityPage() {}

    static String of(ScenarioFile file, Findings findings, String against, String text, Language language) {
        return HtmlPage.of(
                SensitivityPage.class,
                Map.ofEntries(
                        Map.entry("lang", language.code()),
                        Map.entry("title", HtmlPage.escaped(file.title())),
                        Map.entry("question", HtmlPage.escaped(file.question())),
                        Map.entry("rangestitle", HtmlPage.escaped(language.text("sensitivity.page.ranges", against))),
                        Map.entry("rangesabout", language.text("sensitivity.page.ranges-about")),
                        Map.entry("weightstitle", language.text("sensitivity.page.weights")),
                        Map.entry("weightsabout", language.text("sensitivity.page.weights-about")),
                        Map.entry("numbers", language.text("picture.numbers")),
                        Map.entry("text", HtmlPage.escaped(text)),
                        Map.entry("data", HtmlPage.script(data(file, findings, language)))));
    }

    private static Map<String, @Nullable Object> data(ScenarioFile file, Findings findings, Language language) {
        List<String> names = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> median = new ArrayList<>();
        List<List<Double>> ranges = new ArrayList<>();
        for (int n = 0; n < findings.columns(); n++) {
            int column = n == 0 ? findings.columns() - 1 : n - 1;
            Range r = findings.range(column);
            names.add(
                    n == 0
                            ? language.text("union")
                            : file.economy().members().get(column).name());
            plain.add(100 * r.plain());
            median.add(100 * r.median());
            ranges.add(List.of(100 * r.low(), 100 * r.high()));
        }
        List<String> groups = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Uncertain group : findings.byWeight()) {
            groups.add(group.title(language));
            weights.add(100 * findings.range(findings.columns() - 1, group).deviation());
        }
        Map<String, @Nullable Object> data = Json.object();
        data.put("names", names);
        data.put("plain", plain);
        data.put("median", median);
        data.put("range", ranges);
        data.put("groups", groups);
        data.put("weights", weights);
        for (String series : List.of("range", "without", "median", "points", "axis")) {
            data.put(series + "Label", language.text("sensitivity.page.label-" + series));
        }
        return data;
    }
}
