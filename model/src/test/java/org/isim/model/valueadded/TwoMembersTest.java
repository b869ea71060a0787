package org.isim.model.valueadded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.isim.model.accounts.FinalUse;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.accounts.TableBuilder;
import org.isim.model.accounts.Tables;
import org.isim.model.inputoutput.Leontief;
import org.isim.model.valueadded.GrossExports.Basis;
import org.junit.jupiter.api.Test;

/**
 * Two members, one sector each. The first uses half a unit of the second's product per unit, the second a quarter of the first's:
 *
 * <pre>
 *   A = [0 1/4; 1/2 0],   L = 8/7 [1 1/4; 1/2 1],   v = (1/2, 3/4)
 *   Z = [0 20; 50 0],     Y = [60 20; 10 20],       x = (100, 80),   exports 40 and 60
 * </pre>
 */
class TwoMembersTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final InterregionalTable TABLE = new TableBuilder(
                    Tables.labels("M", 2), Tables.labels("S", 1), List.of())
            .intermediate(0, 1, 20)
            .intermediate(1, 0, 50)
            .finalUse(0, 0, FinalUse.HOUSEHOLDS, 60)
            .finalUse(0, 1, FinalUse.HOUSEHOLDS, 20)
            .finalUse(1, 0, FinalUse.HOUSEHOLDS, 10)
            .finalUse(1, 1, FinalUse.HOUSEHOLDS, 20)
            .build();
    private static final Leontief LEONTIEF = Leontief.of(TABLE);
    private static final Content CONTENT = new Content(TABLE, LEONTIEF);
    private static final Absorption ABSORPTION = new Absorption(TABLE, LEONTIEF, CONTENT);
    private static final GrossExports EXPORTS = new GrossExports(TABLE, LEONTIEF, CONTENT, ABSORPTION);

    /** In a unit of the first's product 1/2 × 8/7 of its own value added and 3/4 × 4/7 of the second's. */
    @Test
    void content() {
        assertThat(CONTENT.valueAdded(0, 0)).isCloseTo(4 / 7.0, EXACT);
        assertThat(CONTENT.valueAdded(1, 0)).isCloseTo(3 / 7.0, EXACT);
        assertThat(CONTENT.foreign(0, 0)).isCloseTo(3 / 7.0, EXACT);
        assertThat(CONTENT.external(0)).isZero();
    }

    /**
     * Output for the first's final use (60, 10): 8/7 (62.5, 40); value added 1/2 × 8/7 × 62.5 of the first. Length: g X over it, 4/7 × 500/7 + 1/7 ×
     * 320/7 (a unit of the second's product holds 1/7 of the first's value added).
     */
    @Test
    void absorption() {
        assertThat(ABSORPTION.ofMember(0, 0)).isCloseTo(250 / 7.0, EXACT);
        assertThat(ABSORPTION.ofMember(0, 0) + ABSORPTION.ofMember(0, 1)).isCloseTo(50, EXACT);
        assertThat(ABSORPTION.length(0, 0)).isCloseTo((4 * 500 + 320) / 49.0 / (250 / 7.0), EXACT);
    }

    @Test
    void koopmanWangWei() {
        KoopmanWangWei terms = EXPORTS.koopmanWangWei(0);
        assertThat(terms.finalGoods()).isCloseTo(80 / 7.0, EXACT); // 4/7 × 20
        assertThat(terms.byImporter()).isCloseTo(20 / 7.0, EXACT); // 1/7 × 20
        assertThat(terms.thirdParties()).isZero();
        assertThat(terms.returnedFinal()).isCloseTo(10 / 7.0, EXACT); // 1/7 × 10
        assertThat(terms.returnedInputs()).isCloseTo(30 / 7.0, EXACT); // (4/7 − 1/2) × 60
        assertThat(terms.domesticDouble()).isCloseTo(20 / 7.0, EXACT); // (4/7 − 1/2) × 40
        assertThat(terms.foreignFinal()).isCloseTo(60 / 7.0, EXACT); // 3/7 × 20
        assertThat(terms.foreignInputs()).isCloseTo(15 / 7.0, EXACT); // 3/7 × 1/4 × 20
        assertThat(terms.foreignDouble()).isCloseTo(45 / 7.0, EXACT); // 3/7 × 1/4 × 60
        assertThat(terms.sum()).isCloseTo(40, EXACT);
    }

    /**
     * With one destination source and sink agree. Domestic value added 1/2 × 40 = 20: direct 1/2 (20 + 1/4 × 20), returned 1/2 × 1/4 × 320/7, the
     * rest onward. Of 40 exported, 1/4 × 1/2 × 40 = 5 is exported again. Foreign once: 3/4 × 1/2 per unit; Koopman, Wang and Wei find 75/7.
     */
    @Test
    void borinMancini() {
        for (Basis basis : Basis.values()) {
            ExportTerms terms = EXPORTS.ofFlow(basis, 0, 1);
            assertThat(terms.domesticValueAdded()).isCloseTo(20, EXACT);
            assertThat(terms.domesticDouble()).isCloseTo(20 / 7.0, EXACT);
            assertThat(terms.foreign()).isCloseTo(15, EXACT);
            assertThat(terms.foreignDouble()).isCloseTo(15 / 7.0, EXACT);
            assertThat(terms.sum()).isCloseTo(40, EXACT);
        }
        ExportTerms source = EXPORTS.ofFlow(Basis.SOURCE, 0, 1);
        assertThat(source.direct()).isCloseTo(12.5, EXACT);
        assertThat(source.returned()).isCloseTo(40 / 7.0, EXACT);
        assertThat(source.onward()).isCloseTo(12.5 / 7, EXACT);
        assertThat(GrossExports.backward(source)).isCloseTo(3 / 7.0, EXACT);
        assertThat(GrossExports.forward(source)).isCloseTo((40 + 12.5) / 7 / 40, EXACT);
    }

    /** Who exports nothing takes part in nothing. */
    @Test
    void withoutExports() {
        assertThat(GrossExports.backward(ExportTerms.NONE)).isNull();
        assertThat(GrossExports.forward(ExportTerms.NONE)).isNull();
    }
}
