package org.isim.app.input;

import java.util.List;

/** A list, in order. */
public record ListNode(List<Node> items, Place place) implements Node {
    public ListNode {
        items = List.copyOf(items);
    }

    @Override
    public String found() {
        return "a list";
    }
}
