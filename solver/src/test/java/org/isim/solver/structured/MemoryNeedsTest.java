package org.isim.solver.structured;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;
import org.isim.solver.Structure;
import org.junit.jupiter.api.Test;

class MemoryNeedsTest {
    /** One column in each of a block of 3 rows and a border of 100: the matrices of both, what the block reaches, and a thread's room. */
    @Test
    void countsTheMatricesBeforeTheyAreMade() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        int column = builder.addColumn(0, 1, 1);
        int[] block = new int[103];
        for (int i = 0; i < block.length; i++) {
            block[i] = i < 3 ? 0 : Structure.NONE;
            builder.add(builder.addRow(0, 1, 1), column, 1);
        }
        LinearProgram problem = builder.build();
        int[] border = new int[103];
        Arrays.fill(border, Structure.NONE);
        Structure structure = Structure.of(new int[] {Structure.NONE}, border, block);
        MemoryNeeds needs = MemoryNeeds.of(new BorderedForm(problem, structure), false, 1);
        long matrices = 100 * (100 + 256) / 2 + 3 * (3 + 100);
        long room = 256 * 100 + 2 * 256 * 100;
        assertThat(needs.bytes()).isEqualTo(8 * (matrices + room));
        assertThat(needs.data()).isEqualTo(8 * (60 * 104 + 30 * 103));
        assertThat(needs.fits()).isTrue();
    }

    @Test
    void aRefusalSaysWhatIsNeededAndWhatThereIs() {
        MemoryNeeds needs = new MemoryNeeds(3_200_000_000L, 2_000_000_000L, 1_300_000_000L, 1_500_000_000L);
        assertThat(needs.fits()).isFalse();
        assertThat(needs.refusal())
                .isEqualTo(
                        "its matrices need 3.2 GB of memory and its data 1.3 GB of Java's, and there are 2.0 GB, of which Java may have 1.5 (-Xmx)");
    }

    @Test
    void aHeapThatHoldsNoDataIsRefused() {
        assertThat(new MemoryNeeds(2_000_000_000L, 8_000_000_000L, 1_300_000_000L, 1_000_000_000L).fits())
                .isFalse();
        assertThat(new MemoryNeeds(2_000_000_000L, 8_000_000_000L, 1_300_000_000L, 2_000_000_000L).fits())
                .isTrue();
    }
}
