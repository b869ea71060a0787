package org.isim.app.calibrate;

import java.util.List;
import java.util.Locale;
import org.isim.model.calibration.Convergence;
import org.isim.model.calibration.DonorTable;
import org.isim.model.calibration.MemberTable;
import org.isim.model.calibration.TradeMatrix;

/** The report of a calibration: convergence, what moved, controls met and missed. */
final class CalibrationReport {
    /** A total counts as met within this share of itself. */
    private static final double MET = 1e-6;

    private final Recipe recipe;
    private final StringBuilder text = new StringBuilder();

    private CalibrationReport(Recipe recipe) {
        this.recipe = recipe;
    }

    static String text(
            Recipe recipe,
            DonorTable[] published,
            List<MemberCalibration> members,
            UnionTrade union,
            List<Control> controls) {
        CalibrationReport report = new CalibrationReport(recipe);
        report.line("# Calibration: %s", recipe.title());
        report.line("");
        report.line(
                "Written by `isim calibrate` from `recipe.yaml` and the tables it names; do not edit. Money in %s.",
                recipe.moneyUnit());
        report.balancing(members);
        report.raised(members);
        report.trade(union);
        report.donors(published);
        report.balanced(controls);
        report.compared(controls);
        return report.text.toString();
    }

    private void balancing(List<MemberCalibration> members) {
        head(
                "Balancing (GRAS)",
                "Residual: largest missed row or column total over the largest total, before rounding. "
                        + "Moved: Σ|result − prior| / Σ|prior|.");
        StringBuilder columns = new StringBuilder("| member | rounds | residual | coefficients moved |");
        StringBuilder rule = new StringBuilder("|---|---|---|---|");
        for (String block : MemberTable.BLOCKS) {
            columns.append(' ').append(block).append(" |");
            rule.append("---|");
        }
        line("%s", columns);
        line("%s", rule);
        for (int r = 0; r < members.size(); r++) {
            MemberTable table = members.get(r).table();
            Convergence c = table.convergence();
            StringBuilder row = new StringBuilder(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1e | %s |",
                    recipe.members().get(r).code(),
                    c.rounds(),
                    c.residual(),
                    percent(table.coefficientsMoved())));
            for (double moved : table.blocks()) {
                row.append(' ').append(percent(moved)).append(" |");
            }
            line("%s", row);
        }
    }

    private void raised(List<MemberCalibration> members) {
        head(
                "Sectors raised by their exports",
                "Output by weight alone would export more than the ceiling allows; "
                        + "these make what their exports ask for, and the others of the group share the rest.");
        line("| member | sector | output by weight | output |");
        line("|---|---|---|---|");
        for (int r = 0; r < members.size(); r++) {
            for (MemberCalibration.Raised raised : members.get(r).raised()) {
                line(
                        "| %s | %s | %.1f | %.1f |",
                        recipe.members().get(r).code(),
                        recipe.sectors().get(raised.sector()).code(),
                        raised.byWeight(),
                        raised.output());
            }
        }
    }

    private void trade(UnionTrade union) {
        head(
                "Trade between members (RAS)",
                "Scale: by what exports by product were multiplied to sum to the flows by "
                        + "destination; different from 1 where definitions differ.");
        line("| exporter | rounds | residual | scale |");
        line("|---|---|---|---|");
        for (int r = 0; r < union.spread().size(); r++) {
            TradeMatrix t = union.spread().get(r);
            line(
                    "| %s | %d | %.1e | %.6f |",
                    recipe.members().get(r).code(),
                    t.convergence().rounds(),
                    t.convergence().residual(),
                    t.scale());
        }
    }

    private void donors(DonorTable[] published) {
        head("Donor tables", "Largest |supply − uses| of a product as published; the miss goes into stocks.");
        line("| donor | product | miss |");
        line("|---|---|---|");
        for (int r = 0; r < published.length; r++) {
            String donor = recipe.donors().get(r);
            if (recipe.donors().indexOf(donor) != r) {
                continue;
            }
            int worst = 0;
            for (int i = 0; i < published[r].products(); i++) {
                worst = Math.abs(published[r].rowMiss(i)) > Math.abs(published[r].rowMiss(worst)) ? i : worst;
            }
            line("| %s | %s | %.1f |", donor, recipe.sectors().get(worst).code(), published[r].rowMiss(worst));
        }
    }

    private void balanced(List<Control> controls) {
        List<Control> totals = controls.stream().filter(Control::balanced).toList();
        List<Control> missed = totals.stream()
                .filter(c -> Math.abs(c.miss()) > MET * Math.abs(c.wanted()))
                .toList();
        double largest = 0;
        for (Control c : totals) {
            largest = missed.contains(c) ? largest : Math.max(largest, Math.abs(c.miss()));
        }
        head(
                "Totals the study is balanced to",
                String.format(
                        Locale.ROOT,
                        "%d of %d met within %.0e of themselves; the largest difference among these is %.4f, from rounding.",
                        totals.size() - missed.size(),
                        totals.size(),
                        MET,
                        largest));
        table(missed);
    }

    private void compared(List<Control> controls) {
        List<Control> compared = controls.stream().filter(c -> !c.balanced()).toList();
        if (!compared.isEmpty()) {
            head("Figures the study is only compared with", "");
            table(compared);
        }
    }

    private void table(List<Control> controls) {
        if (controls.isEmpty()) {
            return;
        }
        line("| figure | source has | study has | difference | unit | source | note |");
        line("|---|---|---|---|---|---|---|");
        for (Control c : controls) {
            line(
                    "| %s | %.1f | %.1f | %+.1f | %s | %s | %s |",
                    c.what(), c.wanted(), c.got(), c.miss(), c.unit(), c.source(), c.note());
        }
    }

    private void head(String title, String about) {
        line("");
        line("## %s", title);
        line("");
        if (!about.isEmpty()) {
            line("%s", about);
            line("");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
