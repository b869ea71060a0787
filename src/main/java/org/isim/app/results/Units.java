package org.isim.app.results;

import org.isim.app.language.Language;
import org.isim.app.study.Study;

/**
 * The study's words for its units.
 *
 * @param money as "million USD"
 * @param labour as "thousand persons"
 */
public record Units(String money, String labour) {
    /** In a language: the study's words, where the language has its own for them. */
    public static Units of(Study study, Language language) {
        return new Units(in(language, study.moneyUnit()), in(language, study.labourUnit()));
    }

    private static String in(Language language, String unit) {
        return language.textOr("unit." + unit.replace(' ', '-'), unit);
    }

    public static Units of(Study study) {
        return new Units(study.moneyUnit(), study.labourUnit());
    }

    /** Replaces the model's "money" and "labour". */
    public String name(String unit) {
        return switch (unit) {
            case "money" -> money;
            case "labour" -> labour;
            default -> unit;
        };
    }

    /** The same in words of a language. */
    public String said(String unit, Language language) {
        String name = name(unit);
        return name.equals(unit) ? language.textOr("report.unit." + unit.replace(' ', '-'), unit) : name;
    }
}
