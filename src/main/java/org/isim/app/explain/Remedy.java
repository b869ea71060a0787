package org.isim.app.explain;

import org.isim.app.scenario.Lever;
import org.isim.model.explain.LimitFamily;
import org.jspecify.annotations.Nullable;

/**
 * A number of a scenario file changed just far enough.
 *
 * @param lever the number
 * @param family of the limits it loosens; null for fixed uses
 * @param member whose; −1: of the union or of all
 * @param value the number that is enough
 * @param text the same as written
 * @param change largest movement of a limit by it, relative to base values
 */
public record Remedy(Lever lever, @Nullable LimitFamily family, int member, double value, String text, double change) {

    /** What to write in the scenario file. */
    public String line() {
        return lever.line(text);
    }

    /** The same with the number as another text. */
    Remedy written(String other) {
        return new Remedy(lever, family, member, lever.value(other), other, change);
    }

    /** Whether it gives up something that somebody insists on. */
    boolean givesUpDemand() {
        return family != null && family.isDemand();
    }
}
