package org.isim.model.accounts;

/** Who uses a product finally inside the union. */
public enum FinalUse {
    HOUSEHOLDS,
    /** Government, investment, stocks (which may be negative), transport beyond the base year's, and what was made and not delivered. */
    OTHER
}
