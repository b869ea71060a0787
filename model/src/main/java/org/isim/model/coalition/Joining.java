package org.isim.model.coalition;

import java.util.ArrayList;
import java.util.List;
import org.isim.model.games.Accession;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Game;
import org.jspecify.annotations.Nullable;

/**
 * One step of an accession: r joins the group P of those who joined before.
 *
 * <pre>{@code
 *   added   = v(P ∪ r) − v(P)
 *   gained  = C[r] (z[r](P ∪ r) − z[r]({r}))            by joining rather than standing alone
 *   others  = Σ_{s ∈ P} C[s] (z[s](P ∪ r) − z[s](P))    what those already there gain by it
 * }</pre>
 *
 * <p>z is that of the concept in use; where that maximises the sum, added = C[r] z[r]({r}) + gained + others. Money of the base year.
 *
 * @param member r
 * @param group P ∪ r
 * @param added null where a group before or after has no value
 * @param gained null where r alone, or the group, has no plan; of the first to join 0
 * @param others null where the group before or after has no plan; of the first to join 0
 */
public record Joining(
        int member,
        CoalitionSet group,
        @Nullable Double added,
        @Nullable Double gained,
        @Nullable Double others) {

    /**
     * @param values of every coalition, ascending by mask
     * @param game of those values
     * @param consumption C[r]
     * @param order every member once, the first to join first
     */
    public static List<Joining> inOrder(List<CoalitionValue> values, Game game, double[] consumption, int... order) {
        @Nullable Double[] added = Accession.contributions(game, order);
        List<Joining> steps = new ArrayList<>();
        @Nullable CoalitionValue before = null;
        for (int r : order) {
            CoalitionSet group =
                    before == null ? CoalitionSet.of(r) : before.coalition().with(r);
            CoalitionValue after = values.get(group.mask() - 1);
            CoalitionValue alone = values.get(CoalitionSet.of(r).mask() - 1);
            steps.add(new Joining(
                    r,
                    group,
                    added[r],
                    change(after, alone, alone.coalition(), consumption),
                    before == null ? (Double) 0.0 : change(after, before, before.coalition(), consumption)));
            before = after;
        }
        return steps;
    }

    /** What some members have more in one group than in another, in money. */
    private static @Nullable Double change(
            CoalitionValue in, CoalitionValue than, CoalitionSet members, double[] consumption) {
        double change = 0;
        for (int s : members.players().toArray()) {
            Double more = in.livingStandard(s);
            Double less = than.livingStandard(s);
            if (more == null || less == null) {
                return null;
            }
            change += consumption[s] * (more - less);
        }
        return change;
    }
}
