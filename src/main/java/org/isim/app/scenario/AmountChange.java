package org.isim.app.scenario;

import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Percents;
import org.isim.app.input.ScalarNode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an amount: {@code -50%} of what it was, {@code +3000 million USD} more, {@code =-427 million USD}. The {@link Checker} has turned
 * amounts into the study's unit, which stands behind the number.
 */
record AmountChange(Mode mode, double value) {
    /** How the value is meant. */
    enum Mode {
        RELATIVE,
        ADDED,
        SET
    }

    static final AmountChange NONE = new AmountChange(Mode.RELATIVE, 0);

    /** Nothing where no value stands, after a problem. */
    static AmountChange of(@Nullable Node node) {
        if (!(node instanceof ScalarNode word) || word.isMissing()) {
            return NONE;
        }
        String text = word.text();
        double relative = Percents.parse(text);
        if (!Double.isNaN(relative)) {
            return new AmountChange(Mode.RELATIVE, relative);
        }
        boolean set = text.startsWith("=");
        return new AmountChange(set ? Mode.SET : Mode.ADDED, Numbers.parse(number(set ? text.substring(1) : text)));
    }

    /** The number that stands before the unit. */
    static String number(String amount) {
        String text = amount.strip();
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    boolean isRelative() {
        return mode == Mode.RELATIVE;
    }

    /**
     * The factor on a base amount after the change.
     *
     * @param before the factor before it
     */
    double factor(double before, double base) {
        return switch (mode) {
            case RELATIVE -> before * (1 + value);
            case ADDED -> before + value / base;
            case SET -> value / base;
        };
    }
}
