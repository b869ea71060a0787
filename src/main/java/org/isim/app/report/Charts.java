package org.isim.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isim.app.results.HtmlPage;
import org.isim.app.results.Json;
import org.isim.app.scenario.Axis;
import org.jspecify.annotations.Nullable;

/** The charts of a page: bars and lines, drawn by the library inlined; every number stands in a table as well. */
public final class Charts {
    /** Colours that the page's style has for series. */
    public static final int COLOURS = 6;

    private final List<Map<String, @Nullable Object>> charts = new ArrayList<>();

    /**
     * A series of bars.
     *
     * @param values one for each label
     */
    public record Series(String name, List<@Nullable Double> values) {}

    /**
     * Adds a chart and returns the place where it is drawn.
     *
     * @param about what a reader who does not see it is told, HTML
     * @param axis what the values are
     */
    public String bars(String about, String axis, List<String> labels, List<Series> series) {
        return chart("bar", about, axis, "", labels, null, series);
    }

    /**
     * The same as lines over the labels; the last of them dashed, for what the others sum to.
     *
     * @param along what the labels are
     * @param at where the labels stand; null where they follow one another
     */
    public String lines(
            String about, String along, String axis, List<String> labels, @Nullable Axis at, List<Series> series) {
        return chart("line", about, axis, along, labels, at, series);
    }

    /**
     * Adds a chart of ranges as bars with marks in them.
     *
     * @param range what the bars are
     * @param low one for each label
     * @param marks one for each label; at most two series
     */
    public String ranges(
            String about,
            String axis,
            List<String> labels,
            String range,
            List<Double> low,
            List<Double> high,
            List<Series> marks) {
        String place = chart("range", about, axis, "", labels, null, marks);
        Map<String, @Nullable Object> chart = charts.get(charts.size() - 1);
        chart.put("range", range);
        chart.put("low", low);
        chart.put("high", high);
        return place;
    }

    private String chart(
            String type,
            String about,
            String axis,
            String along,
            List<String> labels,
            @Nullable Axis at,
            List<Series> series) {
        String id = "chart-" + charts.size();
        Map<String, @Nullable Object> chart = Json.object();
        chart.put("id", id);
        chart.put("type", type);
        chart.put("axis", axis);
        chart.put("along", along);
        chart.put("labels", labels);
        if (at != null) {
            chart.put("at", at.at());
            chart.put("before", at.before());
            chart.put("signed", at.signed());
            chart.put("after", at.after());
        }
        List<Map<String, @Nullable Object>> sets = new ArrayList<>();
        for (Series one : series) {
            Map<String, @Nullable Object> set = Json.object();
            set.put("label", one.name());
            set.put("data", one.values());
            sets.add(set);
        }
        chart.put("series", sets);
        charts.add(chart);
        return "<div class=\"chart\"><canvas id=\"" + id + "\" role=\"img\" aria-label=\""
                + about.replaceAll("<[^>]*>", "") + "\"></canvas></div>\n";
    }

    /** The charts as the page's script reads them. */
    String data() {
        Map<String, @Nullable Object> data = Json.object();
        data.put("charts", charts);
        return HtmlPage.script(data);
    }
}
