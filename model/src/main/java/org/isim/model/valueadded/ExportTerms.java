package org.isim.model.valueadded;

/**
 * What gross exports are made of, after Borin and Mancini (2019), in money. The terms sum to the exports.
 *
 * @param direct domestic value added that the importer absorbs without selling it on
 * @param onward domestic value added absorbed abroad after a further border
 * @param returned domestic value added that comes home and is absorbed there
 * @param domesticDouble domestic value added counted before, or to be counted again: it crosses the exporter's border more than once
 * @param foreign value added of the other members, counted once
 * @param foreignDouble the same, counted twice
 * @param external bought from partners
 * @param saved got at lower barriers than in the base year, from nobody
 */
public record ExportTerms(
        double direct,
        double onward,
        double returned,
        double domesticDouble,
        double foreign,
        double foreignDouble,
        double external,
        double saved) {
    public static final ExportTerms NONE = new ExportTerms(0, 0, 0, 0, 0, 0, 0, 0);

    /** DVA: domestic value added. */
    public double domesticValueAdded() {
        return direct + onward + returned;
    }

    /** VAX: domestic value added absorbed abroad. */
    public double absorbedAbroad() {
        return direct + onward;
    }

    /** What is not from home, however often it is counted. */
    public double foreignContent() {
        return foreign + foreignDouble + external + saved;
    }

    public double sum() {
        return domesticValueAdded() + domesticDouble + foreignContent();
    }

    public ExportTerms plus(ExportTerms o) {
        return new ExportTerms(
                direct + o.direct,
                onward + o.onward,
                returned + o.returned,
                domesticDouble + o.domesticDouble,
                foreign + o.foreign,
                foreignDouble + o.foreignDouble,
                external + o.external,
                saved + o.saved);
    }
}
