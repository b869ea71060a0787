package org.isim.app.scenario;

import java.util.stream.Collectors;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

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

    /** What is expected where a list is, with an entry as it may be where that is known. */
    static String list(Kind.Items items, @Nullable Codes codes) {
        String example = example(items, codes);
        return example.contains("…") ? "a list" : "a list, as " + example;
    }

    /** A value of the kind as a file may have it, with what it must name: "[{from: any, to: any, products: any, change: -50%}]". */
    private static String example(Kind kind, @Nullable Codes codes) {
        if (kind instanceof Kind.Items items) {
            return "[" + example(items.item(), codes) + "]";
        }
        if (kind instanceof Kind.OneOrMore more) {
            return example(more.item(), codes);
        }
        if (kind instanceof Kind.Fields fields) {
            return fields.keys().stream()
                    .filter(Key::required)
                    .map(key -> key.name() + ": " + example(key.kind(), codes))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (kind instanceof Kind.Selection selection && !selection.words().isEmpty()) {
            return selection.words().get(0);
        }
        CodeSet set = kind instanceof Kind.Selection selection
                ? selection.set()
                : kind instanceof Kind.Code code ? code.set() : null;
        if (set != null) {
            return codes == null ? "…" : set.of(codes).get(0);
        }
        if (kind instanceof Kind.Words words) {
            return words.words().get(0);
        }
        if (kind instanceof Kind.Quantity || kind instanceof Kind.QuantityOrWord) {
            return "1";
        }
        if (kind instanceof Kind.Percent || kind instanceof Kind.Share) {
            return "5%";
        }
        if (kind instanceof Kind.Increase) {
            return "+20%";
        }
        return kind instanceof Kind.Change || kind instanceof Kind.Factor || kind instanceof Kind.Amount
                ? "-50%"
                : kind instanceof Kind.FileName ? "file.yaml" : "…";
    }
}
