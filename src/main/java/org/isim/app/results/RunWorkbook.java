package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isim.app.Version;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Assumption;
import org.isim.app.study.Study;
import org.isim.app.study.StudyContent;
import org.isim.model.plan.Plan;
import org.isim.solver.Certificate;

/** The workbook of a run. */
final class RunWorkbook {
    /** Tables that become sheets, with what they hold. */
    private enum Topic {
        MEMBERS(
                "Members",
                "members.csv",
                "What becomes of each member: living standard, value added, employment, trade."),
        SECTORS("Sectors", "sectors.csv", "Output, value added and employment of each sector of each member."),
        TRADE(
                "Trade",
                "trade.csv",
                "What goes from whom to whom, by product: between members as it is paid for, with partners at base prices."),
        CHAINS(
                "Chains",
                "chains.csv",
                "Value-added chains: what stages make where, what flows, what it adds for whom."),
        LEVELS(
                "Levels",
                "levels.csv",
                "Every quantity of the model with its bounds; marginal: change of the objective per unit of the bound that binds."),
        PRICES(
                "Prices",
                "prices.csv",
                "Every row of the model with its bounds; marginal: change of the objective per unit added to the right-hand side."),
        RANGING("Ranging", "ranging.csv", "What one unit less or more of each limit is worth, and how far that holds."),
        CODES("Codes", "codes.csv", "What the codes of the other sheets stand for.");

        private final String sheet;
        private final String file;
        private final String about;

        Topic(String sheet, String file, String about) {
            this.sheet = sheet;
            this.file = file;
            this.about = about;
        }
    }

    private RunWorkbook() {}

    static byte[] of(SolvedScenario solved, Plan plan, Map<String, String> tables) {
        List<WorkbookFile.Sheet> sheets = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            String csv = tables.get(topic.file);
            if (csv != null) {
                sheets.add(new WorkbookFile.Sheet(topic.sheet, topic.about, csv));
            }
        }
        return WorkbookFile.of(solved.file().title(), notes(solved, plan), sheets);
    }

    private static List<Map.Entry<String, String>> notes(SolvedScenario solved, Plan plan) {
        Study study = solved.file().study();
        List<Map.Entry<String, String>> notes = new ArrayList<>();
        if (!solved.file().question().isEmpty()) {
            notes.add(Map.entry("Question", solved.file().question()));
        }
        notes.addAll(WorkbookFile.notes(study));
        notes.add(Map.entry(
                "Columns",
                "base: the base year " + study.baseYear() + "; reference: " + solved.referenceName()
                        + ", solved with this scenario's concept, payments and bands; value or level: this scenario"));
        Certificate c = plan.certificate();
        notes.add(Map.entry(
                "Certified optimal",
                "primal " + Display.residual(c.primalInfeasibility()) + ", dual "
                        + Display.residual(c.dualInfeasibility()) + ", complementarity "
                        + Display.residual(c.complementarity()) + ", gap " + Display.residual(c.relativeGap())
                        + " (relative)"));
        for (Assumption assumption : solved.file().assumptions()) {
            notes.add(Map.entry(
                    "Assumption", assumption.what() + (assumption.why() == null ? "" : " (" + assumption.why() + ")")));
        }
        for (StudyContent.Source source : study.sources()) {
            notes.add(Map.entry("Source", source.title() + (source.path() == null ? "" : ", " + source.path())));
        }
        notes.add(Map.entry("Made by", "ISIM " + Version.number() + "; the CSV tables beside this file hold the same"));
        return notes;
    }
}
