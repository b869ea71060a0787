package org.isim.model.formulation;

/** The kinds of columns, each with its letter, its index set and the unit its levels are in. */
public enum ColumnFamily {
    ACTIVITY("x", "member, activity", "money", "activity: output of a technique"),
    ABSORPTION("q", "member, product", "money", "absorption: what a member uses of a product"),
    FLOW("t", "origin, destination, product", "money", "flow between members; origin = destination: own supply"),
    IMPORT("m", "partner, member, product, step", "money", "imports from a partner, by step of the world price"),
    EXPORT("e", "member, partner, product, step", "money", "exports to a partner, by step of the world price"),
    LIVING_STANDARD("z", "member", "ratio to base year", "living standard: multiple of base household consumption"),
    MIGRATION("mig", "origin, destination", "labour", "labour of the origin that works in the destination"),
    ADDITION("dcap", "member, activity", "money", "capacity added"),
    FUNDING("fund", "origin, destination", "money", "funds of the origin invested in the destination"),
    CHAIN_EXISTING("y0", "chain, stage, member", "money", "made by a stage of a chain on plant its sector has"),
    CHAIN_NEW("y1", "chain, stage, member", "money", "made by a stage of a chain on new plant"),
    CHAIN_FLOW("f", "chain, stage, origin, destination", "money", "product of a stage, as received by later stages"),
    CHAIN_IMPORT("g", "chain, stage, partner, member", "money", "product of a stage bought abroad"),
    CHAIN_SECTOR("d", "chain, member", "money", "product of a chain that joins what a sector supplies"),
    CHAIN_SALE("v", "chain, origin, destination", "money", "product of a chain sold directly to a member, as received"),
    CHAIN_EXPORT("w", "chain, member, market", "money", "product of a chain sold on a market abroad"),
    CHAIN_PLACE("b", "chain, stage, member", "0 or 1", "whether a stage stands in a member"),
    CHAIN_MEMBER("n", "chain, member", "0 or 1", "whether a member takes part in a chain"),
    LEVEL("zeta", "", "ratio", "common level of the ray (shares) or smallest relative gain (max-min)");

    private final String letter;
    private final String indices;
    private final String unit;
    private final String meaning;

    ColumnFamily(String letter, String indices, String unit, String meaning) {
        this.letter = letter;
        this.indices = indices;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** As in the written model. */
    public String letter() {
        return letter;
    }

    public String indices() {
        return indices;
    }

    /** "money" and "labour" stand for the study's units. */
    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }
}
