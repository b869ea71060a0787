package org.isim.app.scenario;

import java.nio.file.Path;
import java.util.List;
import org.isim.app.input.InputException;
import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.isim.app.study.Study;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as read.
 *
 * @param file absolute
 * @param id the file's name without its ending
 * @param title the id where the file gives none
 * @param question empty where the file asks none
 * @param resolved after inheritance, with the origin of every value
 * @param economy the members of the scenario's union and their partners; the study's own where all belong to it
 * @param scenario in numbers, as it concerns them; its disagreement point is the base year while another is still to be solved
 * @param treatment of the coalitions of these members
 * @param inputs every file read: this one, those it extends, the study's
 * @param root the scenario at the end of {@code extends}; null where the file extends none
 * @param reference what gains are measured against: {@code reference} where given, the root otherwise; null where there is neither
 * @param disagreement where the disagreement point comes from
 * @param reliesOnReference whether that or a floor is the reference; such a floor is NaN
 */
public record ScenarioFile(
        Path file,
        String id,
        String title,
        String question,
        List<Assumption> assumptions,
        Study study,
        Resolved resolved,
        Economy economy,
        Scenario scenario,
        Treatment treatment,
        List<Path> inputs,
        @Nullable Path root,
        @Nullable Path reference,
        Disagreement disagreement,
        boolean reliesOnReference) {
    public ScenarioFile {
        assumptions = List.copyOf(assumptions);
        inputs = List.copyOf(inputs);
    }

    /** Whether a key of a scenario describes it and changes nothing in the model. */
    public static boolean isDescription(String key) {
        return Language.DESCRIPTION.contains(key);
    }

    /** The members of the scenario's union and their partners, with the scenario as it concerns them. */
    public Coalition union() {
        return new Coalition(economy, scenario);
    }

    /**
     * The same with another tree of values, an edit of its own.
     *
     * @throws InputException where it is no valid scenario
     */
    public Coalition with(MapNode tree) {
        Problems problems = new Problems();
        Economy base = study.economy();
        Coalition union = ScenarioAssembly.coalition(tree, base, Codes.of(base), problems);
        problems.throwIfErrors();
        return union;
    }

    /**
     * The same on another base year with the study's codes.
     *
     * @throws InputException where it is no valid scenario there: a barrier that would reach 1
     */
    public Coalition on(Economy base) {
        Problems problems = new Problems();
        Coalition union = ScenarioAssembly.coalition(resolved.tree(), base, Codes.of(base), problems);
        problems.throwIfErrors();
        return union;
    }
}
