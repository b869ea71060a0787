package org.isim.app.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.isim.app.scenario.Kind.Group;

/** The JSON Schema of scenario files (draft 2020-12), so that editors complete and check them while one writes. */
public final class SchemaWriter {
    private static final String NUMBER = "([0-9]+[.]?[0-9]*|[.][0-9]+)";

    private final JsonGenerator json;

    private SchemaWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The schema's text; the same bytes every time. */
    public static String text() {
        StringWriter text = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(indent));
            json.writeStartObject();
            json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.writeStringField("title", "ISIM scenario");
            new SchemaWriter(json).body(Language.SCENARIO);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void object(Kind kind) throws IOException {
        json.writeStartObject();
        body(kind);
        json.writeEndObject();
    }

    private void body(Kind kind) throws IOException {
        if (kind instanceof Kind.Fields fields) {
            fields(fields);
        } else if (kind instanceof Kind.Keyed keyed) {
            keyed(keyed);
        } else if (kind instanceof Kind.Named named) {
            json.writeStringField("type", "object");
            json.writeFieldName("additionalProperties");
            object(named.value());
        } else if (kind instanceof Kind.OneOrMore more) {
            json.writeArrayFieldStart("anyOf");
            object(more.item());
            json.writeStartObject();
            json.writeStringField("type", "array");
            json.writeNumberField("minItems", 1);
            json.writeNumberField("maxItems", more.most());
            json.writeFieldName("items");
            object(more.item());
            json.writeEndObject();
            json.writeEndArray();
        } else if (kind instanceof Kind.Items items) {
            json.writeStringField("type", "array");
            json.writeNumberField("maxItems", items.most());
            json.writeFieldName("items");
            object(items.item());
        } else if (kind instanceof Kind.Either either) {
            json.writeArrayFieldStart("anyOf");
            object(either.scalar());
            object(either.map());
            json.writeEndArray();
        } else if (kind instanceof Kind.Words words) {
            json.writeArrayFieldStart("enum");
            for (String word : words.words()) {
                json.writeString(word);
            }
            json.writeEndArray();
        } else if (kind instanceof Kind.Quantity number) {
            json.writeStringField("type", "number");
            json.writeNumberField(number.zeroAllowed() ? "minimum" : "exclusiveMinimum", 0);
        } else if (kind instanceof Kind.QuantityOrWord either) {
            json.writeArrayFieldStart("anyOf");
            object(new Kind.Quantity(true));
            object(Kind.Words.of(either.word()));
            json.writeEndArray();
        } else if (kind instanceof Kind.Percent) {
            numberOrPattern(0, "^[+]?" + NUMBER + " ?[%‰]$");
        } else if (kind instanceof Kind.Share share) {
            numberOrPattern(share.most(), "^[+]?" + NUMBER + " ?[%‰]$");
        } else if (kind instanceof Kind.Increase) {
            pattern("^[+]" + NUMBER + " ?[%‰]$");
        } else if (kind instanceof Kind.Factor) {
            pattern("^[+-]" + NUMBER + " ?[%‰]$");
        } else if (kind instanceof Kind.Amount) {
            pattern("^([+-] ?" + NUMBER + " ?([%‰]|[^%‰]*[^0-9.%‰])|= ?-?" + NUMBER + "( ?[^0-9.%‰]*)?)$");
        } else if (kind instanceof Kind.Change) {
            pattern("^([+-]" + NUMBER + " ?[%‰]|=" + NUMBER + " ?[%‰]?)$");
        } else if (kind instanceof Kind.Selection selection) {
            json.writeArrayFieldStart("anyOf");
            object(new Kind.Code(selection.set()));
            json.writeStartObject();
            json.writeStringField("type", "array");
            json.writeNumberField("minItems", 1);
            json.writeBooleanField("uniqueItems", true);
            json.writeFieldName("items");
            object(new Kind.Code(selection.set()));
            json.writeEndObject();
            json.writeEndArray();
        } else if (kind instanceof Kind.Code || kind instanceof Kind.Raw) {
            // 010 and NO are codes to the reader, but a number and a boolean to an editor
            json.writeFieldName("type");
            json.writeArray(new String[] {"string", "number", "boolean"}, 0, 3);
        } else {
            json.writeStringField("type", "string");
        }
    }

    private void fields(Kind.Fields fields) throws IOException {
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        for (Key key : fields.keys()) {
            json.writeObjectFieldStart(key.name());
            json.writeStringField("description", key.doc());
            body(key.kind());
            json.writeEndObject();
        }
        json.writeEndObject();
        List<String> required =
                fields.keys().stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            json.writeFieldName("required");
            json.writeArray(required.toArray(new String[0]), 0, required.size());
        }
        json.writeBooleanField("additionalProperties", false);
    }

    private void keyed(Kind.Keyed keyed) throws IOException {
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("additionalProperties");
        if (keyed.groups().size() == 1) {
            body(keyed.groups().get(0).value());
        } else {
            json.writeArrayFieldStart("anyOf");
            for (Kind kind :
                    keyed.groups().stream().map(Group::value).distinct().toList()) {
                object(kind);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void numberOrPattern(double most, String pattern) throws IOException {
        json.writeArrayFieldStart("anyOf");
        json.writeStartObject();
        json.writeStringField("type", "number");
        json.writeNumberField("minimum", 0);
        if (most <= 1) {
            json.writeNumberField("maximum", (int) most);
        }
        json.writeEndObject();
        json.writeStartObject();
        pattern(pattern);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void pattern(String pattern) throws IOException {
        json.writeStringField("type", "string");
        json.writeStringField("pattern", pattern);
    }
}
