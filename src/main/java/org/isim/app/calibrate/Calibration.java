package org.isim.app.calibrate;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Problems;
import org.isim.app.study.StudyWriter;
import org.isim.model.calibration.DonorTable;
import org.isim.model.calibration.ExactTable;
import org.jspecify.annotations.Nullable;

/**
 * A study from a recipe.
 *
 * <ol>
 *   <li>The donor's table is rebalanced and trade margins on its exports are moved to the goods that carry them.
 *   <li>Trade between members by product is spread over destinations.
 *   <li>Value added by group, with taxes spread in proportion, is split over sectors; output is value added over its ratio.
 *   <li>Each member's table is balanced by GRAS to its national accounts.
 *   <li>Values are rounded; own supply, output and value added are derived from what was rounded, so balances hold exactly.
 * </ol>
 *
 * <p>The same recipe and tables give the same bytes on every machine.
 */
public final class Calibration {
    /** Name of the report beside the study. */
    public static final String REPORT = "CALIBRATION.md";

    private Calibration() {}

    /** Runs a recipe; null after a problem. */
    public static @Nullable CalibrationResult run(Path file, Problems problems) {
        RecipeDocument document = RecipeDocument.read(file, problems);
        return document == null ? null : run(document, problems);
    }

    /** The same with a recipe already opened. */
    public static @Nullable CalibrationResult run(RecipeDocument document, Problems problems) {
        Recipe recipe = RecipeReader.read(document, problems);
        if (recipe == null) {
            return null;
        }
        Sources sources = new Sources(recipe, problems);
        Map<Mark, Marking> marks = Marking.read(sources);
        NationalAccounts accounts = new NationalAccounts(recipe, sources);
        DonorTable[] published = donors(recipe, sources);
        ExternalTrade external = ExternalTrade.of(recipe, sources);
        UnionTrade union = UnionTrade.of(recipe, sources);
        DonorTable[] donors = prepared(recipe, published);
        ValueAddedData data = ValueAddedData.of(recipe, sources, donors);
        if (problems.hasErrors()) {
            return null;
        }
        List<MemberCalibration> members = new ArrayList<>();
        for (int r = 0; r < donors.length; r++) {
            members.add(MemberCalibration.of(recipe, r, accounts, donors[r], data, union, external, sources));
        }
        if (problems.hasErrors()) {
            return null;
        }
        ExactTable table = exact(recipe, members, union, external);
        for (int r = 0; r < donors.length; r++) {
            sound(recipe, r, table, members.get(r), sources);
        }
        if (problems.hasErrors()) {
            return null;
        }
        List<Control> controls = Controls.of(recipe, sources, accounts, union, external, table);
        return problems.hasErrors()
                ? null
                : new CalibrationResult(
                        recipe,
                        StudyRows.of(recipe, sources, marks, table, members, union, external),
                        CalibrationReport.text(recipe, published, members, union, controls),
                        List.copyOf(controls));
    }

    /** Writes the study and its report into the recipe's folder. */
    public static void write(CalibrationResult result) throws IOException {
        write(result.recipe().folder().path(), files(result));
    }

