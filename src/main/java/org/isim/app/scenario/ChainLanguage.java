package org.isim.app.scenario;

import org.isim.app.scenario.Kind.Code;
import org.isim.app.scenario.Kind.Either;
import org.isim.app.scenario.Kind.Fields;
import org.isim.app.scenario.Kind.Group;
import org.isim.app.scenario.Kind.Items;
import org.isim.app.scenario.Kind.Keyed;
import org.isim.app.scenario.Kind.Named;
import org.isim.app.scenario.Kind.Percent;
import org.isim.app.scenario.Kind.Quantity;
import org.isim.app.scenario.Kind.Selection;
import org.isim.app.scenario.Kind.Text;
import org.isim.app.scenario.Kind.Words;

/** The part of the language that speaks of value-added chains. What a chain cannot do without is missed after inheritance, not here. */
final class ChainLanguage {
    /** As a switch is written. */
    static final String NO = "no";

    private static final int MOST = 1000;

    private static final Kind BY_SECTOR = Keyed.of(new Group(CodeSet.SECTOR, new Percent()));
    private static final Kind YES_OR_NO = Words.of("yes", NO);

    private static final Key EXISTING = Key.optional(
            "existing",
            new Quantity(true),
            "Most that may be made a year on plant that the sector has: money; it takes that plant's capacity.");
    private static final Key BUILD =
            Key.optional("build", new Quantity(true), "Most that may be made a year on new plant: money.");
    private static final Key INVESTMENT =
            Key.optional("investment", new Quantity(true), "Money of new plant per money of yearly output.");
    private static final Key FIXED_COST = Key.optional(
            "fixed-cost",
            new Quantity(true),
            "Money a year where the stage stands at all, however little it makes; bought as capital goods.");
    private static final Key AT_LEAST = Key.optional(
            "at-least", new Quantity(true), "Least that is made a year where the stage stands at all: money.");
    private static final Key LABOUR = Key.optional(
            "labour", new Percent(), "Labour per unit, of that of the sector in the same member; 100% by default.");
    private static final Key LABOUR_PER_UNIT = Key.optional(
            "labour-per-unit",
            new Quantity(true),
            "Labour per unit in the study's units of labour and money, in place of labour.");
    private static final Key NOTE = Key.optional("note", new Text(), "Why, or the source.");

    private static final Fields HOST =
            Fields.of(EXISTING, BUILD, INVESTMENT, FIXED_COST, AT_LEAST, LABOUR, LABOUR_PER_UNIT, NOTE);

    private static final Fields STAGE = Fields.of(
            Key.optional("title", new Text(), "What it makes."),
            Key.optional(
                    "like",
                    new Code(CodeSet.SECTOR),
                    "The sector whose inputs and labour it has in each member, and whose barriers its product meets."),
            Key.optional(
                    "product",
                    new Code(CodeSet.SECTOR),
                    "The sector whose barriers its product meets, where its inputs are all given; like by default."),
            Key.optional(
                    "inputs",
                    BY_SECTOR,
                    "Share of each sector's product in its cost; with like, in place of that sector's own."),
            Key.optional(
                    "from",
                    new Named(new Percent(), "stage"),
                    "Share of the product of other stages in its cost; with like, they replace inputs of the sector each is like, then the others alike."),
            LABOUR,
            LABOUR_PER_UNIT,
            Key.optional(
                    "in",
                    new Either(new Selection(CodeSet.MEMBER), Keyed.of(new Group(CodeSet.MEMBER, HOST))),
                    "Where it may stand: any, a member, a list, or a map of members with what differs there."),
            EXISTING,
            BUILD,
            INVESTMENT,
            FIXED_COST,
            AT_LEAST,
            Key.optional("places", new Quantity(false), "Largest number of members it stands in; any by default."),
            Key.optional(
                    "imports",
                    new Items(
                            Fields.of(
                                    Key.required("from", new Code(CodeSet.PARTNER), "The partner."),
                                    Key.required(
                                            "price",
                                            new Quantity(false),
                                            "World price per unit; what the union makes has price 1."),
                                    NOTE),
                            MOST),
                    "The same product bought abroad, in place of the stage."),
            NOTE);

    private static final Fields SOLD = Fields.of(
            Key.optional("stage", new Text(), "The last stage; by default the one that no other takes from."),
            Key.optional("as", new Code(CodeSet.SECTOR), "The sector it is sold as."),
            Key.optional(
                    "with-sector",
                    YES_OR_NO,
                    "Whether it joins what that sector supplies in the member where it is made; yes by default."),
            Key.optional(
                    "access",
                    new Percent(),
                    "Share of every member's use that it may win directly, beyond the bands; 0% by default."),
            Key.optional(
                    "exports",
                    new Items(
                            Fields.of(
                                    Key.required("to", new Code(CodeSet.PARTNER), "The partner."),
                                    Key.required(
                                            "up-to",
                                            new Quantity(false),
                                            "End of the step: money a year, all members together, counted from nothing."),
                                    Key.required("price", new Quantity(false), "World price; home products have 1."),
                                    NOTE),
                            MOST),
                    "Markets of its own abroad, partner by partner, prices not rising."));

    private static final Fields RULES = Fields.of(
            Key.optional(
                    "union-content",
                    new Percent(),
                    "Least share of the union in the value of the last product: all but what comes from partners, directly or within inputs."),
            Key.optional("largest-share", new Percent(), "Most of its value added that one member has."),
            Key.optional(
                    "least-share",
                    Keyed.of(new Group(null, new Percent()), new Group(CodeSet.MEMBER, new Percent())),
                    "Least of its value added that a member has; default: every member where a stage may stand."),
            Key.optional(
                    "members", new Quantity(false), "Least number of members that take part where it runs at all."),
            Key.optional(
                    "participation",
                    new Percent(),
                    "Share of its value added that counts as taking part; 5% by default."));

    private static final Fields CHAIN = Fields.of(
            Key.optional("title", new Text(), "What it makes, in a few words."),
            Key.optional("active", YES_OR_NO, "no: as if it were not there; yes by default."),
            Key.optional("stages", new Named(STAGE, "stage"), "Its stages by name."),
            Key.optional("sold", SOLD, "Where the product of the last stage goes."),
            Key.optional("annual", new Percent(), "Share of an investment bought as capital goods every year."),
            Key.optional("capital-goods", BY_SECTOR, "What a new plant is made of; sums to 100%."),
            Key.optional("rules", RULES, "What the members agree on."),
            Key.optional(
                    "support",
                    Fields.of(
                            Key.optional("rate", new Percent(), "Paid per unit to whoever makes the last product."),
                            Key.optional(
                                    "shared",
                                    Keyed.of(new Group(CodeSet.MEMBER, new Percent())),
                                    "Who bears it; sums to 100%.")),
                    "A subsidy that members share; it moves payments between them where these are balanced."),
            NOTE);

    /** Value-added chains by name. */
    static final Kind CHAINS = new Named(CHAIN, "chain");

    private ChainLanguage() {}
}
