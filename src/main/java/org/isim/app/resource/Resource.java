package org.isim.app.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A text that the program carries with it. */
public final class Resource {
    private Resource() {}

    /**
     * The text, with line feeds between its lines.
     *
     * @param of the class beside which it stands
     * @param name as {@link Class#getResourceAsStream} takes it
     */
    public static String text(Class<?> of, String name) {
        try (InputStream in = Objects.requireNonNull(of.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
