package org.isim.app.compare;

import java.util.List;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Disagreement;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Interests;
import org.isim.model.scenario.Scenario;

/**
 * What a scenario between two others takes from its reference, in the numbers it came to: in the second of them where that takes it from there too, else
 * in the first. Members are matched by code, for the unions of the two may differ.
 *
 * @param start whether it is the first scenario itself: then its own numbers come first
 */
record ReferenceNumbers(SolvedScenario from, SolvedScenario to, boolean start) {

    /**
     * The scenario with its floors and its disagreement point in numbers.
     *
     * @param union its floors at the reference are NaN
     * @param where where its disagreement point comes from
     */
    Scenario filled(Coalition union, Disagreement where) {
        Interests own = union.scenario().interests();
        Economy economy = union.economy();
        double[] floors = own.livingStandardFloor().clone();
        double[] point = own.disagreement().clone();
        for (int r = 0; r < floors.length; r++) {
            String member = economy.members().get(r).code();
            floors[r] = Double.isNaN(floors[r]) ? floor(member) : floors[r];
            point[r] = where.isSolved() ? point(member, where) : point[r];
        }
        return union.scenario().with(own.withLivingStandardFloor(floors).withDisagreement(point));
    }

    /** Of the scenario that takes it from its reference; none where neither does for this member. */
    private double floor(String member) {
        for (SolvedScenario one : inOrder()) {
            int r = one.file().economy().member(member);
            if (r >= 0 && Double.isNaN(one.file().scenario().interests().livingStandardFloor()[r])) {
                return one.scenario().interests().livingStandardFloor()[r];
            }
        }
        return 0;
    }

    /** Of the scenario whose point comes from there; the base year where neither's does for this member. */
    private double point(String member, Disagreement where) {
        for (SolvedScenario one : inOrder()) {
            int r = one.file().economy().member(member);
            if (r >= 0 && one.file().disagreement() == where) {
                return one.scenario().interests().disagreement()[r];
            }
        }
        return 1;
    }

    private List<SolvedScenario> inOrder() {
        return start ? List.of(from, to) : List.of(to, from);
    }
}
