package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.scenario.Key.Inherit;
import org.isim.app.scenario.Kind.Change;
import org.isim.app.scenario.Kind.Code;
import org.isim.app.scenario.Kind.Either;
import org.isim.app.scenario.Kind.Fields;
import org.isim.app.scenario.Kind.FileName;
import org.isim.app.scenario.Kind.Group;
import org.isim.app.scenario.Kind.Increase;
import org.isim.app.scenario.Kind.Items;
import org.isim.app.scenario.Kind.Keyed;
import org.isim.app.scenario.Kind.Percent;
import org.isim.app.scenario.Kind.Quantity;
import org.isim.app.scenario.Kind.Selection;
import org.isim.app.scenario.Kind.Share;
import org.isim.app.scenario.Kind.Text;
import org.isim.app.scenario.Kind.Words;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;

/** The language of scenario files, declared once: the reader, inheritance and the JSON Schema derive from it. */
final class Language {
    /** Key of a map by code that stands for every code not named. */
    static final String DEFAULT = "default";
    /** Every member, or every sector. */
    static final String ANY = "any";

    private static final int CHANGES = 10_000;
    private static final int STEPS = 20;

    private static final Group FOR_ALL = new Group(null, new Percent());
    private static final Kind PER_SECTOR = Keyed.of(FOR_ALL, new Group(CodeSet.SECTOR, new Percent()));

    private static final Kind STEP_LIST = new Items(
            Fields.of(
                    Key.required("up-to", new Increase(), "End of the step, counted from the base quantity: +20%."),
                    Key.required(
                            "price",
                            new Quantity(false),
                            "World price of what the step adds; the base quantity has price 1.")),
            STEPS);

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
            Key.optional("note", new Text(), "Why."));

    private static final Fields TRANSPORT = Fields.of(
            FROM,
            TO,
            PRODUCTS,
            Key.required("service", new Code(CodeSet.SECTOR), "The sector that transports; one for all entries."),
            Key.required(
                    "per-unit", new Percent(), "Transport per unit moved, beyond what the base year already holds."),
            Key.optional("note", new Text(), "Why."));

    private static final Fields INTERESTS = Fields.of(
            Key.optional("solve-for", concepts(), "Whose interest the plan serves; total by default."),
            Key.optional(
                    "weights",
                    new Either(Words.of("consumption"), byMember(new Quantity(true))),
                    "Of total: money per unit of living standard, for every member; base consumption by default."),
            Key.optional(
                    "shares",
                    byMember(new Quantity(false)),
                    "Of the ray of shares: for every member, relative to its base consumption; 1 by default."),
            Key.optional(
                    "disagreement",
                    new Either(Words.of("base-year", "reference"), byMember(new Quantity(false))),
                    "What every member has if it does not agree; base-year by default."),
            Key.optional(
                    "floors",
                    byMember(Fields.of(Key.required(
                            "living-standard", new Quantity(true), "Least living standard; the base year is 1."))),
                    "What a member insists on."));

    private static final Fields UNION = Fields.of(
            Key.optional(
                    "payments",
                    payments(),
                    "Who settles trade: every member all of it (balanced), the union as a whole (pooled), every member its external trade only (free)."),
            Key.optional("payments-on", paymentsOn(), "Whether what left or what arrived is paid for."));

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
                    STEP_LIST,
                    "Exports beyond the base quantity, with every partner; prices do not rise."),
            Key.optional(
                    "import-steps",
                    STEP_LIST,
                    "Imports beyond the base quantity, with every partner; prices do not fall."));

    /** A scenario file. */
    static final Fields SCENARIO = Fields.of(
            Key.optional("title", new Text(), "What the scenario is, in a few words.")
                    .inherited(Inherit.OWN),
            Key.optional("question", new Text(), "The question it answers.").inherited(Inherit.OWN),
            Key.optional("extends", new FileName(), "The scenario that everything not said here comes from.")
                    .inherited(Inherit.OWN),
            Key.optional(
                    "reference",
                    new FileName(),
                    "The scenario that gains are measured against; by default the one at the end of extends."),
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
            Key.optional("interests", INTERESTS, "Whose interest is served, and what members insist on."),
            Key.optional("union", UNION, "How the union settles its trade."),
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
