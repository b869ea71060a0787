package org.isim.app.newstudy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.isim.app.input.Folder;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.SourceFile;
import org.isim.app.input.TextReader;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a CSV file (commas, semicolons or tabs) or of the first sheet of an XLSX workbook, within bounds. */
final class GridReader {
    private static final int FIELD = 1_000;
    private static final int FIELDS = 16_384;
    /** Bound of a workbook's parts when unpacked. */
    private static final long UNPACKED = 512L << 20;

    private GridReader() {}

    /** Null after a problem. */
    static @Nullable Grid read(Path file, Problems problems) {
        String name = Folder.of(Path.of("")).name(file);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm")) {
            return workbook(file, name, problems);
        }
        if (lower.endsWith(".xls") || lower.endsWith(".ods")) {
            problems.error(Place.wholeFile(name), "is neither CSV nor XLSX; save it as one of them");
            return null;
        }
        SourceFile text = TextReader.read(file, name, SourceFile.TABLE, problems);
        return text == null ? null : csv(name, text.text(), problems);
    }

    /** The cells of a CSV text. */
    static @Nullable Grid csv(String name, String text, Problems problems) {
        char separator = separator(text);
        List<String[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(FIELDS)
                                .maxFieldSize(FIELD)
                                .maxRecordSize(SourceFile.LINE)
                                .build(),
                        text)) {
            for (CsvRecord record : reader) {
                rows.add(record.getFields().stream().map(String::strip).toArray(String[]::new));
            }
        } catch (CsvParseException | IOException e) {
            problems.error(
                    new Place(name, rows.size() + 1, 0),
                    "in this line or below: not valid CSV; probably a quotation mark is opened and not closed");
            return null;
        }
        return new Grid(name, rows, separator != ',');
    }

    /** The sign that stands most often in the first line. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char c : new char[] {',', ';', '\t'}) {
            long count = first.chars().filter(x -> x == c).count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }

    private static @Nullable Grid workbook(Path file, String name, Problems problems) {
        Place whole = Place.wholeFile(name);
        if (!Files.isRegularFile(file)) {
            problems.error(whole, Files.exists(file) ? "is not a regular file" : "there is no such file");
            return null;
        }
        try {
            if (Files.size(file) > SourceFile.TABLE || unpacked(file) > UNPACKED) {
                problems.error(whole, "is too large: at most 64 MB, 512 MB unpacked, are read");
                return null;
            }
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return cells(name, rows, problems);
            }
        } catch (ZipException | ExcelReaderException | UncheckedIOException e) {
            problems.error(whole, "is not a workbook in the XLSX format, or is damaged");
        } catch (IOException e) {
            problems.error(whole, "cannot be read");
        } catch (RuntimeException e) {
            // the library reports damage in many ways
            problems.error(whole, "is not a workbook in the XLSX format, or is damaged");
        }
        return null;
    }

    /** Bytes of all parts, counted by unpacking them: what a part says of itself may be wrong. */
    private static long unpacked(Path file) throws IOException {
        long sum = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && sum <= UNPACKED) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    for (int n = in.read(buffer); n >= 0 && sum <= UNPACKED; n = in.read(buffer)) {
                        sum += n;
                    }
                }
            }
        }
        return sum;
    }

    private static Grid cells(String name, Stream<Row> rows, Problems problems) {
        List<String[]> grid = new ArrayList<>();
        rows.forEach(row -> {
            if (row.getRowNum() > SourceFile.LINE) {
                return;
            }
            while (grid.size() < row.getRowNum() - 1) {
                grid.add(new String[0]);
            }
            String[] cells = new String[row.getCellCount()];
            Arrays.fill(cells, "");
            for (Cell cell : row) {
                if (cell != null) {
                    cells[cell.getColumnIndex()] = text(cell, grid.size(), name, problems);
                }
            }
            grid.add(cells);
        });
        return new Grid(name, List.copyOf(grid), false);
    }

    /** What a cell shows; of a formula the value it had when the workbook was saved. */
    private static String text(Cell cell, int row, String name, Problems problems) {
        Object value = cell.getValue();
        String raw = String.valueOf(cell.getRawValue());
        if (cell.getType() == CellType.ERROR || raw.startsWith("#")) {
            problems.error(
                    new Place(name, row + 1, cell.getColumnIndex() + 1),
                    Grid.address(row, cell.getColumnIndex()) + " holds the error " + raw);
            return "";
        }
        if (cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA && (cell.getRawValue() == null || raw.isEmpty())) {
            problems.error(
                    new Place(name, row + 1, cell.getColumnIndex() + 1),
                    Grid.address(row, cell.getColumnIndex())
                            + " holds a formula without a saved value; save the workbook in a spreadsheet program");
            return "";
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : cell.getType() == CellType.STRING ? String.valueOf(value).strip() : raw.strip();
    }
}
