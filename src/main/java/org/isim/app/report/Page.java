package org.isim.app.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.isim.app.language.Language;
import org.isim.app.resource.Resource;
import org.isim.app.results.HtmlPage;
import org.isim.app.results.Sha256;
import org.isim.app.results.Units;
import org.isim.app.study.Study;

/**
 * A page of results in one file: headline, contents, parts with tables and charts. Its policy of contents forbids it everything from a network; scripts and styles run by their
 * hash, so that no text of a study or a scenario can become one.
 */
public final class Page {
    private final Study study;
    private final Words words;
    private final Charts charts = new Charts();
    private final List<Section> sections = new ArrayList<>();
    private final StringBuilder links = new StringBuilder();
    private String more = "";

    private record Section(String id, String title, String html) {}

    public Page(Study study, Language language) {
        this.study = study;
        words = new Words(language, Units.of(study, language));
    }

    /** Its texts and numbers. */
    public Words words() {
        return words;
    }

    /** Its charts. */
    public Charts charts() {
        return charts;
    }

    /**
     * Adds a part, whose title is the text {@code section.} and its id; one without content is left out.
     *
     * @param id of its heading, for links
     * @param html what stands below it
     */
    public void add(String id, String html) {
        add(id, "", html);
    }

    /** @param scenario in the heading where the page has several */
    void add(String id, String scenario, String html) {
        if (!html.isEmpty()) {
            String of = scenario.isEmpty() ? "" : HtmlPage.escaped(": " + scenario);
            sections.add(new Section(
                    scenario.isEmpty() ? id : id + "-" + sections.size(), words.text("section." + id) + of, html));
        }
    }

    /**
     * Leads to another file of the same results.
     *
     * @param html what is said of it
     */
    public void link(String file, String html) {
        links.append("<p><a href=\"")
                .append(HtmlPage.escaped(file))
                .append("\">")
                .append(html)
                .append("</a></p>\n");
    }

    /** Adds to its styles those of a picture that stands in it. */
    public void style(String css) {
        more += css;
    }

    /** @param headlines HTML */
    public String html(String title, String question, String headlines) {
        String style = Resource.text(Page.class, "report.css") + more;
        String script = Resource.text(Page.class, "report.js");
        String library = HtmlPage.charts();
        StringBuilder contents = new StringBuilder();
        StringBuilder main = new StringBuilder();
        for (Section section : sections) {
            contents.append("<li><a href=\"#")
                    .append(section.id())
                    .append("\">")
                    .append(section.title())
                    .append("</a></li>\n");
            main.append("<section aria-labelledby=\"")
                    .append(section.id())
                    .append("\">\n<h2 id=\"")
                    .append(section.id());
            main.append("\">")
                    .append(section.title())
                    .append("</h2>\n")
                    .append(section.html())
                    .append("</section>\n");
        }
        return HtmlPage.of(
                Page.class,
                Map.ofEntries(
                        Map.entry("lang", words.language().code()),
                        Map.entry("policy", policy(style, library, script)),
                        Map.entry("title", HtmlPage.escaped(title)),
                        Map.entry(
                                "question",
                                question.isEmpty()
                                        ? ""
                                        : "<p class=\"question\">" + HtmlPage.escaped(question) + "</p>"),
                        Map.entry(
                                "study",
                                words.text(
                                        "study",
                                        study.title(),
                                        words.units().money(),
                                        Integer.toString(study.baseYear()))),
                        Map.entry("links", links.toString()),
                        Map.entry("skip", words.text("skip")),
                        Map.entry("contentstitle", words.text("contents")),
                        Map.entry("headlinetitle", words.text("headline")),
                        Map.entry("headlines", headlines),
                        Map.entry("contents", contents.toString()),
                        Map.entry("main", main.toString()),
                        Map.entry("data", charts.data()),
                        Map.entry("style", style),
                        Map.entry("library", library),
                        Map.entry("script", script)));
    }

    private static String policy(String style, String... scripts) {
        StringBuilder policy =
                new StringBuilder("default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src ");
        policy.append(hash(style)).append("; script-src");
        for (String script : scripts) {
            policy.append(' ').append(hash(script));
        }
        return policy.toString();
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.bytes(text)) + "'";
    }
}
