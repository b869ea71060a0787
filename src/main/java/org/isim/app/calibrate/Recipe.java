package org.isim.app.calibrate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Folder;
import org.isim.app.study.CodeGroup;
import org.isim.app.study.StudyContent;
import org.isim.model.economy.Label;

/**
 * What a calibration is told: who and what the study is about, which table holds which figures, and its parameters.
 *
 * @param folder of the recipe; the study is written into it
 * @param leftOut countries that stand in the tables but not in the study
 * @param donors key of the donor table, by member
 * @param groups groups of sectors that national accounts print
 * @param groupOf index of the group, by sector
 * @param goods by sector
 * @param byWeights groups of union trade whose destinations are known by weights only
 * @param scenarioGroups members, sectors or partners that scenario files may name by one word
 * @param tables file of every source table
 */
public record Recipe(
        Folder folder,
        String name,
        String title,
        String description,
        StudyContent.License license,
        int baseYear,
        String moneyUnit,
        String labourUnit,
        List<Label> members,
        List<String> leftOut,
        List<String> donors,
        List<Label> sectors,
        List<Label> partners,
        List<Group> groups,
        List<Integer> groupOf,
        List<Boolean> goods,
        List<String> byWeights,
        Parameters parameters,
        List<CodeGroup> scenarioGroups,
        Map<SourceTable, Path> tables) {

    /**
     * A group of sectors.
     *
     * @param valueAdded item of the national accounts
     * @param less item to take off, empty: none
     * @param employment item; groups may share one
     */
    public record Group(String name, String valueAdded, String less, String employment) {}

    /**
     * Choices of the method.
     *
     * @param inventoriesKept part of the donor's stock building that goes into investment
     * @param exportCeiling largest share of output that may be exported, where no table says otherwise
     * @param exhaustedWeight weight of what is left of a union flow whose leading good is nearly all of it
     * @param marginShare by sector: share of its exports that is margin on goods
     * @param marginCarrier by sector: whether its goods carry those margins
     * @param goodsBarrier β⁰ on goods between members
     * @param servicesBarrier β⁰ on services
     * @param tolerance of balancing, relative to the largest total
     * @param decimals of the values written
     */
    public record Parameters(
            double inventoriesKept,
            double exportCeiling,
            double exhaustedWeight,
            List<Double> marginShare,
            List<Boolean> marginCarrier,
            double goodsBarrier,
            double servicesBarrier,
            double tolerance,
            int rounds,
            int decimals) {}

    public int member(String code) {
        return index(members, code);
    }

    public int sector(String code) {
        return index(sectors, code);
    }

    public int partner(String code) {
        return index(partners, code);
    }

    public static List<String> codes(List<Label> labels) {
        return labels.stream().map(Label::code).toList();
    }

    private static int index(List<Label> labels, String code) {
        for (int n = 0; n < labels.size(); n++) {
            if (labels.get(n).code().equals(code)) {
                return n;
            }
        }
        return -1;
    }
}
