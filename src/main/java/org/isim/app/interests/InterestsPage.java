package org.isim.app.interests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.interests.InterestsAnswer.FrontierAnswer;
import org.isim.app.interests.Part.Cell;
import org.isim.app.language.Language;
import org.isim.app.report.BasisSection;
import org.isim.app.report.Charts;
import org.isim.app.report.Page;
import org.isim.app.report.TableMarkup;
import org.isim.app.report.Words;
import org.isim.app.resource.Resource;
import org.isim.app.results.Display;
import org.isim.app.results.HtmlPage;
import org.isim.model.concept.Settlement;
import org.isim.model.scenario.Concept;
import org.jspecify.annotations.Nullable;

/** The answer as a page. */
final class InterestsPage {
    /** Its file. */
    static final String FILE = "interests.html";

    private final Said said;
    private final Page page;
    private final Words words;

    private InterestsPage(Said said) {
        this.said = said;
        page = new Page(said.a().file().study(), said.language());
        page.style(Resource.text(InterestsPage.class, "frontier.css"));
        words = page.words();
    }

    /** @param answers under the scenario's treatment, then under others, if they were asked for */
    static String of(List<InterestsAnswer> answers, Language language) {
        InterestsAnswer a = answers.get(0);
        Said said = new Said(a, language);
        InterestsPage page = new InterestsPage(said);
        GainParts gains = new GainParts(said);
        MoneyParts money = new MoneyParts(said);
        page.gains(gains);
        page.leaving(gains);
        if (answers.size() > 1) {
            page.add("treatments", page.html(GainParts.treatments(answers, language), ""));
        }
        page.add("values", page.html(money.game(), page.member()) + page.concepts(money.transfers()));
        page.add("contributions", page.html(money.contributions(), page.member()));
        page.add("accession", page.html(money.accession(), page.member()) + page.html(money.joining(), page.member()));
        page.add("frontiers", a.frontiers().stream().map(page::frontier).collect(Collectors.joining()));
        page.add("unable", page.lines(gains.shortages().before()));
        page.add("certain", page.certain(answers.size() > 1));
        BasisSection basis = new BasisSection(page.words);
        page.page.add(
                "sources",
                basis.assumptions(a.file().assumptions())
                        + basis.sources(a.file().study()));
        return page.page.html(
                a.file().title(), a.file().question(), page.lines(new InterestsHeadline(said, gains, money).lines()));
    }

    private void add(String id, String html) {
        page.add("interests-" + id, html);
    }

    private String member() {
        return words.text("member");
    }

    private String concept() {
        return escaped("concept");
    }

    private String escaped(String key, String... values) {
        return HtmlPage.escaped(said.text(key, values));
    }

    private void gains(GainParts gains) {
        StringBuilder html = new StringBuilder(lines(List.of(said.text("question"))));
        html.append(lines(InterestsText.treated(said)));
        ConceptSolution inUse = said.inUse();
        if (inUse != null) {
            html.append(chart(gains, inUse));
        }
        html.append(concepts(gains.gains()));
        html.append(lines(gains.notes().before()));
        html.append("<h3>").append(escaped("concepts")).append("</h3>\n<dl>\n");
        for (Concept concept : Concept.values()) {
            html.append("<dt>").append(concept.key()).append("</dt><dd>");
            html.append(escaped("concept." + concept.key())).append("</dd>\n");
        }
        add("gains", html.append("</dl>\n").toString());
    }

    /** Of the concept in use: over the reference and over standing alone. */
    private String chart(GainParts gains, ConceptSolution inUse) {
        List<Charts.Series> series = new ArrayList<>();
        String reference = said.a().referenceName();
        if (reference != null) {
            series.add(series(words.language().text("report.over", reference), inUse::gainOverReference));
        }
        series.add(series(said.text("over-alone"), r -> gains.overAlone(inUse, r)));
        return page.charts()
                .bars(
                        escaped("chart", inUse.concept().key()),
                        words.language().text("report.percent"),
                        said.members(),
                        series);
    }

    private interface Gain {
        @Nullable
        Double of(int r);
    }

