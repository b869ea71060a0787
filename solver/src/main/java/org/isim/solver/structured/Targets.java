package org.isim.solver.structured;

/** What distance × price of each bound is to change by; zero where there is no bound. */
final class Targets {
    private final BarrierProblem p;
    private final Iterate at;
    final double[] lower;
    final double[] upper;

    /** To zero: the affine direction. */
    Targets(BarrierProblem p, Iterate at) {
        this.p = p;
        this.at = at;
        lower = new double[at.v().length];
        upper = new double[at.v().length];
        for (int j = 0; j < lower.length; j++) {
            if (!p.held[j]) {
                lower[j] = -Iterate.product(at.below()[j], at.lower()[j]);
                upper[j] = -Iterate.product(at.above()[j], at.upper()[j]);
            }
        }
    }

    private Targets(Targets of) {
        p = of.p;
        at = of.at;
        lower = of.lower.clone();
        upper = of.upper.clone();
    }

    /** To the target, less what the affine direction misses by being straight. */
    Targets corrected(Iterate.Step d, double target) {
        Targets to = new Targets(this);
        for (int j = 0; j < lower.length; j++) {
            if (hasLower(j)) {
                to.lower[j] += target - d.v()[j] * d.lower()[j];
            }
            if (hasUpper(j)) {
                to.upper[j] += target + d.v()[j] * d.upper()[j];
            }
        }
        return to;
    }

    /** With the products after a step of d brought towards a band around the target. */
    Targets centred(Iterate.Step d, double primal, double dual, double target) {
        Targets to = new Targets(this);
        for (int j = 0; j < lower.length; j++) {
            if (hasLower(j)) {
                to.lower[j] +=
                        towards((at.below()[j] + primal * d.v()[j]) * (at.lower()[j] + dual * d.lower()[j]), target);
            }
            if (hasUpper(j)) {
                to.upper[j] +=
                        towards((at.above()[j] - primal * d.v()[j]) * (at.upper()[j] + dual * d.upper()[j]), target);
            }
        }
        return to;
    }

    private static double towards(double product, double target) {
        double wanted = Math.min(Math.max(product, 0.1 * target), 10 * target);
        return Math.min(Math.max(wanted - product, -10 * target), 10 * target);
    }

    private boolean hasLower(int j) {
        return !p.held[j] && at.below()[j] < Double.POSITIVE_INFINITY;
    }

    private boolean hasUpper(int j) {
        return !p.held[j] && at.above()[j] < Double.POSITIVE_INFINITY;
    }
}
