package org.isim.app.scenario;

import org.isim.app.input.Inline;
import org.isim.app.input.Numbers;
import org.isim.app.input.Percents;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a share, such as a barrier.
 *
 * @param sets whether {@code value} is the new share; otherwise it is the relative change of what stood before
 */
record ShareChange(boolean sets, double value) {
    double of(double before) {
        return sets ? value : before * (1 + value);
    }

    /** {@code -50%}, {@code +10%}, {@code =0.1}, {@code =10%}; null after a problem. */
    static @Nullable ShareChange read(ScalarNode node, Problems problems) {
        String text = node.text();
        if (text.startsWith("=")) {
            double share = Percents.readShare(text.substring(1).trim(), node.place(), problems);
            if (share < 0 || share > 1) {
                problems.error(node.place(), "a share must be between 0 and 1, found " + text.substring(1));
            }
            return share >= 0 && share <= 1 ? new ShareChange(true, share) : null;
        }
        boolean signed = text.startsWith("-") || text.startsWith("+");
        double change = signed ? Percents.parse(text) : Double.NaN;
        if (Double.isNaN(change)) {
            problems.error(
                    node.place(),
                    "expected a change with its signs, as -50%, +10% or =0.1, found \"" + Inline.clipped(text) + "\"",
                    meant(Numbers.plainSign(text)));
            return null;
        }
        if (change < -1) {
            problems.error(node.place(), "a share cannot fall by more than 100%, found " + text, "-100%");
            return null;
        }
        return new ShareChange(false, change);
    }

    /** With a sign only its percent may be missing; without one only nothing tells up from down; null where it is not told. */
    private static @Nullable String meant(String text) {
        if (text.startsWith("-") || text.startsWith("+")) {
            return Percents.withSign(text);
        }
        return Percents.parse(text) == 0 || Numbers.parse(text) == 0 ? "+0%" : null;
    }
}
