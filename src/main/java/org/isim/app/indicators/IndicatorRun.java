package org.isim.app.indicators;

import org.isim.app.run.SolvedScenario;
import org.isim.app.study.Study;
import org.isim.model.accounts.Year;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a study's base year, or of a scenario's plan beside its reference and the base year.
 *
 * @param id names the folder of results
 * @param economy members and partners the indicators are about
 * @param year the plan, for a study the base year
 * @param reference null where there is none, or no plan of it
 * @param plan null for a study
 * @param sameMembers whether the reference has the members of the plan, so that sums over them compare
 */
public record IndicatorRun(
        String id,
        String title,
        Study study,
        Economy economy,
        Year year,
        Indicators base,
        @Nullable Indicators reference,
        @Nullable Indicators plan,
        String referenceName,
        boolean sameMembers) {

    /** Of a study. */
    public static IndicatorRun of(Study study) {
        Economy economy = study.economy();
        Year year = Year.base(economy);
        Indicators base = Indicators.of(year, study);
        return new IndicatorRun(
                study.content().name(), study.title(), study, economy, year, base, null, null, "", true);
    }

    /** Of a solved scenario. */
    public static IndicatorRun of(SolvedScenario solved, Plan plan) {
        Study study = solved.file().study();
        Plan reference = solved.reference();
        Year year = Year.of(plan);
        return new IndicatorRun(
                solved.file().id(),
                solved.file().title(),
                study,
                plan.economy(),
                year,
                Indicators.of(Year.base(plan.economy()), study),
                reference == null || reference == plan ? null : Indicators.of(Year.of(reference), study),
                Indicators.of(year, study),
                solved.referenceName(),
                reference == null
                        || reference.economy().members().equals(plan.economy().members()));
    }

    /** What the page shows: the plan, for a study the base year. */
    Indicators shown() {
        return plan == null ? base : plan;
    }

    /** The number of the reference; null where there is none, or no such number. */
    @Nullable
    Double reference(IndicatorKey key) {
        return reference == null || isSumOfOthers(key) ? null : reference.number(key);
    }

    /** What a number on the page is compared with: the reference's, the base year's where there is none; null for a study. */
    @Nullable
    Double before(IndicatorKey key) {
        Indicators of = before();
        return of == null || isSumOfOthers(key) ? null : of.number(key);
    }

    /** The reference, the base year where there is none; null for a study. */
    @Nullable
    Indicators before() {
        return plan == null ? null : reference == null ? base : reference;
    }

    private boolean isSumOfOthers(IndicatorKey key) {
        return !sameMembers && key.member().equals(Indicators.UNION);
    }
}
