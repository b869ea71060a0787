package org.isim.app.scenario;

/** Kinds of values in words. */
final class Kinds {
    private Kinds() {}

    /** What is expected where a value of the kind is: "a percentage, as 5%". */
    static String describe(Kind kind) {
        if (kind instanceof Kind.Words words) {
            return String.join(", ", words.words());
        }
        if (kind instanceof Kind.Quantity) {
            return "a number";
        }
        if (kind instanceof Kind.QuantityOrWord either) {
            return "a number or " + either.word();
        }
        if (kind instanceof Kind.Percent) {
            return "a percentage, as 5%";
        }
        if (kind instanceof Kind.Share) {
            return "a share, as 0.25 or 25%";
        }
        if (kind instanceof Kind.Increase) {
            return "an increase, as +20%";
        }
        if (kind instanceof Kind.Change) {
            return "a change, as -50%, +10% or =0.1";
        }
        if (kind instanceof Kind.Factor) {
            return "a change, as -50% or +10%";
        }
        if (kind instanceof Kind.Amount amount) {
            return "a change, as -50%, or an amount with its sign, as "
                    + (amount.labour() ? "+50 thousand persons or =900" : "+3 bn USD or =427");
        }
        if (kind instanceof Kind.Code code) {
            return "a " + code.set().word();
        }
        if (kind instanceof Kind.Raw) {
            return "a value";
        }
        if (kind instanceof Kind.OneOrMore more) {
            return describe(more.item()) + ", or a list of such";
        }
        return kind instanceof Kind.FileName ? "a file" : "text";
    }
}
