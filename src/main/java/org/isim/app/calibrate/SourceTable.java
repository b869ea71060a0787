package org.isim.app.calibrate;

import java.util.List;
import java.util.Locale;

/** The tables a calibration reads. A column in none of the lists is not allowed. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies
public enum SourceTable {
    /** Keys that rows name their source with. */
    SOURCES(true, 1, "key", "title", "path"),
    /** Status, source and spread of every kind of cell written. */
    MARKS(true, 1, "cells", "status", "source", "spread", "reason"),
    /** Gross domestic product, value added, trade, investment, government, employment. */
    NATIONAL_ACCOUNTS(true, 3, "member", "year", "item", "value", "unit", "source", "reason"),
    /** Exports to the other members, total. */
    UNION_EXPORTS(false, 2, "member", "year", "value", "source"),
    /** The same by group of goods. */
    UNION_EXPORTS_BY_GROUP(true, 2, "member", "group", "hs_chapters", "value", "source", "reason"),
    /** Shares of sectors in a group of goods. */
    GROUP_PRODUCTS(true, 3, "member", "group", "product", "share", "source", "reason"),
    /** Flows between members, all groups but those split by weights. */
    UNION_BILATERAL(true, 2, "origin", "destination", "value", "status", "source", "reason"),
    /** Weights of destinations for the other groups. */
    UNION_WEIGHTS(false, 2, "origin", "destination", "weight", "source", "reason"),
    /** Goods known by themselves in flows between members. */
    LEADING_GOODS(
            false,
            4,
            "origin",
            "destination",
            "hs_chapter",
            "product",
            "label",
            "value",
            "share",
            "exhausts",
            "source",
            "reason"),
    /** Weights of sectors in their group's value added; the donor's value added where a member has none in a group. */
    VALUE_ADDED_WEIGHTS(false, 2, "member", "product", "weight", "unit", "source", "reason"),
    /** Output by industry, used as such weights; it adds to them. */
    INDUSTRY_OUTPUT(false, 3, "member", "industry", "year", "label", "product", "value", "source"),
    /** Ratios of value added to output where the donor's are not used. */
    VALUE_ADDED_RATIOS(false, 2, "member", "product", "ratio", "source", "reason"),
    /** Largest share of output that may be exported, where it is not the recipe's. */
    EXPORT_CEILINGS(false, 2, "member", "product", "share", "source", "reason"),
    /** External trade: figures known by themselves, and the pattern of the rest. */
    EXTERNAL_TRADE(true, 5, "member", "partner", "direction", "product", "fixed", "weight", "source", "reason"),
    /** External trade with one partner, known cell by cell; taken out of the first partner's after balancing. */
    PARTNER_TRADE(false, 4, "member", "partner", "direction", "product", "value", "source", "reason"),
    /** Flows between members known cell by cell, beside those of the groups. */
    UNION_FLOWS(false, 3, "origin", "destination", "product", "value", "source", "reason"),
    /** Barriers β⁰ on goods between two members where they are not the recipe's. */
    BARRIERS(false, 2, "origin", "destination", "value", "source", "reason"),
    /** How far the room of a scenario may be off: low and high factors of what it says. */
    ROOM(false, 2, "quantity", "bound", "value", "source", "reason"),
    /** How far members are apart. */
    DISTANCES(false, 2, "origin", "destination", "value", "unit", "source"),
    /** Figures of published tables for the study to carry; with it the tables of union exports and industry output become such tables too. */
    STATISTICS(
            false, 6, "table", "reporter", "partner", "item", "measure", "period", "unit", "value", "status", "source"),
    /** What else is printed that follows from them. */
    PRINTED(
            false,
            8,
            "table",
            "reporter",
            "partner",
            "item",
            "measure",
            "period",
            "unit",
            "value",
            "within",
            "reading",
            "source"),
    DONOR_USE(true, 3, "donor", "product", "user", "domestic", "imported", "source"),
    DONOR_ACCOUNTS(true, 3, "donor", "product", "item", "value", "source"),
    /** Figures the result is held against. */
    CHECKS(false, 0, "kind", "member", "partner", "products", "value", "unit", "source", "note");

    private final boolean required;
    private final List<String> key;
    private final List<String> columns;

    SourceTable(boolean required, int keys, String... columns) {
        this.required = required;
        this.columns = List.of(columns);
        this.key = this.columns.subList(0, keys);
    }

    /** The word in a recipe. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean required() {
        return required;
    }

    /** Columns that name a row. */
    public List<String> key() {
        return key;
    }

    public List<String> columns() {
        return columns;
    }
}
