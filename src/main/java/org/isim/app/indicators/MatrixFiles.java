package org.isim.app.indicators;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isim.app.input.Numbers;
import org.isim.model.accounts.Year;
import org.isim.model.inputoutput.Matrices;

/**
 * The matrices behind the indicators, on request: of n sectors they hold n² numbers, and the indicators need none of the inverses. Square, as a
 * person opens them in a spreadsheet; a sector is called by its member and itself, "KAZ MIN".
 */
public final class MatrixFiles {
    private MatrixFiles() {}

    /** A = Z x̂⁻¹, L = (I − A)⁻¹ and G = (I − x̂⁻¹ Z)⁻¹ of a year, by file name. */
    public static Map<String, String> of(Year year) {
        YearAnalysis analysis = new YearAnalysis(year);
        Map<String, String> files = new LinkedHashMap<>();
        for (Matrices.Kind kind : Matrices.Kind.values()) {
            double[][] matrix = Matrices.of(kind, analysis.table(), analysis.leontief());
            files.put(kind.name().toLowerCase(Locale.ROOT) + ".csv", csv(analysis, matrix));
        }
        return files;
    }

    private static String csv(YearAnalysis analysis, double[][] matrix) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(out);
        List<String> header = new ArrayList<>(List.of("from"));
        for (int b = 0; b < matrix.length; b++) {
            header.add(name(analysis, b));
        }
        csv.writeRecord(header);
        for (int a = 0; a < matrix.length; a++) {
            List<String> row = new ArrayList<>(List.of(name(analysis, a)));
            for (int b = 0; b < matrix.length; b++) {
                row.add(Numbers.write(matrix[a][b]));
            }
            csv.writeRecord(row);
        }
        return out.toString();
    }

    private static String name(YearAnalysis analysis, int row) {
        return analysis.member(analysis.table().member(row))
                + ' '
                + analysis.sector(analysis.table().sector(row));
    }
}
