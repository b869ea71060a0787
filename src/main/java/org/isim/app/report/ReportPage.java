package org.isim.app.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.chains.Picture;
import org.isim.app.compare.Comparison;
import org.isim.app.compare.InputDifferences;
import org.isim.app.language.Language;
import org.isim.app.results.HtmlPage;
import org.isim.app.results.Sha256;
import org.isim.app.results.Units;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Assumption;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.study.Study;
import org.jspecify.annotations.Nullable;

/**
 * The report of a run or a comparison. Its policy of contents forbids it everything from a network; scripts and styles run by their hash, so that no
 * text of a study or a scenario can become one.
 */
public final class ReportPage {
    /** Its file. */
    public static final String FILE = "report.html";

    private final Words words;
    private final Charts charts = new Charts();
    private final List<Section> sections = new ArrayList<>();

    /**
     * A part of the page.
     *
     * @param id of its heading, for links
     * @param title HTML
     * @param html what stands below it
     */
    public record Section(String id, String title, String html) {}

    private ReportPage(Study study, Language language) {
        words = new Words(language, Units.of(study, language));
    }

    /**
     * The report of a run; a short one where it has no plan.
     *
     * @param reference the file its gains are measured against; null where it is its own
     */
    public static String ofRun(SolvedScenario solved, @Nullable ScenarioFile reference, Language language) {
        ScenarioFile file = solved.file();
        ReportPage page = new ReportPage(file.study(), language);
        BasisSection basis = new BasisSection(page.words);
        page.add(
                "inputs",
                reference == null
                        ? "<p>" + page.words.text(solved.plan() == null ? "inputs.alone" : "inputs.own") + "</p>\n"
                        : basis.inputs(InputDifferences.between(reference, file), reference.id()));
        String headlines = solved.plan() == null ? page.withoutPlan(solved) : page.withPlan(solved, basis);
        page.add("sources", basis.assumptions(file.assumptions()) + basis.sources(file.study()));
        return page.html(file.title(), file.question(), file.study(), "<p>" + headlines + "</p>");
    }

    /** Adds what a plan comes to and how it was proved; the headline. */
    private String withPlan(SolvedScenario solved, BasisSection basis) {
        String baseYear = words.language()
                .text("report.base-year", Integer.toString(solved.file().study().baseYear()));
        Contrast contrast = Contrast.ofRun(solved, baseYear);
        add("gains", new GainSection(words, charts).of(contrast));
        body(contrast, "");
        add("proof", basis.proof(contrast));
        return new Headlines(words).of(contrast);
    }

    /** Adds what stands against a plan and how to go on; the headline. */
    private String withoutPlan(SolvedScenario solved) {
        NoPlanSection none = new NoPlanSection(words);
        add("against", none.against(solved));
        add("next", none.next(solved));
        add("no-plan-proof", none.proof(solved));
        return none.headline(solved);
    }

    /** The report of a comparison. */
    public static String ofComparison(Comparison comparison, Language language) {
        SolvedScenario first = comparison.reference();
        Study study = first.file().study();
        ReportPage page = new ReportPage(study, language);
        List<SolvedScenario> others = comparison.others();
        List<Contrast> contrasts = new ArrayList<>();
        BasisSection basis = new BasisSection(page.words);
        StringBuilder inputs = new StringBuilder();
        StringBuilder headlines = new StringBuilder();
        StringBuilder proofs = new StringBuilder();
        Set<Assumption> assumptions = new LinkedHashSet<>(first.file().assumptions());
        boolean several = others.size() > 1;
        NoPlanSection none = new NoPlanSection(page.words);
        StringBuilder missing = new StringBuilder();
        for (SolvedScenario other : others) {
            ScenarioFile file = other.file();
            String head = several ? "<h3>" + HtmlPage.escaped(file.id() + " – " + file.title()) + "</h3>\n" : "";
            inputs.append(head)
                    .append(basis.inputs(
                            InputDifferences.between(first.file(), file),
                            first.file().id()));
            headlines.append("<p>").append(several ? "<strong>" + HtmlPage.escaped(file.title()) + ".</strong> " : "");
            if (other.plan() == null) {
                headlines.append(none.headline(other));
                missing.append(against(none, other, head));
            } else {
                Contrast c = Contrast.of(first, other);
                contrasts.add(c);
                headlines.append(new Headlines(page.words).of(c));
                proofs.append(head).append(basis.proof(c));
            }
            headlines.append("</p>\n");
            assumptions.addAll(file.assumptions());
        }
        GainSection gains = new GainSection(page.words, page.charts);
        page.add("inputs", inputs.toString());
        page.add("against", missing.toString());
        if (!contrasts.isEmpty()) {
            page.add("gains", contrasts.size() > 1 ? gains.of(contrasts) : gains.of(contrasts.get(0)));
        }
        AttributionSection attribution = new AttributionSection(page.words);
        for (Contrast c : contrasts) {
            String scenario = several ? c.solved().file().id() : "";
            String split = comparison.hasAttribution()
                    ? attribution.of(comparison.attribution(others.indexOf(c.solved())), study.economy())
                    : "";
            page.add("attribution", scenario, split);
            page.body(c, scenario);
        }
        page.add("proof", proofs.toString());
        page.add("sources", basis.assumptions(List.copyOf(assumptions)) + basis.sources(study));
        ScenarioFile only = others.get(0).file();
        String title = several
                ? page.words
                        .language()
                        .text("report.compare-title", first.file().title())
                : only.title();
        return page.html(
                title,
                several ? "" : only.question(),
                study,
                "<p>"
                        + page.words.text(
                                "compared-with",
                                first.file().id() + " – " + first.file().title()) + "</p>\n" + headlines);
    }

    private static String against(NoPlanSection none, SolvedScenario solved, String head) {
        return head + none.against(solved) + none.next(solved);
    }

    /** What a plan comes to against another. */
    private void body(Contrast c, String scenario) {
        SectorSection sectors = new SectorSection(words);
        add("trade", scenario, new TradeSection(words, charts).of(c));
        add("sectors", scenario, sectors.of(c));
        add(
                "drivers",
                scenario,
                "<p>"
                        + words.text(
                                "drivers.about", c.beforeName(), words.units().money()) + "</p>\n"
                        + sectors.drivers(c));
        add("prices", scenario, new PriceSection(words).of(c));
        add("chains", scenario, new ChainSection(words).of(c));
    }

    private void add(String id, String html) {
        add(id, "", html);
    }

    /** @param scenario in the heading where the page has several; a part without content is left out */
    private void add(String id, String scenario, String html) {
        if (!html.isEmpty()) {
            String of = scenario.isEmpty() ? "" : HtmlPage.escaped(": " + scenario);
            sections.add(new Section(
                    scenario.isEmpty() ? id : id + "-" + sections.size(), words.text("section." + id) + of, html));
        }
    }

    private String html(String title, String question, Study study, String headlines) {
        String style = HtmlPage.resource(ReportPage.class, "report.css") + Picture.style();
        String script = HtmlPage.resource(ReportPage.class, "report.js");
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
                ReportPage.class,
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
