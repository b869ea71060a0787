package org.isim.app.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.RowFamily;
import org.isim.model.formulation.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The written model: every formula can be set, nothing of it gets lost, and the page holds all of them. */
class WrittenModelTest {
    @ParameterizedTest
    @EnumSource(RowFamily.class)
    void everyFormulaIsWellFormedMathMl(RowFamily family) {
        String set = "<div>" + MathMl.of(family.formula()) + "</div>";
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(set.getBytes(StandardCharsets.UTF_8))))
                .as(set)
                .doesNotThrowAnyException();
        assertThat(set).doesNotContain("<mrow></mrow>").doesNotContain("<mo>_</mo>");
    }

    @Test
    void aBalanceIsSetAsInPrint() {
        assertThat(MathMl.of("q[r,i] = sum_k a[r,i,k] x[r,k] + cbar[r,i] z[r]"))
                .isEqualTo("<math><msub><mi>q</mi><mrow><mi>r</mi><mo>,</mo><mi>i</mi></mrow></msub></math>"
                        + " <math><mo form=\"infix\">=</mo><munder><mo>∑</mo><mrow><mi>k</mi></mrow></munder>"
                        + "<msub><mi>a</mi><mrow><mi>r</mi><mo>,</mo><mi>i</mi><mo>,</mo><mi>k</mi></mrow></msub>"
                        + "<msub><mi>x</mi><mrow><mi>r</mi><mo>,</mo><mi>k</mi></mrow></msub></math>"
                        + " <math><mo form=\"infix\">+</mo><msub><mover accent=\"true\"><mi>c</mi><mo>‾</mo></mover>"
                        + "<mrow><mi>r</mi><mo>,</mo><mi>i</mi></mrow></msub>"
                        + "<msub><mi>z</mi><mrow><mi>r</mi></mrow></msub></math>");
    }

    @Test
    void aShippedUnitIsAFraction() {
        assertThat(MathMl.of("(1-beta0[r])/(1-beta[r]) t[r]"))
                .isEqualTo(
                        "<math><mfrac><mrow><mn>1</mn><mo>−</mo><msubsup><mi>β</mi><mrow><mi>r</mi></mrow><mn>0</mn></msubsup></mrow>"
                                + "<mrow><mn>1</mn><mo>−</mo><msub><mi>β</mi><mrow><mi>r</mi></mrow></msub></mrow></mfrac>"
                                + "<msub><mi>t</mi><mrow><mi>r</mi></mrow></msub></math>");
    }

    @Test
    void thePageHoldsTheWholeModel() {
        String page = MathPage.of(WrittenModel.general(), null);
        for (RowFamily family : RowFamily.values()) {
            assertThat(page).contains("<code>" + family.name() + "</code>");
        }
        for (ColumnFamily family : ColumnFamily.values()) {
            assertThat(page).contains(family.meaning());
        }
        for (Symbol symbol : Symbol.values()) {
            assertThat(page).as("a formula names %s", symbol.letter()).contains(symbol.meaning());
        }
        assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("{{");
    }

    @Test
    void aTitleStaysText() {
        assertThat(MathPage.of(WrittenModel.general(), "<script>alert(1)</script>"))
                .doesNotContain("<script");
    }
}
