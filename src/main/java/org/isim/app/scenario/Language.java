package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isim.app.scenario.Key.Inherit;
import org.isim.app.scenario.Kind.Amount;
import org.isim.app.scenario.Kind.Change;
import org.isim.app.scenario.Kind.Code;
import org.isim.app.scenario.Kind.Either;
import org.isim.app.scenario.Kind.Factor;
import org.isim.app.scenario.Kind.Fields;
import org.isim.app.scenario.Kind.FileName;
import org.isim.app.scenario.Kind.Group;
import org.isim.app.scenario.Kind.Increase;
import org.isim.app.scenario.Kind.Items;
import org.isim.app.scenario.Kind.Keyed;
import org.isim.app.scenario.Kind.OneOrMore;
import org.isim.app.scenario.Kind.Percent;
import org.isim.app.scenario.Kind.Quantity;
import org.isim.app.scenario.Kind.QuantityOrWord;
import org.isim.app.scenario.Kind.Raw;
import org.isim.app.scenario.Kind.Selection;
import org.isim.app.scenario.Kind.Share;
import org.isim.app.scenario.Kind.Text;
import org.isim.app.scenario.Kind.Words;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Outsiders;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;

/** The language of scenario files, declared once: the reader, inheritance and the JSON Schema derive from it. */
final class Language {
    /** Key of a map by code that stands for every code not named. */
    static final String DEFAULT = "default";
    /** Every member, or every sector. */
    static final String ANY = "any";

    /** Files with chains. */
    static final String CHAINS_FROM = "chains-from";

    /** What the reference gives. */
    static final String REFERENCE = "reference";
    /** Fixed uses that are multiplied by the living standard. */
    static final String SCALED = "scaled";
    /** A member's own supply. */
    static final String OWN = "own";
    /** The supply of every member. */
    static final String OF_UNION = "union";
    /** The supply of every partner. */
    static final String EXTERNAL_SUPPLY = "external";

    private static final int CHANGES = 10_000;
    private static final int STEPS = 20;

    private static final Group FOR_ALL = new Group(null, new Percent());
    private static final Kind PER_SECTOR = Keyed.of(FOR_ALL, new Group(CodeSet.SECTOR, new Percent()));

    private static final Items STEP_LIST = new Items(
            Fields.of(
                    Key.required("up-to", new Increase(), "End of the step, counted from the base quantity: +20%."),
                    Key.required(
                            "price",
                            new Quantity(false),
                            "World price of what the step adds; the base quantity has price 1.")),
            STEPS);

    private static final Kind STEPS_BY_PARTNER =
            new Either(STEP_LIST, Keyed.of(new Group(null, STEP_LIST), new Group(CodeSet.ORIGIN, STEP_LIST)));

    private static final Key NOTE = Key.optional("note", new Text(), "Why.");
    private static final Key FROM =
            Key.required("from", new Selection(CodeSet.MEMBER), "Origin: any, a member, or a list of members.");
    private static final Key TO =
            Key.required("to", new Selection(CodeSet.MEMBER), "Destination: any, a member, or a list of members.");
    private static final Key PRODUCTS =
            Key.required("products", new Selection(CodeSet.SECTOR), "any, a sector, or a list of sectors.");

    private static final Fields BARRIER = Fields.of(
            FROM,
            TO,
            PRODUCTS,
            Key.required(
                    "change",
                    new Change(),
                    "-50% or +10% of what the barrier was before this entry; =0.1 or =10% sets it."),
            NOTE);

    private static final Fields MARKET_ACCESS = Fields.of(
            FROM,
            TO,
            PRODUCTS,
            Key.required(
                    "open",
                    new Percent(),
                    "Share of absorption that the origin may win in the destination, beyond its band and open-links."),
            NOTE);

    private static final Key MEMBERS =
            Key.required("members", new Selection(CodeSet.MEMBER), "any, a member, or a list of members.");

    private static final Fields CAPACITY = Fields.of(
            MEMBERS,
            Key.required("sectors", new Selection(CodeSet.SECTOR), "any, a sector, or a list of sectors."),
            Key.required(
                    "change",
                    Amount.MONEY,
                    "Of capacity, before its reserve: -5% is lost; +2 bn USD of yearly output is added to each, =800 sets it."),
            NOTE);

    private static final Fields LABOUR = Fields.of(
            MEMBERS,
            Key.required(
                    "change",
                    Amount.LABOUR,
                    "Of labour, before its reserve: +2%, or +50 thousand persons to each, or =900 sets it."),
            NOTE);

    private static final Fields FIXED_USES = Fields.of(
            MEMBERS,
            PRODUCTS,
            Key.required(
                    "change",
                    Amount.MONEY,
                    "Of government use, investment and stocks of the base year: +3%, or +200 million USD to each, or =500 sets it."),
            NOTE);

