package org.isim.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.isim.app.language.Language;
import org.isim.app.resource.Resource;
import org.isim.app.results.Display;
import org.isim.app.results.HtmlPage;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Stage;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;

/**
 * A chain as a picture: a column for each stage and one for the buyers, a row for each member and one for each partner it trades with; a box where a stage
 * stands, dashed where it might; bands for what flows, as broad as it is large, in the colour of where it comes from.
 */
final class ChainPicture {
    private static final int LABEL = 110;
    private static final int COLUMN = 190;
    private static final int BOX = 104;
    private static final int HEAD = 44;
    private static final int ROW = 66;
    private static final int HEIGHT = 42;
    private static final double BROADEST = 22;

    private final Economy e;
    private final Language language;
    private final ChainAccounts accounts;
    private final Chain chain;
    private final int[] column;
    private final List<Integer> partners = new ArrayList<>();
    private final double small;
    private final double scale;
    private final StringBuilder boxes = new StringBuilder();
    private final StringBuilder bands = new StringBuilder();

    private ChainPicture(Economy e, ChainAccounts accounts, Language language) {
        this.e = e;
        this.language = language;
        this.accounts = accounts;
        chain = accounts.chain();
        column = columns(chain);
        small = 1e-4 * chain.size();
        double largest = small;
        for (int j = 0; j < chain.stages().size(); j++) {
            for (int r = 0; r < e.memberCount(); r++) {
                largest = Math.max(largest, accounts.made(j, r));
            }
        }
        scale = BROADEST / largest;
        for (int p = 0; p < e.partnerCount(); p++) {
            if (trades(p)) {
                partners.add(p);
            }
        }
    }

    /** An SVG element, which looks as {@link #style} says. */
    static String of(Economy e, ChainAccounts accounts, Language language) {
        return new ChainPicture(e, accounts, language).svg();
    }

    /** The style of a page with pictures; it takes the colours {@code --ink} and {@code --line} from the page. */
    static String style() {
        return Resource.text(ChainPicture.class, "chain.css");
    }

    /** Each stage a column after those it takes from; of stages that feed each other, in the order of the file. */
    private static int[] columns(Chain chain) {
        int[] column = new int[chain.stages().size()];
        for (int round = 0; round < column.length; round++) {
            for (int j = 0; j < column.length; j++) {
                for (int from = 0; from < column.length; from++) {
                    if (from != j && chain.feeds(from, j) && round < column.length - 1) {
                        column[j] = Math.max(column[j], Math.min(column[from] + 1, column.length - 1));
                    }
                }
            }
        }
        return column;
    }

