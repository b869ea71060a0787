package org.isim.app.indicators;

import java.util.Locale;

/** The tables of indicators; each is a CSV file. */
public enum IndicatorTable {
    /** GDP at base prices and real income. */
    INCOME("product and income of members"),
    /** Output, value-added and employment multipliers. */
    MULTIPLIERS("what a unit of final demand for a sector brings"),
    /** Backward and forward linkages, key sectors. */
    LINKAGES("how sectors pull and are pushed"),
    /** Hypothetical extraction of sectors, members, links. */
    EXTRACTION("what the union loses without a sector, a member, a link"),
    /** Price model. */
    PRICES("how prices follow costs"),
    /** Own effect, feedback and spillover. */
    SPILLOVERS("where the output that demand asks for is made"),
    /** Value added by origin in a unit of each product. */
    CONTENT("whose value added is in a unit of each product"),
    /** Value added by destination. */
    ABSORPTION("where value added is finally used"),
    /** Gross exports after Koopman, Wang and Wei. */
    EXPORTS_KWW("what gross exports are made of, Koopman, Wang and Wei"),
    /** Gross exports after Borin and Mancini, source-based. */
    EXPORTS_SOURCE("what gross exports are made of, Borin and Mancini, source-based"),
    /** The same, sink-based. */
    EXPORTS_SINK("what gross exports are made of, Borin and Mancini, sink-based"),
    /** Backward and forward participation. */
    PARTICIPATION("participation in value chains"),
    /** Balances, coverage, shares, intensity, intra-industry trade, concentration, dependence. */
    TRADE("trade with every country and with all"),
    /** Revealed comparative advantage. */
    ADVANTAGE("revealed comparative advantage"),
    /** Gravity. */
    GRAVITY("trade that size and distance would give");

    private final String title;

    IndicatorTable(String title) {
        this.title = title;
    }

    /** Name in machine-readable output, and of the file without its ending. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }
}
