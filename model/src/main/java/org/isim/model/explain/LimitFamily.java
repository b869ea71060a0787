package org.isim.model.explain;

import java.util.Set;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.RowFamily;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of limits that a scenario sets, and that may give where there is no plan. What is technology or accounting ({@code USE}, {@code SOURCING}, {@code OUTPUT}, levels
 * of at least zero) always holds.
 *
 * <p>They stand in the order in which they are given up when a conflict is sought: it speaks of what a member insists on, then of money, labour and capacity, and only
 * where it must of the bands of trade.
 */
public enum LimitFamily {
    /** How far suppliers' shares may move: {@code BAND}, {@code BAND_MIN}, {@code BAND_MAX}. */
    SHARES("shares", 0),
    /** Exports a partner keeps receiving: {@code EXPORT_MIN}. */
    KEPT_EXPORTS("kept-exports", 0),
    /** What partners take, step by step of the world price. */
    EXPORTS("exports", 1),
    /** What partners offer, step by step of the world price. */
    IMPORTS("imports", 1),
    MIGRATION("migration", 2),
    /** Capacity that may be added. */
    ADDITIONS("additions", 2),
    /** {@code INVESTMENT}, {@code POOL}. */
    FUNDS("funds", 2),
    CAPACITY("capacity", 3),
    LABOUR("labour", 3),
    PAYMENTS("payments", 4),
    SUPPLY("supply", 5),
    PARITY("parity", 5),
    VALUE_ADDED("value-added", 6),
    JOBS("jobs", 6),
    LIVING_STANDARD("living-standard", 6);

    private static final int DEMAND = 5;

    private final String key;
    private final int rank;

    LimitFamily(String key, int rank) {
        this.key = key;
        this.rank = rank;
    }

    /** As a person writes it. */
    public String key() {
        return key;
    }

    /** Lower ranks are given up first. */
    int rank() {
        return rank;
    }

    /** Whether it is what somebody insists on rather than what there is. */
    public boolean isDemand() {
        return rank >= DEMAND;
    }

    /** Null for rows that always hold. */
    public static @Nullable LimitFamily of(RowFamily family) {
        return switch (family) {
            case USE, SOURCING, OUTPUT, FUNDED, LEVEL -> null;
            // a chain can always stand still, whatever its rules
            case CHAIN_STAGE,
                    CHAIN_INPUT,
                    CHAIN_ACCESS,
                    CHAIN_MARKET,
                    CHAIN_CONTENT,
                    CHAIN_SHARE_MAX,
                    CHAIN_SHARE_MIN,
                    CHAIN_PLACE_MAX,
                    CHAIN_PLACE_MIN,
                    CHAIN_PLACES,
                    CHAIN_PART,
                    CHAIN_MEMBERS -> null;
            case BAND, BAND_MIN, BAND_MAX -> SHARES;
            case EXPORT_MIN -> KEPT_EXPORTS;
            case CAPACITY -> CAPACITY;
            case LABOUR -> LABOUR;
            case PAYMENTS, PAYMENTS_POOLED -> PAYMENTS;
            case INTEREST -> LIVING_STANDARD;
            case VALUE_ADDED_MIN -> VALUE_ADDED;
            case JOBS_MIN -> JOBS;
            case PARITY_MIN, PARITY_MAX -> PARITY;
            case SUPPLY_MIN, SUPPLY_MAX -> SUPPLY;
            case INVESTMENT, POOL -> FUNDS;
        };
    }

    /** Of the upper bounds of a kind of columns; null where they have none. */
    public static @Nullable LimitFamily of(ColumnFamily family) {
        return switch (family) {
            case ACTIVITY, ABSORPTION, FLOW, LIVING_STANDARD, FUNDING, LEVEL -> null;
            case CHAIN_EXISTING,
                    CHAIN_NEW,
                    CHAIN_PLACE,
                    CHAIN_FLOW,
                    CHAIN_IMPORT,
                    CHAIN_SECTOR,
                    CHAIN_MEMBER,
                    CHAIN_SALE,
                    CHAIN_EXPORT -> null;
            case IMPORT -> IMPORTS;
            case EXPORT -> EXPORTS;
            case MIGRATION -> MIGRATION;
            case ADDITION -> ADDITIONS;
        };
    }

    /** The families that a word means: a key, or the name of a kind of rows; empty where it is neither. */
    public static Set<LimitFamily> named(String word) {
        for (LimitFamily family : values()) {
            if (family.key.equalsIgnoreCase(word)) {
                return Set.of(family);
            }
        }
        for (RowFamily row : RowFamily.values()) {
            LimitFamily family = of(row);
            if (family != null && row.name().equalsIgnoreCase(word)) {
                return Set.of(family);
            }
        }
        return Set.of();
    }
}