    private boolean trades(int p) {
        for (int n = 0; n < chain.sale().markets().size(); n++) {
            for (int r = 0; chain.sale().markets().get(n).partner() == p && r < e.memberCount(); r++) {
                if (accounts.exported(n, r) > small) {
                    return true;
                }
            }
        }
        for (int j = 0; j < chain.stages().size(); j++) {
            for (int n = 0; n < chain.stages().get(j).imports().size(); n++) {
                for (int r = 0; chain.stages().get(j).imports().get(n).partner() == p && r < e.memberCount(); r++) {
                    if (accounts.bought(j, n, r) > small) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private String svg() {
        int buyers = Arrays.stream(column).max().orElse(0) + 1;
        int width = LABEL + (buyers + 1) * COLUMN;
        int height = HEAD + (e.memberCount() + partners.size()) * ROW + 8;
        heads(buyers);
        rows(width);
        for (int j = 0; j < chain.stages().size(); j++) {
            stage(j);
            feed(j);
        }
        sales(buyers);
        return format(
                        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
                        width, height, HtmlPage.escaped(language.text("picture.about", chain.title())))
                + bands + boxes + "</svg>\n";
    }

    private void heads(int buyers) {
        for (int k = 0; k <= buyers; k++) {
            List<String> titles = new ArrayList<>();
            for (int j = 0; j < column.length; j++) {
                if (column[j] == k) {
                    titles.add(chain.stages().get(j).title());
                }
            }
            String title = k == buyers ? language.text("picture.buyers") : String.join(", ", titles);
            text(LABEL + k * COLUMN + BOX / 2.0, HEAD - 18, "head", title);
        }
    }

    private void rows(int width) {
        for (int row = 0; row < e.memberCount() + partners.size(); row++) {
            String name = row < e.memberCount()
                    ? e.members().get(row).name()
                    : e.partners().get(partners.get(row - e.memberCount())).name();
            boxes.append(format(
                    "<text class=\"row\" x=\"0\" y=\"%s\">%s</text>\n",
                    number(middle(row) + 5), HtmlPage.escaped(name)));
            double line = HEAD + row * ROW;
            bands.append(format("<line x1=\"0\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>\n", number(line), width, number(line)));
        }
    }

    private void stage(int j) {
        Stage stage = chain.stages().get(j);
        for (int r = 0; r < e.memberCount(); r++) {
            if (stage.host(r) != null) {
                boolean runs = accounts.runs(j, r);
                box(column[j], r, j, runs ? "m" + r % 8 : "idle", runs ? shown(accounts.made(j, r)) : "–");
            }
        }
    }

    /** What stage j sends to the stages that take from it, each its part of what a member receives. */
    private void feed(int j) {
        for (int r = 0; r < e.memberCount(); r++) {
            double needed = 0;
            for (int next = 0; next < column.length; next++) {
                needed += chain.stages().get(next).from()[j] * accounts.made(next, r);
            }
            for (int next = 0; needed > 0 && next < column.length; next++) {
                double part = chain.stages().get(next).from()[j] * accounts.made(next, r) / needed;
                for (int o = 0; part > 0 && o < e.memberCount(); o++) {
                    band(column[j], o, j, column[next], r, next, part * accounts.received(j, o, r), "m" + o % 8);
                }
                for (int n = 0; part > 0 && n < chain.stages().get(j).imports().size(); n++) {
                    int p = chain.stages().get(j).imports().get(n).partner();
                    double bought = accounts.bought(j, n, r);
                    if (bought > small) {
                        int row = e.memberCount() + partners.indexOf(p);
                        box(column[j], row, j, "abroad", language.text("picture.bought"));
                        band(column[j], row, j, column[next], r, next, part * bought, "abroad");
                    }
                }
            }
        }
    }

    private void sales(int buyers) {
        int last = chain.last();
        double[] bought = new double[e.memberCount() + partners.size()];
        for (int o = 0; o < e.memberCount(); o++) {
            for (int r = 0; r < e.memberCount(); r++) {
                double sold = accounts.sold(o, r) + (o == r ? accounts.withSector(o) : 0);
                bought[r] += sold;
                band(column[last], o, last, buyers, r, -1, sold, "m" + o % 8);
            }
            for (int n = 0; n < partners.size(); n++) {
                double exported = exported(partners.get(n), o);
                bought[e.memberCount() + n] += exported;
                band(column[last], o, last, buyers, e.memberCount() + n, -1, exported, "m" + o % 8);
            }
        }
        for (int row = 0; row < bought.length; row++) {
            if (bought[row] > small) {
                box(buyers, row, -1, row < e.memberCount() ? "m" + row % 8 : "abroad", shown(bought[row]));
            }
        }
    }

    /** What member o sells a partner, at all prices. */
    private double exported(int p, int o) {
        double sum = 0;
        for (int n = 0; n < chain.sale().markets().size(); n++) {
            sum += chain.sale().markets().get(n).partner() == p ? accounts.exported(n, o) : 0;
        }
        return sum;
    }

    private void box(int k, int row, int stage, String colour, String label) {
        double x = LABEL + k * COLUMN;
        double y = top(row, stage);
        boxes.append(format(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%d\" height=\"%s\" rx=\"6\"/>\n",
                colour, number(x), number(y), BOX, number(height(stage))));
        text(x + BOX / 2.0, y + height(stage) / 2 + 5, "value", label);
    }

    /** A band of a flow from the right side of one box to the left side of another. */
    private void band(int k, int row, int stage, int toK, int toRow, int toStage, double flow, String colour) {
        if (flow <= small) {
            return;
        }
        double x1 = LABEL + k * COLUMN + BOX;
        double y1 = top(row, stage) + height(stage) / 2;
        double x2 = LABEL + toK * COLUMN;
        double y2 = top(toRow, toStage) + height(toStage) / 2;
        double bend = Math.max(40, (x2 - x1) / 2);
        bands.append(format(
                "<path class=\"%s\" d=\"M%s %s C%s %s %s %s %s %s\" stroke-width=\"%s\"><title>%s</title></path>\n",
                colour,
                number(x1),
                number(y1),
                number(x1 + bend),
                number(y1),
                number(x2 - bend),
                number(y2),
                number(x2),
                number(y2),
                number(Math.max(1.2, flow * scale)),
                shown(flow)));
    }

    /** Stages of one column share the height of a row. */
    private double height(int stage) {
        return (double) HEIGHT / sharing(stage);
    }

    private double top(int row, int stage) {
        int above = 0;
        for (int j = 0; j < stage; j++) {
            above += column[j] == column[stage] ? 1 : 0;
        }
        return middle(row) - HEIGHT / 2.0 + above * height(stage);
    }

    private int sharing(int stage) {
        int sharing = 0;
        for (int k : column) {
            sharing += stage >= 0 && k == column[stage] ? 1 : 0;
        }
        return Math.max(1, sharing);
    }

    private static double middle(int row) {
        return HEAD + row * ROW + ROW / 2.0;
    }

    private void text(double x, double y, String style, String label) {
        boxes.append(format(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n",
                style, number(x), number(y), HtmlPage.escaped(label)));
    }

    private String shown(double amount) {
        return language.number(Display.number(amount));
    }

    private static String number(double value) {
        return format("%.1f", value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
