package org.isim.app.interests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isim.app.results.Journal;
import org.isim.model.coalition.CoalitionFindings;
import org.isim.model.coalition.Coalitions;
import org.isim.model.games.CoalitionSet;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Treatment;

/** What coalitions could do alone, each asked once: what a run that was stopped had found is taken from its journal. */
final class FoundCoalitions {
    private final Journal journal;
    private final InterestsRun.Progress progress;

    FoundCoalitions(Journal journal, InterestsRun.Progress progress) {
        this.journal = journal;
        this.progress = progress;
    }

    /**
     * What every coalition could do, ascending by mask.
     *
     * @param solutions z of all members
     */
    List<CoalitionFindings> of(Treatment treatment, Payments payments, Coalitions coalitions, List<double[]> solutions)
            throws IOException {
        String question = treatment.outsiders().key() + " " + treatment.bands().key() + " " + payments.key() + " "
                + Integer.toHexString(Arrays.deepHashCode(solutions.toArray()));
        Map<CoalitionSet, CoalitionFindings> known = known(question);
        List<CoalitionSet> all = coalitions.all();
        List<CoalitionSet> open = new ArrayList<>(all);
        open.removeIf(known::containsKey);
        int[] done = {known.size()};
        try {
            coalitions
                    .findings(open, solutions, one -> {
                        synchronized (done) {
                            add(question, one);
                            progress.coalitions(++done[0], all.size());
                        }
                    })
                    .forEach(one -> known.put(one.value().coalition(), one));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return all.stream().map(set -> Objects.requireNonNull(known.get(set))).toList();
    }

    private Map<CoalitionSet, CoalitionFindings> known(String question) {
        Map<CoalitionSet, CoalitionFindings> known = new HashMap<>();
        for (String line : journal.read()) {
            CoalitionFindings one = line.startsWith(question + ",")
                    ? FindingsLine.findings(line.substring(question.length() + 1))
                    : null;
            if (one != null) {
                known.put(one.value().coalition(), one);
            }
        }
        return known;
    }

    private void add(String question, CoalitionFindings one) {
        try {
            journal.add(question + "," + FindingsLine.of(one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
