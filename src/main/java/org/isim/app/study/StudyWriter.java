package org.isim.app.study;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Numbers;
import org.isim.model.economy.Label;
import org.jspecify.annotations.Nullable;

/** Writes a study's files: the same content gives the same bytes on every machine. */
public final class StudyWriter {
    /** Name of the file that describes a study. */
    public static final String PACKAGE = "datapackage.json";

    private StudyWriter() {}

    /** Writes every file into a folder, which is made if need be; rows keep their order. */
    public static void write(Path folder, StudyContent content) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files(content).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The text of every file, by name. */
    public static Map<String, String> files(StudyContent content) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PACKAGE, dataPackage(content));
        for (StudyTable table : StudyTable.values()) {
            List<String[]> rows = rows(content, table);
            if (written(table, rows)) {
                files.put(table.resource() + ".csv", csv(table, rows));
            }
        }
        return files;
    }

    private static boolean written(StudyTable table, List<String[]> rows) {
        return table.required() || !rows.isEmpty();
    }

    private static List<String[]> rows(StudyContent content, StudyTable table) {
        return switch (table) {
            case MEMBERS -> labels(content.members());
            case SECTORS -> labels(content.sectors());
            case PARTNERS -> labels(content.partners());
            case ACTIVITIES ->
                content.activities().stream()
                        .map(t -> new String[] {t.member(), t.activity(), t.sector()})
                        .toList();
            case STATISTICS ->
                content.statistics().figures().stream().map(StudyWriter::cells).toList();
            case PRINTED ->
                content.statistics().printed().stream().map(StudyWriter::cells).toList();
            default -> values(content.rows(table));
        };
    }

    private static List<String[]> labels(List<Label> labels) {
        return labels.stream().map(l -> new String[] {l.code(), l.name()}).toList();
    }

    private static List<String[]> values(List<StudyRow> rows) {
        List<String[]> texts = new ArrayList<>(rows.size());
        for (StudyRow row : rows) {
            List<String> fields = new ArrayList<>(row.codes());
            fields.add(Numbers.write(row.value()));
            fields.add(Double.isNaN(row.spread()) ? "" : Numbers.write(row.spread()));
            fields.add(row.status().key());
            fields.add(row.source());
            texts.add(fields.toArray(new String[0]));
        }
        return texts;
    }

    private static String[] cells(Figure f) {
        return new String[] {
            f.table(),
            f.reporter(),
            f.partner(),
            f.item(),
            f.measure(),
            f.period(),
            f.unit(),
            Numbers.write(f.value()),
            f.status().key(),
            f.source()
        };
    }

    private static String[] cells(PrintedFigure p) {
        return new String[] {
            p.table(),
            p.reporter(),
            p.partner(),
            p.item(),
            p.measure(),
            p.period(),
            p.unit(),
            Numbers.write(p.value()),
            Numbers.write(p.within()),
            p.reading(),
            p.source()
        };
    }

    private static String csv(StudyTable table, List<String[]> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(table.columns());
            for (String[] row : rows) {
                writer.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String dataPackage(StudyContent content) {
        StringWriter text = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(indent)
                    .withArrayIndenter(indent));
            json.writeStartObject();
            json.writeStringField("name", content.name());
            json.writeStringField("title", content.title());
            json.writeStringField("description", content.description());
            json.writeArrayFieldStart("licenses");
            for (StudyContent.License license : content.licenses()) {
                json.writeStartObject();
                json.writeStringField("name", license.name());
                optional(json, "title", license.title());
                optional(json, "path", license.path());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sources");
            for (StudyContent.Source source : content.sources()) {
                json.writeStartObject();
                json.writeStringField("key", source.key());
                json.writeStringField("title", source.title());
                optional(json, "path", source.path());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("isim");
            json.writeNumberField("baseYear", content.baseYear());
            json.writeStringField("moneyUnit", content.moneyUnit());
            json.writeStringField("labourUnit", content.labourUnit());
            groups(json, content);
            json.writeEndObject();
            resources(json, content);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void groups(JsonGenerator json, StudyContent content) throws IOException {
        if (content.groups().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("groups");
        for (CodeGroup group : content.groups()) {
            json.writeArrayFieldStart(group.name());
            for (String code : group.codes()) {
                json.writeString(code);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void resources(JsonGenerator json, StudyContent content) throws IOException {
        json.writeArrayFieldStart("resources");
        for (StudyTable table : StudyTable.values()) {
            if (!written(table, rows(content, table))) {
                continue;
            }
            json.writeStartObject();
            json.writeStringField("name", table.resource());
            json.writeStringField("path", table.resource() + ".csv");
            json.writeObjectFieldStart("schema");
            json.writeArrayFieldStart("fields");
            for (String column : table.columns()) {
                json.writeStartObject();
                json.writeStringField("name", column);
                boolean number = column.equals("value") || column.equals("spread") || column.equals("within");
                json.writeStringField("type", number ? "number" : "string");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("primaryKey");
            for (String key : table.keys()) {
                json.writeString(key);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }
}
