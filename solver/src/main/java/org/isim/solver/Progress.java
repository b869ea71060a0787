package org.isim.solver;

/** Hears how far an iterative method has come. It is told by the thread that solves, of which there may be several. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (round, gap, secondsLeft) -> {};

    /**
     * @param round rounds that are done
     * @param gap distance from optimal, relative to the objective
     * @param secondsLeft forecast of the time to the end; NaN where there is none yet, 0 where it is over
     */
    void round(int round, double gap, double secondsLeft);
}
