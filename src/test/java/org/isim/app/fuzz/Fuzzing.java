package org.isim.app.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.isim.app.input.Problem;
import org.isim.app.input.Problems;

/**
 * Tries of one reader with mutated files. A file about which something new is said is kept and mutated further, so that the tries work their way
 * behind the first refusals.
 */
final class Fuzzing {
    /** What one try takes when it hangs, in seconds. */
    private static final int HANGS = 60;

    /** The reader: what it says of a file; an exception is a finding. */
    interface Reader {
        Problems read(byte[] file) throws Exception;
    }

    private final List<byte[]> seeds;
    private final int originals;
    private final Random random;
    private final Mutator mutator;
    private final Set<String> said = new HashSet<>();
    private final Map<String, byte[]> findings = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();
    private int valid;
    private boolean soundly;

    Fuzzing(List<byte[]> seeds, long seed) {
        this.seeds = new ArrayList<>(seeds);
        this.originals = seeds.size();
        this.random = new Random(seed);
        this.mutator = new Mutator(random, List.copyOf(seeds));
    }

    /** The same with three of four tries changing nothing but numbers: what is solved must first be sound. */
    Fuzzing soundly() {
        soundly = true;
        return this;
    }

    Fuzzing run(int tries, Reader reader) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread daemon = new Thread(task, "fuzzing");
            daemon.setDaemon(true);
            return daemon;
        });
        for (int n = 0; n < tries; n++) {
            boolean renumbers = soundly && random.nextInt(4) > 0;
            // half of the tries start from a sound file, so that many get behind the refusals
            int from = renumbers || random.nextBoolean() ? originals : seeds.size();
            byte[] seed = seeds.get(random.nextInt(from));
            byte[] file = renumbers ? mutator.renumbered(seed) : mutator.mutated(seed);
            try {
                Problems problems = thread.submit(() -> reader.read(file)).get(HANGS, TimeUnit.SECONDS);
                valid += problems.hasErrors() ? 0 : 1;
                learn(file, problems);
            } catch (ExecutionException e) {
                Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
                if (findings.putIfAbsent(where(cause), file) == null) {
                    words.put(where(cause), String.valueOf(cause.getMessage()));
                }
            } catch (TimeoutException e) {
                findings.putIfAbsent("hangs", file);
                break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        thread.shutdownNow();
        return this;
    }

    private void learn(byte[] file, Problems problems) {
        boolean fresh = false;
        for (Problem problem : problems.list()) {
            fresh |= said.add(
                    problem.message().replaceAll("\"[^\"]*\"|^\\S+: |^\\S+ (?=must)|\\S*[0-9%]\\S*|found .*", "#"));
        }
        if (fresh && file.length < 100_000) {
            seeds.add(file);
        }
    }

    private static String where(Throwable cause) {
        StringBuilder where = new StringBuilder(cause.getClass().getName());
        StackTraceElement[] stack = cause.getStackTrace();
        for (int n = 0; n < Math.min(6, stack.length); n++) {
            where.append("\n    ").append(stack[n]);
        }
        return where.toString();
    }

    /** What was found, each with the file that shows it. */
    Map<String, byte[]> findings() {
        return findings;
    }

    /** The files of findings, for a person to look at. */
    void keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        int n = 0;
        for (Map.Entry<String, byte[]> finding : findings.entrySet()) {
            Files.write(folder.resolve("finding-" + n), finding.getValue());
            Files.writeString(
                    folder.resolve("finding-" + n++ + ".txt"), finding.getKey() + "\n" + words.get(finding.getKey()));
        }
    }

    @Override
    public String toString() {
        return valid + " valid, " + said.size() + " different messages, " + seeds.size() + " files to mutate, "
                + findings.size() + " findings";
    }
}
