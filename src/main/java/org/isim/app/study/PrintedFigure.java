package org.isim.app.study;

/**
 * A printed figure that follows from others: a total, a share, a growth rate.
 *
 * @param reporter "all": all reporters of the table together; likewise partner and item
 * @param measure as of a {@link Figure}, or "growth of …", "change of …", "share-of-reporters of …", "share-of-partners of …",
 *     "share-of-items of …", "above-one of …"
 * @param within how far the figures may be off it: half of its last digit, more where they are rounded themselves
 * @param reading which of the two is taken and why, where they contradict each other; empty where they agree
 */
public record PrintedFigure(
        String table,
        String reporter,
        String partner,
        String item,
        String measure,
        String period,
        String unit,
        double value,
        double within,
        String reading,
        String source) {}
