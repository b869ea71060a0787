package org.isim.model.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** From one classification to another. */
class ConcordanceTest {
    /** Old 0 and 1 become new 0; old 2 is split 30 : 70 over new 1 and 2. */
    private static final Concordance MERGE_AND_SPLIT = new Concordance(
            3,
            3,
            List.of(
                    new Concordance.Link(0, 0, 1),
                    new Concordance.Link(1, 0, 1),
                    new Concordance.Link(2, 1, .3),
                    new Concordance.Link(2, 2, .7)));

    @Test
    void rowsAreMergedAndSplit() {
        double[][] table = MERGE_AND_SPLIT.rows(new double[][] {{1, 2}, {3, 4}, {10, 20}});
        assertThat(table).isDeepEqualTo(new double[][] {{4, 6}, {3, 6}, {7, 14}});
    }

    @Test
    void columnsAreMergedAndSplit() {
        double[][] table = MERGE_AND_SPLIT.columns(new double[][] {{1, 3, 10}});
        assertThat(table).isDeepEqualTo(new double[][] {{4, 3, 7}});
    }

    /** Whatever is split and merged again is as before, and totals never change. */
    @Property(tries = 50)
    void splitAndMergedIsTheSame(
            @ForAll @IntRange(min = 1, max = 6) int old,
            @ForAll @IntRange(min = 1, max = 4) int each,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Concordance.Link> split = new ArrayList<>();
        List<Concordance.Link> merge = new ArrayList<>();
        double[][] table = new double[old][1];
        for (int s = 0; s < old; s++) {
            table[s][0] = random.nextGaussian();
            double left = 1;
            for (int n = 0; n < each; n++) {
                double share = n == each - 1 ? left : left * random.nextDouble();
                left -= share;
                split.add(new Concordance.Link(s, s * each + n, share));
                merge.add(new Concordance.Link(s * each + n, s, 1));
            }
        }
        double[][] fine = new Concordance(old, old * each, split).rows(table);
        double[][] back = new Concordance(old * each, old, merge).rows(fine);
        for (int s = 0; s < old; s++) {
            assertThat(back[s][0]).isEqualTo(table[s][0], within(1e-12));
        }
    }

    @Test
    void sharesOfACodeSumToOne() {
        List<Concordance.Link> half = List.of(new Concordance.Link(0, 0, .5));
        assertThatThrownBy(() -> new Concordance(1, 1, half)).hasMessage("shares of code 0 sum to 0.5");
    }
}
