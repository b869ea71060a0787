package org.isim.app.interests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.isim.model.coalition.CoalitionFindings;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Objection;
import org.isim.model.coalition.Shortage;
import org.isim.model.games.CoalitionSet;
import org.jspecify.annotations.Nullable;

/** What a coalition could do alone as a line of a journal: its mask, then lists of numbers, to the last bit. */
final class FindingsLine {
    private static final int FIELDS = 5;

    private FindingsLine() {}

    static String of(CoalitionFindings findings) {
        CoalitionValue value = findings.value();
        double[] objections = findings.objections().stream()
                .flatMapToDouble(o -> Arrays.stream(new double[] {o.gain(), o.bound()}))
                .toArray();
        double[] shortages = value.shortages().stream()
                .flatMapToDouble(s -> Arrays.stream(new double[] {s.member(), s.product(), s.amount(), s.need()}))
                .toArray();
        Double worth = value.value();
        double[] z = value.livingStandards();
        return String.join(
                ",",
                Integer.toString(value.coalition().mask()),
                worth == null ? "" : text(worth, value.accuracy()),
                z == null ? "" : text(z),
                text(objections),
                text(shortages));
    }

    /** A line read back; null where it is none. */
    static @Nullable CoalitionFindings findings(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            return null;
        }
        try {
            CoalitionSet coalition = new CoalitionSet(Integer.parseInt(fields[0]));
            double[] worth = numbers(fields[1]);
            double[] z = numbers(fields[2]);
            double[] gains = numbers(fields[3]);
            double[] missing = numbers(fields[4]);
            List<Objection> objections = new ArrayList<>();
            for (int n = 0; n < gains.length; n += 2) {
                objections.add(new Objection(coalition, gains[n], gains[n + 1]));
            }
            List<Shortage> shortages = new ArrayList<>();
            for (int n = 0; n < missing.length; n += 4) {
                shortages.add(new Shortage((int) missing[n], (int) missing[n + 1], missing[n + 2], missing[n + 3]));
            }
            CoalitionValue value = worth.length == 0
                    ? CoalitionValue.unable(coalition, shortages)
                    : CoalitionValue.of(coalition, worth[0], worth[1], z);
            return new CoalitionFindings(value, objections);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    private static String text(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private static double[] numbers(String text) {
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
