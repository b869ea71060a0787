package org.isim.solver.ojalgo;

import org.isim.solver.Backend.Answer;
import org.isim.solver.LinearProgram;
import org.isim.solver.Revision;
import org.isim.solver.Sense;

/**
 * What is left to decide near a point that is almost optimal: columns with a clear reduced cost stay at their bound and rows with a clear price y at their side; the others
 * may move within their own, and their small reduced costs, divided by the largest of them, are the objective.
 *
 * <pre>{@code
 *   optimise (d/s)ᵀx   with d = c − Aᵀy, y of the rows held, and s the largest |d| of the columns not held
 *   price of the whole problem = y + s × price of this one
 * }</pre>
 */
final class Face {
    private final LinearProgram original;
    private final double[] prices;
    private final LinearProgram problem;
    private final double scale;

    Face(LinearProgram original, Answer near, double clear) {
        this.original = original;
        prices = near.y().clone();
        double[] nearCosts = original.reducedCosts(prices);
        Revision revision = original.revise().objectiveConstant(0);
        double direction = original.sense() == Sense.MAXIMISE ? -1 : 1;
        for (int i = 0; i < prices.length; i++) {
            double side = direction * prices[i] > 0 ? original.rowLower(i) : original.rowUpper(i);
            if (Math.abs(prices[i]) > clear && Double.isFinite(side)) {
                revision.row(i, side, side);
            } else {
                prices[i] = 0;
            }
        }
        double[] costs = original.reducedCosts(prices);
        double largest = 0;
        for (int j = 0; j < costs.length; j++) {
            if (Math.abs(nearCosts[j]) > clear) {
                revision.column(j, near.x()[j], near.x()[j]);
                costs[j] = 0;
            }
            largest = Math.max(largest, Math.abs(costs[j]));
        }
        scale = largest > 0 ? largest : 1;
        for (int j = 0; j < costs.length; j++) {
            revision.objective(j, costs[j] / scale);
        }
        problem = revision.build();
    }

    LinearProgram problem() {
        return problem;
    }

    /** A solution of the face as one of the whole problem. */
    Answer lift(Answer answer) {
        double[] y = prices.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += scale * answer.y()[i];
        }
        return Answer.optimal(answer.x(), y, null, original.objectiveAt(answer.x()));
    }
}
