package org.isim.app.interests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isim.app.results.Display;

/** A Pareto frontier as a picture: a line for two members, for three a line for each level of the first, with the named solutions as points. */
final class FrontierPicture {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 460;
    private static final int LEFT = 80;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    private static final int TICKS = 4;

    private final InterestsAnswer a;
    private final InterestsAnswer.FrontierAnswer frontier;
    private final int across;
    private final int up;
    private final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private final StringBuilder out = new StringBuilder();

    private FrontierPicture(InterestsAnswer answer, InterestsAnswer.FrontierAnswer frontier) {
        a = answer;
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

    static String of(InterestsAnswer answer, InterestsAnswer.FrontierAnswer frontier) {
        return new FrontierPicture(answer, frontier).svg();
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
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n",
                WIDTH,
                HEIGHT));
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        axes();
        for (List<double[]> line : lines()) {
            StringBuilder path = new StringBuilder();
            line.forEach(z -> path.append(path.isEmpty() ? "" : " ").append(xy(z)));
            out.append("<polyline fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"1.5\" points=\"")
                    .append(path)
                    .append("\"/>\n");
            if (frontier.members().length > 2) {
                double[] end = line.get(0);
                label(x(end[across]) + 4, y(end[up]) - 4, Display.ratio(end[frontier.members()[0]]), "#1f5fa8");
            }
        }
        int n = 0;
        for (ConceptSolution solution : a.solutions().values()) {
            double[] z = solution.livingStandards();
            out.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#b3261e\"/>\n",
                    x(z[across]),
                    y(z[up])));
            // labels stand in a column beside, so that solutions that lie close can be told apart
            double at = TOP + 14.0 + 18 * n++;
            out.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#999\" stroke-width=\"0.5\"/>\n",
                    x(z[across]),
                    y(z[up]),
                    WIDTH - RIGHT + 8,
                    at - 4));
            label(WIDTH - RIGHT + 10, at, solution.concept().key(), "#222");
        }
        return out.append("</svg>\n").toString();
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
        label(LEFT, TOP - 16, "Living standards, base year = 1; everyone has at least its disagreement point", "#222");
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#222\"/>\n",
                LEFT,
                TOP,
                WIDTH - LEFT - RIGHT,
                HEIGHT - TOP - BOTTOM));
        for (int n = 0; n <= TICKS; n++) {
            double zx = low[0] + (high[0] - low[0]) * n / TICKS;
            double zy = low[1] + (high[1] - low[1]) * n / TICKS;
            label(x(zx) - 18, HEIGHT - BOTTOM + 18, Display.ratio(zx), "#222");
            label(LEFT - 50, y(zy) + 4, Display.ratio(zy), "#222");
        }
        label((WIDTH - RIGHT) / 2, HEIGHT - 16, a.name(across), "#222");
        out.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(16 %d) rotate(-90)\" fill=\"#222\">%s</text>\n",
                (HEIGHT + TOP - BOTTOM) / 2 + 30,
                escaped(a.name(up))));
    }

    private void label(double x, double y, String text, String colour) {
        out.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n", x, y, colour, escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
