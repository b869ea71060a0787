package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

/**
 * What {@code extends} means. A file says only what differs from the one it extends:
 *
 * <ul>
 *   <li>maps merge key by key;
 *   <li>words, numbers and lists replace what the parent says;
 *   <li>but {@code barriers}, {@code transport} and {@code assumptions} are added to the parent's: its entries come first, and a change
 *       of a barrier is a change of what the parent left;
 *   <li>{@code title}, {@code question} and {@code extends} are not inherited;
 *   <li>where a single value may stand for a map with {@code default}, it counts as that: {@code {MIN: 0%}} over {@code 5%} gives
 *       {@code {default: 5%, MIN: 0%}}.
 * </ul>
 */
final class Merge {
    private final Codes codes;

    Merge(Codes codes) {
        this.codes = codes;
    }

    /** A scenario that says what {@code child} says and otherwise what {@code parent} says; keys in the order of the language. */
    MapNode scenario(@Nullable MapNode parent, MapNode child) {
        return fields(parent, child, Language.SCENARIO);
    }

    /** Chains of a file over those of others. */
    MapNode chains(MapNode others, MapNode own) {
        return (MapNode) node(others, own, ChainLanguage.CHAINS);
    }

    private MapNode fields(@Nullable MapNode parent, MapNode child, Kind.Fields kind) {
        List<MapNode.Entry> merged = new ArrayList<>();
        for (Key key : kind.keys()) {
            MapNode.Entry own = child.entry(key.name());
            MapNode.Entry inherited =
                    parent == null || key.inherit() == Key.Inherit.OWN ? null : parent.entry(key.name());
            if (own == null || inherited == null) {
                MapNode.Entry only = own == null ? inherited : own;
                if (only != null) {
                    merged.add(only);
                }
            } else {
                Node value = key.inherit() == Key.Inherit.APPEND
                        ? appended(inherited.value(), own.value())
                        : node(inherited.value(), own.value(), key.kind());
                merged.add(new MapNode.Entry(key.name(), own.place(), value));
            }
        }
        return new MapNode(merged, child.place());
    }

    private static Node appended(Node parent, Node child) {
        if (parent instanceof ListNode first && child instanceof ListNode second) {
            List<Node> all = new ArrayList<>(first.items());
            all.addAll(second.items());
            return new ListNode(all, second.place());
        }
        return child;
    }

    private Node node(Node parent, Node child, Kind kind) {
        Kind inner = kind instanceof Kind.Either either ? either.map() : kind;
        if (!(child instanceof MapNode own)) {
            return child;
        }
        if (inner instanceof Kind.Keyed keyed) {
            MapNode base = parent instanceof MapNode map ? map : asDefault(parent, keyed);
            return base == null ? child : keyed(base, own, keyed);
        }
        if (parent instanceof MapNode base && inner instanceof Kind.Named named) {
            return named(base, own, named);
        }
        return parent instanceof MapNode map && inner instanceof Kind.Fields fields ? fields(map, own, fields) : child;
    }

    private static @Nullable MapNode asDefault(Node scalar, Kind.Keyed keyed) {
        return keyed.hasDefault()
                ? new MapNode(List.of(new MapNode.Entry(Language.DEFAULT, scalar.place(), scalar)), scalar.place())
                : null;
    }

    /** By name, those of the parent first. */
    private MapNode named(MapNode parent, MapNode child, Kind.Named kind) {
        List<MapNode.Entry> merged = new ArrayList<>();
        for (MapNode.Entry inherited : parent.entries()) {
            MapNode.Entry own = child.entry(inherited.key());
            merged.add(
                    own == null
                            ? inherited
                            : new MapNode.Entry(
                                    own.key(), own.place(), node(inherited.value(), own.value(), kind.value())));
        }
        for (MapNode.Entry own : child.entries()) {
            if (parent.entry(own.key()) == null) {
                merged.add(own);
            }
        }
        return new MapNode(merged, child.place());
    }

    private MapNode keyed(MapNode parent, MapNode child, Kind.Keyed kind) {
        List<MapNode.Entry> merged = new ArrayList<>();
        for (MapNode.Entry inherited : parent.entries()) {
            MapNode.Entry own = child.entry(inherited.key());
            Kind.Group group = kind.group(inherited.key(), codes);
            if (own == null || group == null) {
                merged.add(own == null ? inherited : own);
            } else {
                Node value = node(inherited.value(), own.value(), group.value());
                merged.add(new MapNode.Entry(own.key(), own.place(), value));
            }
        }
        for (MapNode.Entry own : child.entries()) {
            if (parent.entry(own.key()) == null) {
                merged.add(own);
            }
        }
        return new MapNode(merged, child.place());
    }
}
