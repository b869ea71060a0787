package org.isim.app.input;

/** A piece of a YAML or JSON document, with its place. Every scalar is text: {@code NO} and {@code 010} stay as written. */
public sealed interface Node permits ScalarNode, ListNode, MapNode {
    Place place();

    /** As a person would name what stands here: "a list", "a map", or the text itself. */
    String found();
}
