package org.isim.app.results;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.isim.app.study.Study;

/**
 * The tables of a result as one workbook: a first sheet that explains, a sheet a table, numbers as numbers.
 *
 * <p>It is made from the text of the CSV tables, so the two cannot differ. Text is written as text: none is a formula, whatever it begins with. An
 * infinite bound is an empty cell, as spreadsheets know no infinity.
 */
public final class WorkbookFile {
    /** Its file. */
    public static final String FILE = "results.xlsx";

    /** Columns that hold numbers, in whatever table. */
    private static final Set<String> NUMBERS = Set.of(
            "base",
            "side",
            "step",
            "reference",
            "value",
            "change",
            "level",
            "lower",
            "upper",
            "marginal",
            "year",
            "price_less",
            "price_more",
            "from",
            "to",
            "share",
            "alone");

    /** Their width in signs, and the widest of text. */
    private static final int NUMBER_WIDTH = 16;

    private static final int WIDEST = 60;

    private static final String HEADER_FILL = "DDE6F0";

    private WorkbookFile() {}

    /** Letters to a line of what is said on the first sheet. */
    private static final int SAID_WIDTH = 110;

    private static final double LINE_HEIGHT = 15;

    /**
     * A sheet.
     *
     * @param name on its tab
     * @param about what it holds, for the first sheet
     * @param csv its table as text
     */
    public record Sheet(String name, String about, String csv) {}

    /**
     * The workbook's bytes: the same for the same content.
     *
     * @param title the first line of the first sheet
     * @param notes lines of the first sheet: a word and what is said of it
     */
    public static byte[] of(String title, List<Map.Entry<String, String>> notes, List<Sheet> sheets) {
        try {
            Path file = Files.createTempFile("isim-", ".xlsx");
            try {
                try (Workbook book = new Workbook(Files.newOutputStream(file), "ISIM", null)) {
                    first(book.newWorksheet("About"), title, notes, sheets);
                    for (Sheet sheet : sheets) {
                        table(book.newWorksheet(sheet.name()), sheet.csv());
                    }
                }
                return dateless(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every first sheet says of a study. */
    public static List<Map.Entry<String, String>> notes(Study study) {
        return List.of(
                Map.entry("Study", study.title()),
                Map.entry(
                        "Units",
                        "Money in " + study.moneyUnit() + " a year at base prices; labour in " + study.labourUnit()
                                + ". Every row names its unit. Living standard: multiple of base household consumption."
                                + " An empty cell among numbers: none, or no bound."));
    }

    private static void first(
            Worksheet sheet, String title, List<Map.Entry<String, String>> notes, List<Sheet> sheets) {
        sheet.width(0, 24);
        sheet.width(1, SAID_WIDTH);
        onPaper(sheet);
        text(sheet, 0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 2;
        for (Map.Entry<String, String> note : notes) {
            row = note(sheet, row, note.getKey(), note.getValue());
        }
        row++;
        text(sheet, row, 0, "Sheet");
        text(sheet, row, 1, "What it holds");
        sheet.range(row, 0, row, 1).style().bold().fillColor(HEADER_FILL).set();
        row++;
        for (Sheet table : sheets) {
            row = note(sheet, row, table.name(), table.about());
        }
        sheet.freezePane(0, 1);
    }

    private static int note(Worksheet sheet, int row, String word, String said) {
        text(sheet, row, 0, word);
        text(sheet, row, 1, said);
        sheet.style(row, 0).verticalAlignment("top").set();
        sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        // not every program makes a row as high as its text by itself
        sheet.rowHeight(row, LINE_HEIGHT * Math.max(1, Math.ceil(said.length() / 1.15 / SAID_WIDTH)));
        return row + 1;
    }

    /** Prints as wide as a page. */
    private static void onPaper(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void table(Worksheet sheet, String csv) throws IOException {
        int rows = 0;
        List<String> header = List.of();
        int[] width = {};
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord record : reader) {
                List<String> fields = record.getFields();
                if (rows == 0) {
                    header = fields;
                    width = fields.stream().mapToInt(f -> f.length() + 4).toArray();
                }
                for (int n = 0; n < fields.size(); n++) {
                    String field = fields.get(n);
                    if (rows > 0 && NUMBERS.contains(header.get(n))) {
                        number(sheet, rows, n, field);
                        width[n] = Math.max(width[n], NUMBER_WIDTH);
                    } else {
                        text(sheet, rows, n, field);
                        width[n] = Math.max(width[n], Math.min(WIDEST, field.length() + 2));
                    }
                }
                rows++;
            }
        }
        onPaper(sheet);
        for (int n = 0; n < width.length; n++) {
            sheet.width(n, width[n]);
            sheet.style(0, n)
                    .bold()
                    .fillColor(HEADER_FILL)
                    .horizontalAlignment(NUMBERS.contains(header.get(n)) ? "right" : "left")
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.setAutoFilter(0, 0, rows - 1, header.size() - 1);
    }

    private static void number(Worksheet sheet, int row, int column, String field) {
        double value = field.isEmpty() || field.endsWith("Inf") ? Double.NaN : Double.parseDouble(field);
        if (Double.isFinite(value)) {
            sheet.value(row, column, value);
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** The library writes the time of writing into the properties; and its archive only a reader of files takes. */
    private static byte[] dateless(Path book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(book.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(same);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
