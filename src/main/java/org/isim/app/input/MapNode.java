package org.isim.app.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map, its entries in the order they were written; keys differ. */
public record MapNode(List<Entry> entries, Place place) implements Node {
    /**
     * A key with its value.
     *
     * @param place of the key
     */
    public record Entry(String key, Place place, Node value) {}

    public MapNode {
        entries = List.copyOf(entries);
    }

    public @Nullable Entry entry(String key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    public @Nullable Node get(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    @Override
    public String found() {
        return "a map";
    }
}
