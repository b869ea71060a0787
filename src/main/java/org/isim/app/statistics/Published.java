package org.isim.app.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.study.Figure;
import org.isim.app.study.PrintedFigure;
import org.isim.app.study.Statistics;
import org.jspecify.annotations.Nullable;

/** The published tables of a study, and every printed figure held against what follows from them. */
public final class Published {
    /** What became of a printed figure. */
    public enum Verdict {
        /** The figures give it, within what rounding allows. */
        REPRODUCED("reproduced"),
        /** They do not; the study says which reading it takes. */
        CONTRADICTED("contradicted"),
        /** They do not, and nothing is said of it. */
        UNEXPLAINED("unexplained"),
        /** They do, though the study says they contradict each other. */
        NEEDLESS("needless reading"),
        /** It does not follow from the figures that are there. */
        NO_FIGURES("no figures");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether the study should be mended. */
        public boolean isFault() {
            return this != REPRODUCED && this != CONTRADICTED;
        }
    }

    /**
     * A printed figure and what the figures give.
     *
     * @param computed null where nothing follows
     */
    public record Checked(PrintedFigure printed, @Nullable Double computed, Verdict verdict) {}

    private final List<FigureTable> tables = new ArrayList<>();
    private final List<Checked> checked = new ArrayList<>();

    public Published(Statistics statistics) {
        Map<String, List<Figure>> byTitle = new LinkedHashMap<>();
        for (Figure figure : statistics.figures()) {
            byTitle.computeIfAbsent(figure.table(), t -> new ArrayList<>()).add(figure);
        }
        Map<String, FigureTable> byName = new LinkedHashMap<>();
        byTitle.forEach((title, figures) -> byName.put(title, new FigureTable(title, figures)));
        tables.addAll(byName.values());
        for (PrintedFigure printed : statistics.printed()) {
            FigureTable table = byName.get(printed.table());
            checked.add(check(printed, table == null ? null : table.value(of(printed))));
        }
    }

    private static FigureTable.Of of(PrintedFigure p) {
        return new FigureTable.Of(p.reporter(), p.partner(), p.item(), p.measure(), p.period());
    }

    private static Checked check(PrintedFigure printed, @Nullable Double computed) {
        if (computed == null) {
            return new Checked(printed, null, Verdict.NO_FIGURES);
        }
        // a hair of slack: "within 0.05" includes 0.05 itself, which is no binary number
        boolean same = Math.abs(computed - printed.value()) <= printed.within() + 1e-9 * Math.abs(printed.value());
        boolean explained = !printed.reading().isEmpty();
        Verdict verdict = same
                ? (explained ? Verdict.NEEDLESS : Verdict.REPRODUCED)
                : (explained ? Verdict.CONTRADICTED : Verdict.UNEXPLAINED);
        return new Checked(printed, computed, verdict);
    }

    public List<FigureTable> tables() {
        return List.copyOf(tables);
    }

    /** Every printed figure, in order. */
    public List<Checked> checked() {
        return List.copyOf(checked);
    }

    /** How many printed figures there are of a kind. */
    public int count(Verdict verdict) {
        return (int) checked.stream().filter(c -> c.verdict() == verdict).count();
    }

    /** How many should be mended. */
    public int faults() {
        return (int) checked.stream().filter(c -> c.verdict().isFault()).count();
    }
}
