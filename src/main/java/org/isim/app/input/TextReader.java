package org.isim.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a file into text, or says why it cannot be one. Never reads more than the bound. */
public final class TextReader {
    private TextReader() {}

    public static @Nullable SourceFile read(Path file, String name, long bound, Problems problems) {
        Place whole = Place.wholeFile(name);
        byte[] bytes;
        try {
            if (!Files.exists(file)) {
                problems.error(whole, "there is no such file");
                return null;
            }
            if (!Files.isRegularFile(file)) {
                problems.error(whole, Files.isDirectory(file) ? "is a folder, not a file" : "is not a regular file");
                return null;
            }
            long size = Files.size(file);
            if (size > bound) {
                problems.error(whole, "is too large: " + size(size) + ", at most " + size(bound) + " are read");
                return null;
            }
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes((int) bound + 1);
            }
        } catch (AccessDeniedException e) {
            problems.error(whole, "may not be read: access denied");
            return null;
        } catch (IOException e) {
            problems.error(whole, "cannot be read");
            return null;
        }
        if (bytes.length > bound) {
            problems.error(whole, "is too large: at most " + size(bound) + " are read");
            return null;
        }
        String text = decode(bytes, name, problems);
        return text == null ? null : new SourceFile(file.toAbsolutePath().normalize(), name, text);
    }

    private static @Nullable String decode(byte[] bytes, String name, Problems problems) {
        int head = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (head == 0xfeff || head == 0xfffe) {
            problems.error(Place.wholeFile(name), "is UTF-16 text; save it as UTF-8");
            return null;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = withLineFeeds(out.toString());
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        problems.source(name, text);
        if (!checked(text, name, problems)) {
            return null;
        }
        if (result.isError() && looksBinary(bytes)) {
            problems.error(Place.wholeFile(name), "is not a text file");
            return null;
        }
        if (result.isError()) {
            int line = lines(text);
            int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
            problems.error(
                    new Place(name, line, column),
                    String.format(
                            Locale.ROOT,
                            "byte 0x%02X is not UTF-8 text; save the file as UTF-8",
                            bytes[in.position()] & 0xff));
            return null;
        }
        return text;
    }

    private static boolean looksBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** A carriage return that ends a line by itself becomes a line feed, so that every reader counts the same lines. */
    private static String withLineFeeds(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text);
        for (int n = 0; n < text.length(); n++) {
            boolean pair = n + 1 < text.length() && text.charAt(n + 1) == '\n';
            if (text.charAt(n) == '\r' && !pair) {
                lines.setCharAt(n, '\n');
            }
        }
        return lines.toString();
    }

    private static int lines(String text) {
        int line = 1;
        for (int n = 0; n < text.length(); n++) {
            line += text.charAt(n) == '\n' ? 1 : 0;
        }
        return line;
    }

    private static boolean checked(String text, String name, Problems problems) {
        int line = 1;
        int start = 0;
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if (c == '\n') {
                line++;
                start = n + 1;
            } else if ((c < ' ' && c != '\t' && c != '\r') || c == 0x7f) {
                String what =
                        c == 0 ? "a NUL byte" : String.format(Locale.ROOT, "the control character 0x%02X", (int) c);
                problems.error(
                        new Place(name, line, text.codePointCount(start, n) + 1),
                        "holds " + what + "; this does not look like a text file");
                return false;
            } else if (Characters.reordersText(c) || Characters.breaksText(c)) {
                problems.error(
                        new Place(name, line, text.codePointCount(start, n) + 1),
                        "holds the invisible character " + Characters.name(c)
                                + (Characters.reordersText(c) ? ", which reorders the text shown" : "; delete it"));
                return false;
            } else if (n - start >= SourceFile.LINE) {
                problems.error(new Place(name, line, 0), "line is longer than " + SourceFile.LINE + " characters");
                return false;
            }
        }
        return true;
    }

    private static String size(long bytes) {
        return bytes >= 1L << 20
                ? String.format(Locale.ROOT, "%d MB", bytes >> 20)
                : String.format(Locale.ROOT, "%d bytes", bytes);
    }
}
