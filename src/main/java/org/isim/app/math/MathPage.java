package org.isim.app.math;

import java.util.Map;
import java.util.stream.Collectors;
import org.isim.app.results.HtmlPage;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.RowFamily;
import org.isim.model.formulation.Symbol;
import org.jspecify.annotations.Nullable;

/** The written model as a page that needs no script and no network. */
public final class MathPage {
    private final WrittenModel model;

    private MathPage(WrittenModel model) {
        this.model = model;
    }

    /**
     * The page.
     *
     * @param scenario title of the scenario whose rows are counted; null: none
     */
    public static String of(WrittenModel model, @Nullable String scenario) {
        MathPage page = new MathPage(model);
        String title = scenario == null ? "The model" : "The model of: " + scenario;
        String about = scenario == null
                ? "Every kind of quantity and row that a scenario can have, from the definitions the program uses."
                : "The kinds of quantities and rows that this scenario has, and how many of each.";
        return HtmlPage.of(
                MathPage.class,
                Map.of(
                        "title", HtmlPage.escaped(title),
                        "about", about,
                        "counthead", scenario == null ? "" : "<th scope=\"col\" class=\"number\">number</th>",
                        "quantities", page.quantities(),
                        "rows", page.rows(),
                        "data", page.data()));
    }

    private String quantities() {
        return model.quantityFamilies().stream().map(this::quantity).collect(Collectors.joining());
    }

    private String quantity(ColumnFamily family) {
        String of = family.indices().isEmpty() ? "" : " <span class=\"about\">(" + family.indices() + ")</span>";
        Map<ColumnFamily, Integer> counts = model.quantities();
        String count = counts == null ? "" : "<td class=\"number\">" + counts.get(family) + "</td>";
        return "<tr><td>" + MathMl.of(family.letter()) + "</td><td>" + HtmlPage.escaped(family.meaning()) + of
                + "</td><td>" + HtmlPage.escaped(family.unit()) + "</td>" + count + "</tr>\n";
    }

    private String rows() {
        return model.rowFamilies().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(RowFamily family) {
        int number = model.rows() == null ? 0 : model.rows().getOrDefault(family, 0);
        String count = number == 0 ? "" : number == 1 ? ", 1 row" : ", " + number + " rows";
        String each = family.indices().isEmpty() ? "one for the union" : "one for each " + family.indices();
        return "<h3><code>" + family.name() + "</code> <span>" + HtmlPage.escaped(family.meaning()) + "</span></h3>\n"
                + "<p class=\"about\">" + each + "; in " + family.unit() + count + "</p>\n"
                + "<div class=\"formula\">" + MathMl.of(family.formula()) + "</div>\n";
    }

    private String data() {
        return model.symbols().stream().map(MathPage::symbol).collect(Collectors.joining());
    }

    private static String symbol(Symbol symbol) {
        String letter = symbol.indices().isEmpty() ? symbol.letter() : symbol.letter() + "[" + symbol.indices() + "]";
        return "<tr><td>" + MathMl.of(letter) + "</td><td>" + HtmlPage.escaped(symbol.meaning()) + "</td></tr>\n";
    }
}
