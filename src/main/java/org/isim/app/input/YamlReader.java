package org.isim.app.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML document, one map, from the parser's events: nothing is resolved to a type, so a code stays the text it is. A plain
 * subset of YAML is enough for what people write here: anchors, aliases, tags, merge keys and further documents are refused, nesting
 * and size are bounded.
 */
public final class YamlReader {
    private static final int DEPTH = 32;
    private static final int NODES = 100_000;

    private final SourceFile file;
    private final Problems problems;
    private final ParserImpl parser;
    private int nodes;

    private YamlReader(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH + 1);
        this.parser = new ParserImpl(new StreamReader(file.text()), options);
    }

    /** The map a file holds; null after a problem that leaves nothing to go on with. */
    public static @Nullable MapNode read(SourceFile file, Problems problems) {
        try {
            return new YamlReader(file, problems).document();
        } catch (Refused e) {
            problems.error(e.place, e.reason);
        } catch (MarkedYAMLException e) {
            Mark mark = YamlSyntax.mark(e);
            problems.error(mark == null ? file.wholeFile() : place(file, mark), YamlSyntax.words(e));
        } catch (YAMLException e) {
            problems.error(file.wholeFile(), "is not YAML: a character that may not stand there");
        }
        return null;
    }

    private @Nullable MapNode document() {
        parser.getEvent(); // the stream starts
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            throw new Refused(file.wholeFile(), "is empty");
        }
        parser.getEvent(); // the document starts
        Node root = node(1);
        parser.getEvent(); // the document ends
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            problems.error(place(parser.peekEvent()), "a second document begins here; a file holds one");
        }
        if (root instanceof MapNode map) {
            return map;
        }
        if (root instanceof ScalarNode scalar && scalar.isMissing()) {
            throw new Refused(file.wholeFile(), "is empty");
        }
        throw new Refused(root.place(), "expected keys with values, as \"title: …\", found " + root.found());
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        Place place = place(event);
        if (++nodes > NODES) {
            throw new Refused(place, "holds more than " + NODES + " values");
        }
        if (depth > DEPTH) {
            throw new Refused(place, "is nested more than " + DEPTH + " levels deep");
        }
        if (event instanceof AliasEvent alias) {
            throw new Refused(place, "an alias, *" + alias.getAnchor() + ", is not supported; write the value out");
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor() != null) {
            throw new Refused(place, "an anchor, &" + anchored.getAnchor() + ", is not supported; use extends");
        }
        if (event instanceof ScalarEvent scalar) {
            untagged(scalar.getTag(), place);
            String refused = Characters.firstRefused(scalar.getValue());
            if (refused != null) {
                throw new Refused(place, "holds the character " + refused + ", written as an escape");
            }
            return new ScalarNode(scalar.getValue(), !scalar.isPlain(), place);
        }
        untagged(((CollectionStartEvent) event).getTag(), place);
        return event.is(Event.ID.MappingStart) ? map(place, depth) : list(place, depth);
    }

    private static void untagged(@Nullable String tag, Place place) {
        if (tag != null) {
            throw new Refused(place, "a tag, " + tag + ", is not supported");
        }
    }

    private ListNode list(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new ListNode(items, place);
    }

    private MapNode map(Place place, int depth) {
        List<MapNode.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (!(key instanceof ScalarNode word)) {
                problems.error(key.place(), "a key must be a word, found " + key.found());
            } else if (word.text().equals("<<") && !word.quoted()) {
                problems.error(key.place(), "a merge key, <<, is not supported; use extends");
            } else {
                Place first = seen.putIfAbsent(word.text(), word.place());
                if (first == null) {
                    entries.add(new MapNode.Entry(word.text(), word.place(), value));
                } else {
                    problems.error(
                            word.place(), "key \"" + word.text() + "\" stands twice, first in line " + first.line());
                }
            }
        }
        parser.getEvent();
        return new MapNode(entries, place);
    }

    private Place place(Event event) {
        return place(file, event.getStartMark());
    }

    private static Place place(SourceFile file, Mark mark) {
        return file.place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class Refused extends RuntimeException {
        private final transient Place place;
        private final String reason;

        Refused(Place place, String reason) {
            super(reason, null, false, false);
            this.place = place;
            this.reason = reason;
        }
    }
}
