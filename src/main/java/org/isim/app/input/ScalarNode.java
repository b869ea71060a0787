package org.isim.app.input;

/**
 * A word, a number, a sentence.
 *
 * @param quoted whether it was written in quotes (or as a block)
 */
public record ScalarNode(String text, boolean quoted, Place place) implements Node {
    /** A key with nothing after it. */
    public boolean isMissing() {
        return !quoted && (text.isEmpty() || text.equals("~"));
    }

    @Override
    public String found() {
        if (isMissing()) {
            return "nothing";
        }
        return '"' + Inline.clipped(text).replace("\n", " ") + '"';
    }
}