    private Charts.Series series(String name, Gain gain) {
        List<@Nullable Double> values = new ArrayList<>();
        for (int r = 0; r < said.a().members(); r++) {
            Double fraction = gain.of(r);
            values.add(fraction == null ? null : (Double) (100 * fraction));
        }
        return new Charts.Series(name, values);
    }

    private void leaving(GainParts gains) {
        ConceptSolution inUse = said.inUse();
        add(
                "leaving",
                html(gains.objections(), concept())
                        + (inUse == null ? "" : html(gains.blocking(inUse), escaped("group"))));
    }

    private String concepts(List<Part> parts) {
        return parts.stream().map(part -> html(part, concept())).collect(Collectors.joining());
    }

    /** @param corner the head of a first column that the text has none for */
    private String html(Part part, String corner) {
        if (part.header().isEmpty()) {
            return lines(part.before()) + lines(part.after());
        }
        String caption = part.before().get(0).replaceAll(":$", "");
        TableMarkup table = new TableMarkup(HtmlPage.escaped(caption)).sortable();
        for (int n = 0; n < part.header().size(); n++) {
            int at = n;
            String head = part.header().get(n).isEmpty()
                    ? corner
                    : HtmlPage.escaped(part.header().get(n));
            boolean numbers = part.rows().stream().anyMatch(row -> row.get(at).value() != null);
            if (numbers) {
                table.numberHead(head);
            } else {
                table.textHead(head);
            }
        }
        for (List<Cell> row : part.rows()) {
            row.forEach(cell -> cell(table, cell));
            table.end();
        }
        return lines(part.before().subList(1, part.before().size())) + table.markup() + lines(part.after());
    }

    private void cell(TableMarkup table, Cell cell) {
        Double value = cell.value();
        if (cell.isNothing()) {
            table.nothing();
        } else if (value == null) {
            table.text(cell.shown());
        } else if (cell.change()) {
            table.change(value, words.shown(cell.shown()));
        } else {
            table.number(value, words.shown(cell.shown()));
        }
    }

    /** Paragraphs; lines set in are a list. */
    private String lines(List<String> lines) {
        StringBuilder html = new StringBuilder();
        boolean list = false;
        for (String line : lines) {
            boolean item = line.startsWith("  ");
            html.append(item && !list ? "<ul>\n" : !item && list ? "</ul>\n" : "");
            list = item;
            html.append(item ? "<li>" : "<p>").append(HtmlPage.escaped(line.strip()));
            html.append(item ? "</li>\n" : "</p>\n");
        }
        return html.append(list ? "</ul>\n" : "").toString();
    }

    private String frontier(FrontierAnswer frontier) {
        String names = HtmlPage.escaped(said.names(
                IntStream.of(frontier.members()).mapToObj(said.a()::name).toList()));
        String file = InterestsTables.file(said.a(), frontier) + ".csv";
        return "<h3>" + names + "</h3>\n<div class=\"picture\" tabindex=\"0\" role=\"region\" aria-label=\"" + names
                + "\">\n" + FrontierPicture.of(said.a(), frontier, said.language()) + "</div>\n<p class=\"note\">"
                + escaped("frontier-table") + " <a href=\"" + file + "\">" + file + "</a></p>\n";
    }

    /** How well the answer is known, and what it hangs on. */
    private String certain(boolean treatments) {
        InterestsAnswer a = said.a();
        List<String> lines = new ArrayList<>(List.of(said.text("certain.leaving")));
        a.values().stream()
                .filter(v -> v.value() != null && v.value() > 0)
                .mapToDouble(v -> v.accuracy() / v.value())
                .max()
                .ifPresent(most -> lines.add(said.text("certain.values", Display.residual(most))));
        ConceptSolution nash = a.solutions().get(Concept.NASH);
        if (nash != null && nash.settlement() instanceof Settlement.NashPoint point) {
            lines.add(
                    said.text("certain.nash", Display.residual(point.gap()), Display.residual(point.accuracyOfAll())));
        }
        if (!treatments) {
            lines.add(said.text("certain.treatments"));
        }
        return lines(lines) + "<p>" + words.text("proof.sure", a.file().id() + ".yaml") + "</p>\n";
    }
}
