package org.isim.app.study;

import java.util.List;

/** The published tables that a study carries beside its own, and what else is printed that follows from them. */
public record Statistics(List<Figure> figures, List<PrintedFigure> printed) {
    public static final Statistics NONE = new Statistics(List.of(), List.of());

    public Statistics {
        figures = List.copyOf(figures);
        printed = List.copyOf(printed);
    }

    public boolean isEmpty() {
        return figures.isEmpty();
    }
}