    private static final Fields BALANCE = Fields.of(
            MEMBERS,
            Key.required(
                    "change",
                    Amount.BALANCE,
                    "Of the balance of payments to be earned: -30% leaves seven tenths of a surplus, or of a deficit; +3 bn USD adds to it, =-427 sets it, in money."),
            NOTE);

    private static final Fields EXTERNAL = Fields.of(
            MEMBERS,
            Key.required("partners", new Selection(CodeSet.PARTNER), "any, a partner, or a list of partners."),
            PRODUCTS,
            Key.required("direction", Words.of("exports", "imports", "both"), "Which trade with the partners."),
            Key.optional(
                    "quantity",
                    new Factor(),
                    "Of what the partner takes or offers at the base price; the steps beyond it change alike."),
            Key.optional("price", new Factor(), "Of the world price, on every step."),
            NOTE);

    private static final Fields SUPPLY = Fields.of(
            Key.required("in", new Selection(CodeSet.MEMBER), "Whose use or imports: any, a member, or a list."),
            Key.required(
                    "from",
                    new Selection(CodeSet.ORIGIN, List.of(OWN, OF_UNION, EXTERNAL_SUPPLY)),
                    "Whose supply counts: own, union (every member, own included), external (every partner), or members and partners by code."),
            PRODUCTS,
            Key.optional(
                    "of", Words.of("absorption", "imports"), "What the share is of; absorption (all uses) by default."),
            Key.optional(
                    "counted", Words.of("each", "together"), "Each product by itself (the default), or all together."),
            Key.optional("at-least", new Change(), "Least share: +10% of the base year's share, or =60%."),
            Key.optional("at-most", new Change(), "Largest share: -20% of the base year's share, or =30%."),
            NOTE);

    private static final Fields MIGRATION = Fields.of(
            Key.required("from", new Selection(CodeSet.MEMBER), "Where labour comes from."),
            Key.required("to", new Selection(CodeSet.MEMBER), "Where it works."),
            Key.required(
                    "at-most", new Percent(), "Share of the labour of the origin that may go to each destination."),
            Key.optional(
                    "productivity",
                    new Share(1),
                    "Of a migrant, as a share of a person of the destination; 1 by default."),
            Key.required(
                    "wage",
                    new Percent(),
                    "What a migrant is paid, of the value he adds: base value added per person of the destination times productivity."),
            Key.required(
                    "spent-there", new Percent(), "Share of the wage spent where it is earned; the rest is sent home."),
            NOTE);

    private static final Fields INVESTMENT = Fields.of(
            Key.optional(
                    "up-to",
                    new Either(
                            new Increase(),
                            Keyed.of(new Group(null, new Increase()), new Group(CodeSet.SECTOR, new Increase()))),
                    "Capacity that may be added, of base capacity: +10%; by sector, a sector before default."),
            Key.optional(
                    "cost",
                    new Either(
                            new Quantity(false),
                            Keyed.of(
                                    new Group(null, new Quantity(false)),
                                    new Group(CodeSet.SECTOR, new Quantity(false)))),
                    "Money of investment per money of yearly output; a sector before default."),
            Key.optional(
                    "capital-goods",
                    Keyed.of(new Group(CodeSet.SECTOR, new Percent())),
                    "What an investment is made of; sums to 100%."),
            Key.optional("annual", new Percent(), "Share of the investment bought as capital goods every year."),
            Key.optional("own-funds", new Percent(), "What a member can invest, of its base value added."),
            Key.optional(
                    "pooled", new Percent(), "Share of own funds that a member may invest in others; 0% by default."),
            Key.optional(
                    "returns",
                    new Percent(),
                    "Paid every year on capital from another member, where payments are balanced; 0% by default."));

    private static final Fields TRANSPORT = Fields.of(
            FROM,
            TO,
            PRODUCTS,
            Key.required("service", new Code(CodeSet.SECTOR), "The sector that transports; one for all entries."),
            Key.required(
                    "per-unit", new Percent(), "Transport per unit moved, beyond what the base year already holds."),
            NOTE);

    private static final Fields FLOOR = Fields.of(
            Key.optional(
                    "living-standard",
                    new QuantityOrWord(REFERENCE),
                    "Least living standard; the base year is 1, reference is what the member has in the reference."),
            Key.optional("value-added", new Quantity(true), "Least value added; the base year's is 1."),
            Key.optional("jobs", new Quantity(true), "Least employment; the base year's is 1."));

