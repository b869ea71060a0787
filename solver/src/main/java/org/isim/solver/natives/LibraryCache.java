package org.isim.solver.natives;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Native libraries taken out of the class path once per user, each in a folder named by the beginning of its hash.
 *
 * <p>A file is hashed when it is written, to a temporary name first, and then renamed in one step, so another process
 * sees all of it or none. Later starts check that the file has its size and may be executed, which costs two calls of
 * the file system; they do not hash it again. A file that fails the check is written anew; where the folder cannot be
 * used, a temporary one is.
 */
public final class LibraryCache {
    private final File folder;

    LibraryCache(File folder) {
        this.folder = folder;
    }

    public static LibraryCache ofUser() {
        return new LibraryCache(
                folder(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", "")));
    }

    /** The folder a program's caches go to on this system. */
    static File folder(String os, Map<String, String> environment, String home) {
        if (os.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return new File(local.isEmpty() ? new File(home, "AppData\\Local") : new File(local), "isim");
        }
        if (os.startsWith("Mac")) {
            return new File(home, "Library/Caches/isim");
        }
        // the XDG specification has relative paths ignored
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return new File(xdg.startsWith("/") ? new File(xdg) : new File(home, ".cache"), "isim");
    }

    /** The file on disk, written if it is not there yet. */
    public File place(NativeFile library) throws IOException {
        File cached = new File(new File(folder, library.sha256().substring(0, 16)), library.fileName());
        if (usable(cached, library)) {
            return cached;
        }
        byte[] content = read(library);
        try {
            write(content, cached.toPath());
            if (usable(cached, library)) {
                return cached;
            }
        } catch (IOException e) {
            // a read-only or full home; or, on Windows, a file another process has open: then it may be there by now
            if (usable(cached, library)) {
                return cached;
            }
        }
        return inTemporaryFolder(content, library);
    }

    /** False also for a file on a volume mounted without execution. */
    private static boolean usable(File file, NativeFile library) {
        return file.length() == library.size() && file.canExecute();
    }

    private static File inTemporaryFolder(byte[] content, NativeFile library) throws IOException {
        Path temporary = Files.createTempDirectory("isim");
        Path file = temporary.resolve(library.fileName());
        write(content, file);
        temporary.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file.toFile();
    }

    private static void write(byte[] content, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileNotFoundException(target.toString());
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "new", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                // before the rename, so that a crash leaves no file of the right size with holes
                channel.force(true);
            }
            if (!temporary.toFile().setExecutable(true, true)) {
                throw new IOException("cannot make " + temporary + " executable");
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static byte[] read(NativeFile library) throws IOException {
        try (InputStream in = LibraryCache.class.getClassLoader().getResourceAsStream(library.resource())) {
            if (in == null) {
                throw new FileNotFoundException(library.resource() + " is not on the class path");
            }
            byte[] content = in.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            if (content.length != library.size() || !hash.equals(library.sha256())) {
                throw new IOException(library.resource() + " is not the version this program was made for");
            }
            return content;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