    /** Writes files into a folder; none is replaced before all of them are written beside it. */
    public static void write(Path folder, Map<String, String> files) throws IOException {
        Path fresh = Files.createTempDirectory(folder, ".calibrate-");
        List<Path> written = new ArrayList<>();
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                written.add(fresh.resolve(file.getKey()));
                Files.writeString(fresh.resolve(file.getKey()), file.getValue());
            }
            for (Path file : written) {
                Path target = folder.resolve(fresh.relativize(file));
                if (Files.isDirectory(target)) {
                    throw new FileSystemException(target.toString(), null, "a folder is in the way");
                }
            }
            for (Path file : written) {
                Files.move(file, folder.resolve(fresh.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            Files.delete(fresh);
        }
    }

    /** The text of every file, by name. */
    public static Map<String, String> files(CalibrationResult result) {
        Map<String, String> files = new LinkedHashMap<>(StudyWriter.files(result.study()));
        files.put(REPORT, result.report());
        return files;
    }

    private static DonorTable[] donors(Recipe recipe, Sources sources) {
        DonorTable[] donors = new DonorTable[recipe.members().size()];
        Map<String, DonorTable> read = new LinkedHashMap<>();
        for (int r = 0; r < donors.length; r++) {
            donors[r] = read.computeIfAbsent(recipe.donors().get(r), d -> DonorTables.read(recipe, sources, d));
        }
        return donors;
    }

    private static DonorTable[] prepared(Recipe recipe, DonorTable[] published) {
        int n = recipe.sectors().size();
        double[] share = new double[n];
        boolean[] carrier = new boolean[n];
        for (int i = 0; i < n; i++) {
            share[i] = recipe.parameters().marginShare().get(i);
            carrier[i] = recipe.parameters().marginCarrier().get(i);
        }
        DonorTable[] donors = new DonorTable[published.length];
        for (int r = 0; r < donors.length; r++) {
            donors[r] = published[r].rebalanced().withMarginsMoved(share, carrier);
        }
        return donors;
    }

    private static ExactTable exact(
            Recipe recipe, List<MemberCalibration> members, UnionTrade union, ExternalTrade external) {
        int count = members.size();
        int partners = recipe.partners().size();
        int n = recipe.sectors().size();
        double[][][] use = new double[count][][];
        double[][][] finals = new double[3][count][];
        double[][][] exports = new double[partners][count][n];
        double[][][] imports = new double[partners][count][n];
        for (int r = 0; r < count; r++) {
            var table = members.get(r).table();
            use[r] = table.use();
            finals[0][r] = table.household();
            finals[1][r] = table.government();
            finals[2][r] = table.investment();
            for (int p = 0; p < partners; p++) {
                for (int i = 0; i < n; i++) {
                    exports[p][r][i] = external.byPartner(
                            ExternalTrade.EXPORT, r, p, i, table.exports()[i], union.exportedByCell(r, i));
                    imports[p][r][i] = external.byPartner(
                            ExternalTrade.IMPORT, r, p, i, table.imports()[i], union.importedByCell(r, i));
                }
            }
        }
        return new ExactTable(recipe.parameters().decimals(), use, finals, union.all(), exports, imports);
    }

    private static void sound(Recipe recipe, int r, ExactTable table, MemberCalibration member, Sources sources) {
        String code = recipe.members().get(r).code();
        if (!member.table().convergence().converged()) {
            sources.missing(
                    SourceTable.NATIONAL_ACCOUNTS,
                    "the table of " + code + " cannot be balanced to these totals: after "
                            + member.table().convergence().rounds() + " rounds they are missed by "
                            + member.table().convergence().residual() + " of the largest");
            return;
        }
        for (int i = 0; i < recipe.sectors().size(); i++) {
            String sector = recipe.sectors().get(i).code();
            if (table.flow(r, r, i) < 0) {
                sources.missing(
                        SourceTable.EXTERNAL_TRADE,
                        "after balancing " + code + " exports more of " + sector + " than it makes");
            }
            if (table.exports(r, ExternalTrade.REST, i) < 0 || table.imports(ExternalTrade.REST, r, i) < 0) {
                sources.missing(
                        SourceTable.EXTERNAL_TRADE,
                        "after balancing nothing of " + sector + " of " + code + " is left for "
                                + recipe.partners().get(ExternalTrade.REST).code()
                                + ": partner-trade and union-flows hold more than it trades");
            }
            if (table.valueAdded(r, i) <= 0) {
                sources.missing(
                        SourceTable.VALUE_ADDED_WEIGHTS,
                        "after balancing " + sector + " of " + code + " adds no value");
            }
        }
    }
}
