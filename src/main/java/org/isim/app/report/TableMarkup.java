package org.isim.app.report;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.Numbers;
import org.isim.app.results.HtmlPage;

/** A table of a page: caption, heads that name their columns, the first cell of a row that names the row. */
public final class TableMarkup {
    /** Beyond it a number is within the solver's tolerance of none. */
    private static final double NONE = 5e-9;
    /** Letters beyond which a text needs a column that is not narrow. */
    private static final int LONG = 18;

    private final String caption;
    private final List<String> heads = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private boolean sortable;
    private int cells;

    /** @param caption HTML */
    public TableMarkup(String caption) {
        this.caption = caption;
    }

    /** Its rows can be put in the order of any column. */
    public TableMarkup sortable() {
        sortable = true;
        return this;
    }

    /** The head of a column of text. */
    public TableMarkup textHead(String html) {
        heads.add(head(html, ""));
        return this;
    }

    /** The head of a column of numbers. */
    public TableMarkup numberHead(String html) {
        heads.add(head(html, " class=\"number\""));
        return this;
    }

    private String head(String html, String style) {
        String label = sortable && !html.isEmpty() ? "<button type=\"button\">" + html + "</button>" : html;
        return "<th scope=\"col\"" + style + ">" + label + "</th>";
    }

    /** A text as it is, escaped; the first of a row names it. */
    public TableMarkup text(String text) {
        return html(HtmlPage.escaped(text));
    }

    /** A key's path; a line may end after each of its parts. */
    public TableMarkup path(String path) {
        return cell("", "<code>" + HtmlPage.escaped(path).replace(".", ".<wbr>") + "</code>");
    }

    /** HTML. */
    public TableMarkup html(String html) {
        return cell(html.length() > LONG ? " class=\"long\"" : "", html);
    }

    /** A number, which rows are ordered by. */
    public TableMarkup number(double value, String shown) {
        return cell(" class=\"number\"" + order(value), shown);
    }

    /** A change: its direction is told by an arrow and a colour. */
    public TableMarkup change(double value, String shown) {
        String direction = Math.abs(value) < NONE || shown.equals("0") ? "" : value > 0 ? " up" : " down";
        return cell(" class=\"number" + direction + "\"" + order(value), shown);
    }

    /** Nothing is known. */
    public TableMarkup nothing() {
        return cell(" class=\"number\"", "–");
    }

    private static String order(double value) {
        return " data-order=\"" + Numbers.write(value) + "\"";
    }

    private TableMarkup cell(String attributes, String html) {
        boolean first = cells++ == 0;
        String tag = first ? "th" : "td";
        row.append('<').append(tag).append(first ? " scope=\"row\"" : "").append(attributes);
        row.append('>').append(html).append("</").append(tag).append('>');
        return this;
    }

    /** Ends a row. */
    public TableMarkup end() {
        rows.append("<tr>").append(row).append("</tr>\n");
        row.setLength(0);
        cells = 0;
        return this;
    }

    /** The table in a box that scrolls by itself where the screen is narrow. */
    public String markup() {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                + caption.replaceAll("<[^>]*>", "") + "\">\n<table" + (sortable ? " class=\"sortable\"" : "")
                + ">\n<caption><span>" + caption + "</span></caption>\n<thead><tr>" + String.join("", heads)
                + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n";
    }
}
