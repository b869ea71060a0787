package org.isim.app.report;

import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.HtmlPage;
import org.isim.app.results.Units;

/** Texts and numbers of a page in its language, ready to stand between tags. */
public record Words(Language language, Units units) {
    /** A text of the page; its values are escaped, its own tags are not. */
    public String text(String key, String... values) {
        String[] escaped = new String[values.length];
        for (int n = 0; n < values.length; n++) {
            escaped[n] = HtmlPage.escaped(values[n]);
        }
        return language.text("report." + key, escaped);
    }

    /** In the signs of the language, with a true minus, on one line. */
    public String shown(String number) {
        String signs = language.number(number).replace(' ', '\u00a0');
        return signs.startsWith("-") ? "\u2212" + signs.substring(1) : signs;
    }

    public String number(double value) {
        return shown(Display.number(value));
    }

    /** With its sign; none where it is within the solver's tolerance of the level. */
    public String change(double change, double level) {
        return Math.abs(change) <= 1e-7 * Math.abs(level) ? "0" : shown(Display.change(change));
    }

    public String percentChange(double fraction) {
        return shown(Display.percentChange(fraction));
    }

    public String percent(double fraction) {
        return shown(Display.percent(fraction));
    }

    public String ratio(double value) {
        return shown(Display.ratio(value));
    }

    public String residual(double value) {
        return Display.residual(value);
    }

    /** A unit of the model, with the study's words for money and labour. */
    public String unit(String unit) {
        return units.said(unit, language);
    }

    public String money(double value) {
        return number(value) + " " + units.money();
    }
}
