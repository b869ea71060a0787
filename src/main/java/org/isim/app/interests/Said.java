package org.isim.app.interests;

import java.util.List;
import java.util.stream.IntStream;
import org.isim.app.interests.Part.Cell;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Objection;
import org.isim.model.games.Answer;
import org.isim.model.games.CoalitionSet;
import org.isim.model.scenario.Concept;
import org.jspecify.annotations.Nullable;

/** Words and numbers of an answer in a language. */
record Said(InterestsAnswer a, Language language) {
    String text(String key, String... values) {
        return language.text("interests." + key, values);
    }

    List<String> members() {
        return IntStream.range(0, a.members()).mapToObj(a::name).toList();
    }

    /** Why the game has not what was asked of it. */
    String reason(Answer<?> answer) {
        return String.valueOf(ReasonText.of(answer.reason(), a.game(), language));
    }

    /** Why a concept has no plan. */
    String without(Concept concept) {
        return text(concept.bargains() ? "without-bargain" : "without");
    }

    /** The word of the concept that the scenario solves for. */
    String concept() {
        return a.scenario().interests().concept().key();
    }

    /** What that concept gives; null where it has no plan. */
    @Nullable
    ConceptSolution inUse() {
        return a.solutions().get(a.scenario().interests().concept());
    }

    /** Everybody together. */
    CoalitionValue all() {
        return a.value(CoalitionSet.all(a.members()));
    }

    /** Coalitions as "Armenia, Belarus and Russia". */
    String names(CoalitionSet coalition) {
        return names(coalition.players().mapToObj(a::name).toList());
    }

    String names(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : text("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    String number(double value) {
        return language.number(Display.number(value));
    }

    String change(double value) {
        return language.number(Display.change(value));
    }

    String percentChange(double fraction) {
        return language.number(Display.percentChange(fraction));
    }

    /** What a coalition gains by leaving. */
    String gain(Objection objection) {
        return Double.isInfinite(objection.gain()) ? text("from-nothing") : percentChange(objection.gain());
    }

    static Cell numberCell(@Nullable Double value) {
        return value == null ? Cell.nothing() : new Cell(Display.number(value), value, false);
    }

    static Cell changeCell(@Nullable Double value) {
        return value == null ? Cell.nothing() : new Cell(Display.change(value), value, true);
    }

    static Cell percentCell(@Nullable Double fraction) {
        return fraction == null || fraction.isNaN()
                ? Cell.nothing()
                : new Cell(Display.percentChange(fraction), fraction, true);
    }

    Cell gainCell(@Nullable Objection objection) {
        if (objection == null) {
            return Cell.nothing();
        }
        return Double.isInfinite(objection.gain()) ? Cell.text(gain(objection)) : percentCell(objection.gain());
    }
}