    private static final Fields INTERESTS = Fields.of(
            Key.optional("solve-for", concepts(), "Whose interest the plan serves; total by default."),
            Key.optional(
                    "weights",
                    new Either(Words.of("consumption"), byMember(new Quantity(true))),
                    "Of total: money per unit of living standard, for every member; base consumption by default. Of nash: bargaining power; the same for all by default."),
            Key.optional(
                    "shares",
                    byMember(new Quantity(false)),
                    "Of the ray of shares: for every member, relative to its base consumption; 1 by default."),
            Key.optional(
                    "disagreement",
                    new Either(Words.of("base-year", REFERENCE, "stand-alone"), byMember(new Quantity(false))),
                    "What every member has if it does not agree, or reaches with nobody (stand-alone); base-year by default. For max-min, kalai-smorodinsky and nash."),
            Key.optional(
                    "floors",
                    Keyed.of(new Group(null, FLOOR), new Group(CodeSet.MEMBER, FLOOR)),
                    "What a member insists on; a member before default."),
            Key.optional(
                    "parity",
                    new Either(new Percent(), Keyed.of(FOR_ALL, new Group(CodeSet.MEMBER, new Percent()))),
                    "Largest imbalance of a member's trade with the others, of its turnover with them; a member before default."));

    private static final Fields UNION = Fields.of(
            Key.optional(
                    "members",
                    new Selection(CodeSet.MEMBER),
                    "Who belongs to the union; every member of the study by default."),
            Key.optional(
                    "outsiders",
                    outsiders(),
                    "What the others are to it, and to every coalition of members: third countries (the default), or cut off."),
            Key.optional(
                    "third-country-barrier",
                    new Either(new Percent(), Keyed.of(FOR_ALL, new Group(CodeSet.SECTOR, new Percent()))),
                    "Barrier to trade with members outside the union, on sectors that have one in the base year; that of the base year where it is higher."),
            Key.optional(
                    "payments",
                    payments(),
                    "Who settles trade: every member all of it (balanced), the union as a whole (pooled), every member its external trade only (free)."),
            Key.optional("payments-on", paymentsOn(), "Whether what left or what arrived is paid for."),
            Key.optional(
                    "coalition-bands",
                    bands(),
                    "What coalitions trade, under interests: suppliers' shares without a least value and up to coalition-open-links more (free, the default), or those of the room, the shares of missing suppliers spread over the others (renormalised)."),
            Key.optional(
                    "coalition-open-links",
                    new Share(1),
                    "Share of absorption that a supplier may win in a coalition whose bands are free; 0.3 by default."),
            Key.optional(
                    "coalition-fixed-uses",
                    Words.of("fixed", SCALED),
                    "Whether a coalition must provide the government use, investment and stocks of the base year (fixed, the default), or of as many times as its members live well (scaled)."));

    private static final Fields ROOM = Fields.of(
            Key.optional(
                    "trade-flexibility",
                    new Share(Double.MAX_VALUE),
                    "How far a supplier's share in absorption may move from its base share: 0.25 or 25%; 0 fixes trade coefficients."),
            Key.optional("open-links", new Share(1), "Share of absorption that any supplier may win beyond that."),
            Key.optional(
                    "capacity-reserve",
                    new Either(
                            new Percent(),
                            Keyed.of(
                                    FOR_ALL,
                                    new Group(CodeSet.SECTOR, new Percent()),
                                    new Group(CodeSet.MEMBER, new Either(new Percent(), PER_SECTOR)))),
                    "Spare capacity. The most specific counts: a member's sector, then a sector, then a member, then default."),
            Key.optional(
                    "labour-reserve",
                    new Either(new Percent(), Keyed.of(FOR_ALL, new Group(CodeSet.MEMBER, new Percent()))),
                    "Spare labour; a member before default."),
            Key.optional(
                    "export-steps",
                    STEPS_BY_PARTNER,
                    "Exports beyond the base quantity, with every partner or by partner (a member stands for itself outside the union); prices do not rise."),
            Key.optional(
                    "import-steps",
                    STEPS_BY_PARTNER,
                    "Imports beyond the base quantity, with every partner or by partner (a member stands for itself outside the union); prices do not fall."));

    private static final Fields VARY = Fields.of(
            Key.required("key", new Text(), "Where the value stands: room.labour-reserve, barriers[2].change."),
            Key.optional("values", new Items(new Raw(), Family.MOST), "Its values, each as the key would have it."),
            Key.optional("from", new Raw(), "The first value of a range."),
            Key.optional("to", new Raw(), "Its end."),
            Key.optional("by", new Raw(), "What lies between two values."));

    /** Keys of a scenario that describe it and change nothing in the model. */
    static final Set<String> DESCRIPTION = Set.of("title", "question", "extends", "reference", "assumptions", "vary");

