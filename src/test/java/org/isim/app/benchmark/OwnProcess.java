package org.isim.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A main class run in a virtual machine of its own, with the options the program's launcher gives, so that its memory is its own.
 *
 * @param words what it printed, split at spaces; empty where it was ended for taking too long
 * @param seconds of the whole process
 * @param megabytes resident at most, heap and native together; NaN where the system does not tell
 */
record OwnProcess(List<String> words, double seconds, double megabytes) {
    private static final long LOOK_EVERY_MILLIS = 20;

    static OwnProcess run(Class<?> main, int secondsAtMost, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        try {
            Path output = Files.createTempFile("process", ".txt");
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile())
                    .start();
            long peak = -1;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakKilobytes(process.pid()));
                if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(secondsAtMost)) {
                    process.destroyForcibly();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            String line = Files.readString(output).strip();
            Files.delete(output);
            return new OwnProcess(
                    line.isEmpty() ? List.of() : List.of(line.split(" ")),
                    seconds,
                    peak < 0 ? Double.NaN : peak / 1024.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean finished() {
        return !words.isEmpty();
    }

    double number(int word) {
        return Double.parseDouble(words.get(word));
    }

    /** Linux keeps the peak itself; what is lost is what a process adds in its last moments. */
    private static long peakKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
