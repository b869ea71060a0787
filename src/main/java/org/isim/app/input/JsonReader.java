package org.isim.app.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object into the same nodes as YAML: positions kept, numbers as written, duplicate keys refused. */
public final class JsonReader {
    private static final int DEPTH = 32;

    private final SourceFile file;
    private final Problems problems;
    private final JsonParser parser;

    private JsonReader(SourceFile file, Problems problems) throws IOException {
        this.file = file;
        this.problems = problems;
        this.parser = new JsonFactory().createParser(file.text());
    }

    /** The object a file holds; null after a problem that leaves nothing to go on with. */
    public static @Nullable MapNode read(SourceFile file, Problems problems) {
        if (file.text().isBlank()) {
            problems.error(file.wholeFile(), "is empty");
            return null;
        }
        try {
            return new JsonReader(file, problems).document();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Place place = at == null ? file.wholeFile() : file.place(at.getLineNr(), at.getColumnNr());
            String reason = e.getOriginalMessage();
            int aside = reason.indexOf('\n');
            problems.error(place, "not valid JSON: " + (aside < 0 ? reason : reason.substring(0, aside)));
        } catch (IOException e) {
            problems.error(file.wholeFile(), "cannot be read");
        }
        return null;
    }

    private @Nullable MapNode document() throws IOException {
        parser.nextToken();
        Node root = node(1);
        if (root == null) {
            return null;
        }
        if (parser.nextToken() != null) {
            problems.error(place(), "more stands after the end of the object");
        }
        if (root instanceof MapNode map) {
            return map;
        }
        problems.error(root.place(), "expected an object, {…}, found " + root.found());
        return null;
    }

    private @Nullable Node node(int depth) throws IOException {
        Place place = place();
        if (depth > DEPTH) {
            problems.error(place, "is nested more than " + DEPTH + " levels deep");
            return null;
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return map(place, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Node item = node(depth + 1);
                if (item == null) {
                    return null;
                }
                items.add(item);
            }
            return new ListNode(items, place);
        }
        String refused = Characters.firstRefused(parser.getText());
        if (refused != null) {
            problems.error(place, "holds the character " + refused + ", written as an escape");
            return null;
        }
        boolean none = token == JsonToken.VALUE_NULL;
        return new ScalarNode(none ? "" : parser.getText(), token == JsonToken.VALUE_STRING, place);
    }

    private @Nullable MapNode map(Place place, int depth) throws IOException {
        List<MapNode.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = place();
            String refused = Characters.firstRefused(key);
            if (refused != null) {
                problems.error(at, "holds the character " + refused + ", written as an escape");
                return null;
            }
            parser.nextToken();
            Node value = node(depth + 1);
            if (value == null) {
                return null;
            }
            Place first = seen.putIfAbsent(key, at);
            if (first == null) {
                entries.add(new MapNode.Entry(key, at, value));
            } else {
                problems.error(at, "key \"" + key + "\" stands twice, first in line " + first.line());
            }
        }
        return new MapNode(entries, place);
    }

    private Place place() {
        JsonLocation at = parser.currentTokenLocation();
        return file.place(at.getLineNr(), at.getColumnNr());
    }
}
