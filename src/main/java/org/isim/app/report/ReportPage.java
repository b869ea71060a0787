package org.isim.app.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.compare.Comparison;
import org.isim.app.compare.InputDifferences;
import org.isim.app.language.Language;
import org.isim.app.results.HtmlPage;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Assumption;
import org.isim.app.scenario.ScenarioFile;
import org.isim.app.study.Study;
import org.jspecify.annotations.Nullable;

/** The report of a run or a comparison. */
public final class ReportPage {
    /** Its file. */
    public static final String FILE = "report.html";

    private final Page page;
    private final Words words;

    private ReportPage(Study study, Language language) {
        page = new Page(study, language);
        page.style(ChainSection.style());
        words = page.words();
    }

    /**
     * The report of a run; a short one where it has no plan.
     *
     * @param reference the file its gains are measured against; null where it is its own
     * @param links what is said of other pages beside it, by file
     */
    public static String ofRun(
            SolvedScenario solved, @Nullable ScenarioFile reference, Map<String, String> links, Language language) {
        ScenarioFile file = solved.file();
        ReportPage report = new ReportPage(file.study(), language);
        Page page = report.page;
        BasisSection basis = new BasisSection(page.words());
        links.forEach((link, text) -> page.link(link, HtmlPage.escaped(text)));
        page.add(
                "inputs",
                reference == null
                        ? "<p>" + page.words().text(solved.plan() == null ? "inputs.alone" : "inputs.own") + "</p>\n"
                        : basis.inputs(InputDifferences.between(reference, file), reference.id()));
        String headlines = solved.plan() == null ? report.withoutPlan(solved) : report.withPlan(solved, basis);
        page.add("sources", basis.assumptions(file.assumptions()) + basis.sources(file.study()));
        return page.html(file.title(), file.question(), "<p>" + headlines + "</p>");
    }

    /** Adds what a plan comes to and how it was proved; the headline. */
    private String withPlan(SolvedScenario solved, BasisSection basis) {
        String baseYear = words.language()
                .text("report.base-year", Integer.toString(solved.file().study().baseYear()));
        Contrast contrast = Contrast.ofRun(solved, baseYear);
        page.add("gains", new GainSection(words, page.charts()).of(contrast));
        body(contrast, "");
        page.add("proof", basis.proof(contrast));
        return new Headlines(words).of(contrast);
    }

    /** Adds what stands against a plan and how to go on; the headline. */
    private String withoutPlan(SolvedScenario solved) {
        NoPlanSection none = new NoPlanSection(words);
        page.add("against", none.against(solved));
        page.add("next", none.next(solved));
        page.add("no-plan-proof", none.proof(solved));
        return none.headline(solved);
    }

    /** The report of a comparison. */
    public static String ofComparison(Comparison comparison, Language language) {
        SolvedScenario first = comparison.reference();
        Study study = first.file().study();
        ReportPage report = new ReportPage(study, language);
        Page page = report.page;
        List<SolvedScenario> others = comparison.others();
        List<Contrast> contrasts = new ArrayList<>();
        BasisSection basis = new BasisSection(page.words());
        StringBuilder inputs = new StringBuilder();
        StringBuilder headlines = new StringBuilder();
        StringBuilder proofs = new StringBuilder();
        Set<Assumption> assumptions = new LinkedHashSet<>(first.file().assumptions());
        boolean several = others.size() > 1;
        NoPlanSection none = new NoPlanSection(page.words());
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
                headlines.append(new Headlines(page.words()).of(c));
                proofs.append(head).append(basis.proof(c));
            }
            headlines.append("</p>\n");
            assumptions.addAll(file.assumptions());
        }
        GainSection gains = new GainSection(page.words(), page.charts());
        page.add("inputs", inputs.toString());
        page.add("against", missing.toString());
        if (!contrasts.isEmpty()) {
            page.add("gains", contrasts.size() > 1 ? gains.of(contrasts) : gains.of(contrasts.get(0)));
        }
        AttributionSection attribution = new AttributionSection(page.words());
        for (Contrast c : contrasts) {
            String scenario = several ? c.solved().file().id() : "";
            String split = comparison.hasAttribution()
                    ? attribution.of(comparison.attribution(others.indexOf(c.solved())), study.economy())
                    : "";
            page.add("attribution", scenario, split);
            report.body(c, scenario);
        }
        page.add("proof", proofs.toString());
        page.add("sources", basis.assumptions(List.copyOf(assumptions)) + basis.sources(study));
        ScenarioFile only = others.get(0).file();
        String title = several
                ? page.words()
                        .language()
                        .text("report.compare-title", first.file().title())
                : only.title();
        SolvedScenario asked = comparison.asked();
        String instead = asked == null
                ? ""
                : " "
                        + HtmlPage.escaped(
                                language.text("compare.instead", asked.file().id()));
        String with = first.file().id() + " – " + first.file().title();
        return page.html(
                title,
                several ? "" : only.question(),
                "<p>" + page.words().text("compared-with", with) + instead + "</p>\n" + headlines);
    }

    private static String against(NoPlanSection none, SolvedScenario solved, String head) {
        return head + none.against(solved) + none.next(solved);
    }

    /** What a plan comes to against another. */
    private void body(Contrast c, String scenario) {
        SectorSection sectors = new SectorSection(words);
        page.add("trade", scenario, new TradeSection(words, page.charts()).of(c));
        page.add("sectors", scenario, sectors.of(c));
        page.add(
                "drivers",
                scenario,
                "<p>"
                        + words.text(
                                "drivers.about", c.beforeName(), words.units().money()) + "</p>\n"
                        + sectors.drivers(c));
        page.add("prices", scenario, new PriceSection(words).of(c));
        page.add(
                "chains",
                scenario,
                new ChainSection(words).of(c.plan(), c.solved().worth()));
    }
}
