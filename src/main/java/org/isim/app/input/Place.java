package org.isim.app.input;

/**
 * Where something stands.
 *
 * @param file as a person would type it, with '/'
 * @param line 1-based; 0: the file as a whole
 * @param column in characters, 1-based; 0: the line as a whole
 */
public record Place(String file, int line, int column) {
    public static Place wholeFile(String file) {
        return new Place(file, 0, 0);
    }
}