    /** A scenario file. */
    static final Fields SCENARIO = Fields.of(
            Key.optional("title", new Text(), "What the scenario is, in a few words.")
                    .inherited(Inherit.OWN),
            Key.optional("question", new Text(), "The question it answers.").inherited(Inherit.OWN),
            Key.optional(
                            "extends",
                            new OneOrMore(new FileName(), 20),
                            "The scenario that everything not said here comes from; of several, each over those before it.")
                    .inherited(Inherit.OWN),
            Key.optional(
                    "reference",
                    new FileName(),
                    "The scenario that gains are measured against; by default the one at the end of extends."),
            Key.optional(
                            "vary",
                            VARY,
                            "A family: run solves the scenario with each value of one key too, and compares the gains in a chart.")
                    .inherited(Inherit.OWN),
            Key.optional(
                            "assumptions",
                            new Items(
                                    new Either(
                                            new Text(),
                                            Fields.of(
                                                    Key.required("what", new Text(), "What is assumed."),
                                                    Key.optional("why", new Text(), "The reason."))),
                                    1000),
                            "What was chosen rather than observed, and why.")
                    .inherited(Inherit.APPEND),
            Key.optional(
                            "barriers",
                            new Items(BARRIER, CHANGES),
                            "Changes of barriers to trade between members, applied in order.")
                    .inherited(Inherit.APPEND),
            Key.optional(
                            "transport",
                            new Items(TRANSPORT, CHANGES),
                            "Transport that trade between members needs, applied in order.")
                    .inherited(Inherit.APPEND),
            Key.optional(
                            "market-access",
                            new Items(MARKET_ACCESS, CHANGES),
                            "Markets that members open to each other, applied in order.")
                    .inherited(Inherit.APPEND),
            Key.optional(
                            "external",
                            new Items(EXTERNAL, CHANGES),
                            "Changes of trade with external partners, applied in order.")
                    .inherited(Inherit.APPEND),
            Key.optional("capacity", new Items(CAPACITY, CHANGES), "Changes of capacity, applied in order.")
                    .inherited(Inherit.APPEND),
            Key.optional("labour", new Items(LABOUR, CHANGES), "Changes of labour, applied in order.")
                    .inherited(Inherit.APPEND),
            Key.optional(
                            "fixed-uses",
                            new Items(FIXED_USES, CHANGES),
                            "Changes of final use other than household consumption, applied in order.")
                    .inherited(Inherit.APPEND),
            Key.optional(
                            "balances",
                            new Items(BALANCE, CHANGES),
                            "Changes of the balance of payments a member has to earn, applied in order.")
                    .inherited(Inherit.APPEND),
            Key.optional("supply", new Items(SUPPLY, CHANGES), "Rules on where products come from.")
                    .inherited(Inherit.APPEND),
            Key.optional(
                            "migration",
                            new Items(MIGRATION, CHANGES),
                            "Labour that may work in another member; of two entries for one pair the later counts.")
                    .inherited(Inherit.APPEND),
            Key.optional("investment", INVESTMENT, "Capacity that may be added, and who may pay for it."),
            Key.optional(
                            CHAINS_FROM,
                            new Items(new FileName(), 1000),
                            "Scenario files whose chains and assumptions this one has too; what it says of a chain itself comes on top.")
                    .inherited(Inherit.OWN),
            Key.optional("chains", ChainLanguage.CHAINS, "Value-added chains: products made in stages across members."),
            Key.optional("interests", INTERESTS, "Whose interest is served, and what members insist on."),
            Key.optional("union", UNION, "Who belongs to the union, and how it settles its trade."),
            Key.optional("room", ROOM, "What a plan may use beyond the base year; it belongs to the baseline."));

    private Language() {}

    private static Kind concepts() {
        List<String> words = new ArrayList<>();
        for (Concept concept : Concept.values()) {
            words.add(concept.key());
        }
        return new Words(words);
    }

    private static Kind payments() {
        List<String> words = new ArrayList<>();
        for (Payments payments : Payments.values()) {
            words.add(payments.key());
        }
        return new Words(words);
    }

    private static Kind bands() {
        List<String> words = new ArrayList<>();
        for (Bands bands : Bands.values()) {
            words.add(bands.key());
        }
        return new Words(words);
    }

    private static Kind outsiders() {
        List<String> words = new ArrayList<>();
        for (Outsiders outsiders : Outsiders.values()) {
            words.add(outsiders.key());
        }
        return new Words(words);
    }

    private static Kind paymentsOn() {
        List<String> words = new ArrayList<>();
        for (PaymentsOn on : PaymentsOn.values()) {
            words.add(on.key());
        }
        return new Words(words);
    }

    private static Kind byMember(Kind value) {
        return Keyed.of(new Group(CodeSet.MEMBER, value));
    }
}
