package org.isim.app.interests;

import java.util.List;
import org.isim.app.interests.Part.Cell;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.app.results.Units;
import org.isim.app.results.Wrapped;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Treatment;

/** The answer as text, for who advises a minister. */
final class InterestsText {
    private static final int WIDTH = 120;

    private final Said said;
    private final StringBuilder out = new StringBuilder();

    private InterestsText(Said said) {
        this.said = said;
    }

    /** @param answers under the scenario's treatment, then under others, if they were asked for */
    static String of(List<InterestsAnswer> answers, Language language) {
        Said said = new Said(answers.get(0), language);
        InterestsText text = new InterestsText(said);
        GainParts gains = new GainParts(said);
        MoneyParts money = new MoneyParts(said);
        text.head();
        gains.gains().forEach(text::part);
        text.part(gains.notes());
        text.line("");
        text.part(gains.objections());
        text.line("");
        text.part(money.game());
        text.line("");
        text.part(money.contributions());
        text.line("");
        text.part(money.accession());
        text.further(money.joining());
        text.further(gains.shortages());
        if (answers.size() > 1) {
            text.further(GainParts.treatments(answers, language));
        }
        return text.out.toString();
    }

    private void head() {
        InterestsAnswer a = said.a();
        line(a.file().title());
        if (!a.file().question().isEmpty()) {
            line(a.file().question());
        }
        line(said.language()
                .text(
                        "summary.head",
                        a.file().study().title(),
                        Units.of(a.file().study(), said.language()).money()));
        line("");
        line(said.text("question"));
        treated(said).forEach(this::line);
        line("");
    }

    /** How coalitions and the union are treated. */
    static List<String> treated(Said said) {
        Treatment t = said.a().treatment();
        return List.of(
                said.text(
                        "treatment",
                        said.text(t.outsiders() == Outsiders.CUT ? "cut" : "third-country"),
                        t.bands() == Bands.FREE
                                ? said.text("free", said.language().number(Display.percent(t.openLinks())))
                                : said.text("renormalised"),
                        said.text(t.fixedUseScales() ? "scaled" : "fixed")),
                said.text(
                        "treated",
                        said.a().scenario().payments().key(),
                        said.a().scenario().paymentsOn().key()));
    }

    private void further(Part part) {
        if (!part.isEmpty()) {
            line("");
            part(part);
        }
    }

    private void part(Part part) {
        part.before().forEach(this::line);
        if (!part.header().isEmpty()) {
            out.append(TextTable.of(
                    part.header(),
                    part.rows().stream()
                            .map(row -> row.stream().map(this::shown).toList())
                            .toList()));
        }
        part.after().forEach(this::line);
    }

    private String shown(Cell cell) {
        return cell.value() == null ? cell.shown() : said.language().number(cell.shown());
    }

    private void line(String text) {
        String indent = text.startsWith("  ") ? "  " : "";
        Wrapped.lines(text.substring(indent.length()), indent, WIDTH)
                .forEach(line -> out.append(line).append('\n'));
    }
}
