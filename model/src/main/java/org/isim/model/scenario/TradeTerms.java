package org.isim.model.scenario;

/**
 * On what terms a member trades a product with an external partner, as factors on the base year: 1 throughout.
 *
 * @param exports of the quantity the partner takes at the base price, and of the steps beyond it
 * @param imports of the quantity it offers
 * @param exportPrice of the world price a member earns, on every step
 * @param importPrice of the world price it pays
 */
public record TradeTerms(double exports, double imports, double exportPrice, double importPrice) {
    public static final TradeTerms BASE = new TradeTerms(1, 1, 1, 1);

    public TradeTerms {
        if (!(exports >= 0 && imports >= 0 && exportPrice >= 0 && importPrice >= 0)) {
            throw new IllegalArgumentException("factors of trade must be at least 0: " + exports + ", " + imports + ", "
                    + exportPrice + ", " + importPrice);
        }
    }

    public TradeTerms timesExports(double quantity, double price) {
        return new TradeTerms(exports * quantity, imports, exportPrice * price, importPrice);
    }

    public TradeTerms timesImports(double quantity, double price) {
        return new TradeTerms(exports, imports * quantity, exportPrice, importPrice * price);
    }
}
