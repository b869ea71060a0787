package org.isim.solver.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryCacheTest {
    private static final NativeFile LIBRARY = Objects.requireNonNull(NativeFile.dispatch(Platform.RESOURCE_PREFIX));

    @TempDir
    private Path folder = Path.of("");

    private LibraryCache cache() {
        return new LibraryCache(folder.resolve("cache").toFile());
    }

    private static List<String> files(File folder) {
        return List.of(Objects.requireNonNull(folder.list()));
    }

    @Test
    void writesOnceAndFindsAgain() throws IOException {
        File first = cache().place(LIBRARY);
        assertThat(first).hasSize(LIBRARY.size()).isExecutable();
        assertThat(first.getParentFile().getName()).isEqualTo(LIBRARY.sha256().substring(0, 16));
        assertThat(first.setLastModified(1_000_000_000_000L)).isTrue();
        assertThat(cache().place(LIBRARY)).isEqualTo(first);
        assertThat(first.lastModified()).isEqualTo(1_000_000_000_000L);
        assertThat(files(first.getParentFile())).containsExactly(LIBRARY.fileName());
    }

    @Test
    void replacesAFileCutShort() throws IOException {
        File file = cache().place(LIBRARY);
        Files.write(file.toPath(), new byte[10]);
        assertThat(cache().place(LIBRARY)).isEqualTo(file).hasSize(LIBRARY.size());
    }

    @Test
    void processesThatStartTogetherAllGetTheWholeFile() {
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> {
                    try {
                        return cache().place(LIBRARY);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }))
                .allSatisfy(file -> assertThat(file).hasSize(LIBRARY.size()).isExecutable());
    }

    @Test
    void takesATemporaryFolderWhereTheCacheCannotBeMade() throws IOException {
        Path occupied = Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        File file = cache().place(LIBRARY);
        assertThat(file).hasSize(LIBRARY.size()).isExecutable();
        assertThat(file.toPath()).doesNotHaveToString(occupied.toString());
        assertThat(file.toPath().startsWith(occupied)).isFalse();
    }

    @Test
    void refusesContentThatIsNotWhatWasTested() {
        NativeFile other = new NativeFile(LIBRARY.resource(), LIBRARY.fileName(), LIBRARY.size(), "0".repeat(64));
        assertThatThrownBy(() -> cache().place(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version");
        NativeFile absent = new NativeFile("nowhere", "nothing", 1, "0".repeat(64));
        assertThatThrownBy(() -> cache().place(absent))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void everyPlatformHasBothFilesOrNone() {
        assertThat(Stream.of("linux-x86-64", "linux-aarch64", "darwin-x86-64", "darwin-aarch64", "win32-x86-64"))
                .allSatisfy(platform -> {
                    assertThat(NativeFile.highs(platform)).isNotNull();
                    assertThat(NativeFile.dispatch(platform)).isNotNull();
                });
        assertThat(NativeFile.highs("sunos-sparc")).isNull();
    }

    @Test
    void folderOfTheSystem() {
        assertThat(LibraryCache.folder("Linux", Map.of(), "/home/u")).isEqualTo(new File("/home/u/.cache/isim"));
        assertThat(LibraryCache.folder("Linux", Map.of("XDG_CACHE_HOME", "/c"), "/home/u"))
                .isEqualTo(new File("/c/isim"));
        assertThat(LibraryCache.folder("Linux", Map.of("XDG_CACHE_HOME", "c"), "/home/u"))
                .isEqualTo(new File("/home/u/.cache/isim"));
        assertThat(LibraryCache.folder("Mac OS X", Map.of(), "/Users/u"))
                .isEqualTo(new File("/Users/u/Library/Caches/isim"));
        assertThat(LibraryCache.folder("Windows 11", Map.of("LOCALAPPDATA", "L"), "H"))
                .isEqualTo(new File("L", "isim"));
    }
}
