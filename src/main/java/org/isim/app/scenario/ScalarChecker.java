package org.isim.app.scenario;

import org.isim.app.input.Nearest;
import org.isim.app.input.Numbers;
import org.isim.app.input.Percents;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.input.Unit;
import org.jspecify.annotations.Nullable;

/** Holds single values to the language: words, numbers within bounds, percentages with their sign, amounts in the study's units. */
final class ScalarChecker {
    /** Largest number: far beyond anything meant, small enough to be solved with. */
    private static final double LARGEST = 1e15;
    /** Largest share or percentage, as a multiple. */
    private static final double LARGEST_RATIO = 1e9;

    private final @Nullable Units units;
    private final Problems problems;

    /** The study's units. */
    record Units(Unit money, Unit labour) {}

    /** @param units null where the study could not be read: units are not checked then */
    ScalarChecker(@Nullable Units units, Problems problems) {
        this.units = units;
        this.problems = problems;
    }

    /** The value, its amount in the study's unit; null after a problem. */
    @Nullable
    ScalarNode check(String name, ScalarNode node, Kind kind) {
        return kind instanceof Kind.Amount amount ? amount(name, node, amount) : fits(name, node, kind) ? node : null;
    }

    private boolean fits(String name, ScalarNode node, Kind kind) {
        String text = node.text();
        if (kind instanceof Kind.Words words) {
            return word(name, node, words);
        }
        if (kind instanceof Kind.QuantityOrWord either) {
            return text.equals(either.word()) || fits(name, node, new Kind.Quantity(true));
        }
        if (kind instanceof Kind.Quantity number) {
            double value = Numbers.read(text, node.place(), problems);
            String range = number.zeroAllowed() ? "at least 0" : "above 0";
            return !Double.isNaN(value)
                    && within(name, node, number.zeroAllowed() ? value >= 0 : value > 0, range)
                    && bounded(name, node, value, LARGEST, Numbers.show(LARGEST));
        }
        if (kind instanceof Kind.Percent) {
            double value = Percents.readPercent(text, node.place(), problems);
            return !Double.isNaN(value) && within(name, node, value >= 0, "at least 0%") && ratio(name, node, value);
        }
        if (kind instanceof Kind.Share share) {
            return share(name, node, share);
        }
        if (kind instanceof Kind.Increase) {
            double value = Percents.readSigned(text, node.place(), problems);
            return !Double.isNaN(value) && within(name, node, value > 0, "above +0%") && ratio(name, node, value);
        }
        if (kind instanceof Kind.Factor) {
            return factor(name, node);
        }
        return !(kind instanceof Kind.Change) || ShareChange.read(node, problems) != null;
    }

    private boolean word(String name, ScalarNode node, Kind.Words words) {
        if (words.words().contains(node.text())) {
            return true;
        }
        problems.error(
                node.place(),
                name + ": expected " + String.join(", ", words.words()) + ", found " + node.found(),
                Nearest.of(node.text(), words.words()));
        return false;
    }

    private boolean share(String name, ScalarNode node, Kind.Share share) {
        String text = node.text();
        double value = Percents.readShare(text, node.place(), problems);
        String range = share.most() == 1 ? "between 0 and 1" : "at least 0";
        boolean good = !Double.isNaN(value)
                && within(name, node, value >= 0 && value <= share.most(), range)
                && ratio(name, node, value);
        if (good && value >= 5 && Double.isNaN(Percents.parse(text))) {
            problems.warning(
                    node.place(), name + ": " + text + " means " + Numbers.show(value * 100) + "%", text + "%");
        }
        return good;
    }

    private boolean factor(String name, ScalarNode node) {
        double value = Percents.readSigned(node.text(), node.place(), problems);
        return !Double.isNaN(value) && within(name, node, value >= -1, "at least -100%") && ratio(name, node, value);
    }

    /** {@code +3 bn USD} becomes {@code +3000 million USD} where the study counts so. */
    private @Nullable ScalarNode amount(String name, ScalarNode node, Kind.Amount kind) {
        String text = node.text();
        Place place = node.place();
        String prefix = text.isEmpty() || "=+-".indexOf(text.charAt(0)) < 0 ? "" : text.substring(0, 1);
        if (prefix.isEmpty()) {
            double bare = Numbers.parse(text);
            problems.error(
                    place,
                    name + ": expected " + Kinds.describe(kind) + ", found " + node.found(),
                    Double.isNaN(Percents.parse(text)) ? Double.isNaN(bare) ? null : "=" + text : "+" + text);
            return null;
        }
        if (!prefix.equals("=") && Percents.hasSign(text)) {
            return factor(name, node) ? node : null;
        }
        String amount = text.substring(1).strip();
        if (units == null) {
            return node;
        }
        Unit unit = kind.labour() ? units.labour() : units.money();
        String number = unit.read(amount, prefix.equals("="), prefix, place, problems);
        double value = number == null ? Double.NaN : Numbers.parse(number);
        boolean good = !Double.isNaN(value)
                && within(name, node, kind.negative() || value >= 0 || !prefix.equals("="), "at least 0")
                && bounded(name, node, Math.abs(value), LARGEST, Numbers.show(LARGEST));
        return good ? new ScalarNode(prefix + number + " " + unit.text(), node.quoted(), place) : null;
    }

    private boolean ratio(String name, ScalarNode node, double value) {
        String most =
                Percents.hasSign(node.text()) ? Numbers.show(100 * LARGEST_RATIO) + "%" : Numbers.show(LARGEST_RATIO);
        return bounded(name, node, value, LARGEST_RATIO, most);
    }

    private boolean bounded(String name, ScalarNode node, double value, double most, String shown) {
        return within(name, node, value <= most, "at most " + shown);
    }

    private boolean within(String name, ScalarNode node, boolean holds, String range) {
        if (!holds) {
            problems.error(node.place(), name + " must be " + range + ", found " + node.text());
        }
        return holds;
    }
}
