package org.isim.app.interests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.HtmlPage;

/**
 * A Pareto frontier as a picture: a line for two members, for three a line for each level of the first, with the named solutions as points; hollow those in which somebody else has
 * something else than on the frontier.
 */
final class FrontierPicture {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 460;
    private static final int LEFT = 80;
    private static final int RIGHT = 150;
    private static final int TOP = 54;
    private static final int BOTTOM = 60;
    private static final int LINE = 18;
    private static final String INK = "#222";
    private static final String BLUE = "#0a3c82";

    /** How far a living standard may be from another to be the same in the picture. */
    private static final double SAME = 1e-3;

    private final InterestsAnswer a;
    private final Language language;
    private final InterestsAnswer.FrontierAnswer frontier;
    private final int across;
    private final int up;
    private final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private final StringBuilder out = new StringBuilder();

    private FrontierPicture(InterestsAnswer answer, InterestsAnswer.FrontierAnswer frontier, Language language) {
        a = answer;
        this.language = language;
        this.frontier = frontier;
        int[] members = frontier.members();
        across = members[members.length - 2];
        up = members[members.length - 1];
        frontier.points().forEach(this::stretch);
        a.solutions().values().forEach(s -> stretch(s.livingStandards()));
        for (int axis = 0; axis < 2; axis++) {
            double margin = Math.max(0.05 * (high[axis] - low[axis]), 1e-6);
            low[axis] -= margin;
            high[axis] += margin;
        }
    }

    static String of(InterestsAnswer answer, InterestsAnswer.FrontierAnswer frontier, Language language) {
        return new FrontierPicture(answer, frontier, language).svg();
    }

    private void stretch(double[] z) {
        double[] at = {z[across], z[up]};
        for (int axis = 0; axis < 2; axis++) {
            low[axis] = Math.min(low[axis], at[axis]);
            high[axis] = Math.max(high[axis], at[axis]);
        }
    }

    private String svg() {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"frontier\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n",
                WIDTH,
                HEIGHT));
        out.append("<rect class=\"paper\" width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        axes();
        List<List<double[]>> lines = lines();
        for (int n = 0; n < lines.size(); n++) {
            line(lines.get(n), strength(n, lines.size()));
        }
        solutions();
        if (frontier.members().length > 2) {
            levels(lines);
        }
        return out.append("</svg>\n").toString();
    }

    private void line(List<double[]> points, double strength) {
        String path = points.stream().map(this::xy).collect(Collectors.joining(" "));
        out.append(String.format(
                Locale.ROOT,
                "<polyline class=\"level\" fill=\"none\" stroke=\"%s\" stroke-opacity=\"%.2f\" stroke-width=\"1.5\" points=\"%s\"/>\n",
                BLUE,
                strength,
                path));
    }

    /** From faint to full. */
    private static double strength(int n, int of) {
        return of == 1 ? 1 : 0.35 + 0.65 * n / (of - 1.0);
    }

    /** Points, and their names in a column beside, from the top down, so that solutions that lie close can be told apart. */
    private void solutions() {
        List<ConceptSolution> sorted = new ArrayList<>(a.solutions().values());
        sorted.sort(Comparator.comparingDouble(s -> -s.livingStandards()[up]));
        for (int n = 0; n < sorted.size(); n++) {
            double[] z = sorted.get(n).livingStandards();
            double at = TOP + 14.0 + LINE * n;
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#999\" stroke-width=\"0.5\"/>\n",
                    x(z[across]),
                    y(z[up]),
                    WIDTH - RIGHT + 8,
                    at - 4));
            out.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\" stroke=\"#b3261e\" fill=\"%s\"/>\n",
                    othersAsHeld(z) ? "full" : "hollow",
                    x(z[across]),
                    y(z[up]),
                    othersAsHeld(z) ? "#b3261e" : "white"));
            label(WIDTH - RIGHT + 10, at, sorted.get(n).concept().key(), INK);
        }
    }

    /** Whether those the frontier is not between have what they have on it. */
    private boolean othersAsHeld(double[] z) {
        for (int r = 0; r < z.length; r++) {
            int s = r;
            if (Arrays.stream(frontier.members()).noneMatch(m -> m == s)
                    && Math.abs(z[r] - frontier.held()[r]) > SAME) {
                return false;
            }
        }
        return true;
    }

    /** What the first of three members has on each line. */
    private void levels(List<List<double[]>> lines) {
        int first = frontier.members()[0];
        double top = TOP + 14.0 + LINE * (a.solutions().size() + 1);
        label(WIDTH - RIGHT + 10, top, a.name(first), INK);
        for (int n = 0; n < lines.size(); n++) {
            double at = top + LINE * (n + 1);
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"level\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"%s\" stroke-opacity=\"%.2f\" stroke-width=\"3\"/>\n",
                    WIDTH - RIGHT + 10,
                    at - 4,
                    WIDTH - RIGHT + 30,
                    at - 4,
                    BLUE,
                    strength(n, lines.size())));
            label(WIDTH - RIGHT + 36, at, number(lines.get(n).get(0)[first]), INK);
        }
    }

    /** One line, or one for each level of the first of three members. */
    private List<List<double[]>> lines() {
        boolean three = frontier.members().length > 2;
        List<List<double[]>> lines = new ArrayList<>();
        double before = Double.POSITIVE_INFINITY;
        for (double[] z : frontier.points()) {
            if (lines.isEmpty() || (three && z[across] < before)) {
                lines.add(new ArrayList<>());
            }
            before = z[across];
            lines.get(lines.size() - 1).add(z);
        }
        return lines;
    }

    private void axes() {
        label(
                LEFT,
                TOP - 26,
                language.text(
                        "interests.frontier", a.scenario().interests().concept().key()),
                INK);
        label(LEFT, TOP - 10, language.text("interests.frontier-hollow"), INK);
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"%s\"/>\n",
                LEFT,
                TOP,
                WIDTH - LEFT - RIGHT,
                HEIGHT - TOP - BOTTOM,
                INK));
        for (double z : ticks(0)) {
            label(x(z) - 18, HEIGHT - BOTTOM + 18, number(z), INK);
        }
        for (double z : ticks(1)) {
            label(LEFT - 50, y(z) + 4, number(z), INK);
        }
        label((WIDTH - RIGHT) / 2, HEIGHT - 16, a.name(across), INK);
        out.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(16 %d) rotate(-90)\" fill=\"%s\">%s</text>\n",
                (HEIGHT + TOP - BOTTOM) / 2 + 30,
                INK,
                HtmlPage.escaped(a.name(up))));
    }

    /** Round numbers on an axis, three to seven of them. */
    private double[] ticks(int axis) {
        double rough = (high[axis] - low[axis]) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        long first = (long) Math.ceil(low[axis] / step);
        long last = (long) Math.floor(high[axis] / step);
        return LongStream.rangeClosed(first, last).mapToDouble(n -> n * step).toArray();
    }

    private String number(double z) {
        return language.number(Display.ratio(z));
    }

    private void label(double x, double y, String text, String colour) {
        out.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n",
                x,
                y,
                colour,
                HtmlPage.escaped(text)));
    }

    private String xy(double[] z) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(z[across]), y(z[up]));
    }

    private double x(double z) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (z - low[0]) / (high[0] - low[0]);
    }

    private double y(double z) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (z - low[1]) / (high[1] - low[1]);
    }
}
