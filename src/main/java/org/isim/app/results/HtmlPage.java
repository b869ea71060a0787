package org.isim.app.results;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.app.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Pages from templates, which work offline: a template is a resource beside the class that fills it, with places such as {@code {{title}}}. */
public final class HtmlPage {
    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.4.9/dist/chart.umd.js";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private HtmlPage() {}

    /**
     * The page.
     *
     * @param of the class beside whose package the template {@code page.html} stands
     * @param values HTML by place, every place of the template among them
     */
    public static String of(Class<?> of, Map<String, String> values) {
        return PLACE.matcher(Resource.text(of, "page.html"))
                .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(m.group(1)), m.group(1))));
    }

    /** Text as it stands between tags or in an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Data as a script reads it. */
    public static String script(Map<String, @Nullable Object> data) {
        // as script a "<" could end it
        return Json.text(data).replace("<", "\\u003c");
    }

    /** The library of charts (Chart.js), as script. */
    public static String charts() {
        // the map of the library's sources is not there to be fetched
        return Resource.text(HtmlPage.class, CHARTS).replaceAll("(?m)^//# sourceMappingURL=.*$", "");
    }
}
