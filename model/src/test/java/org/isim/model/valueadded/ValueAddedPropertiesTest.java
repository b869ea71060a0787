package org.isim.model.valueadded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrixRMaj;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.accounts.Tables;
import org.isim.model.inputoutput.Leontief;
import org.isim.model.valueadded.GrossExports.Basis;

/** What holds of value added in trade for any table. */
@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class ValueAddedPropertiesTest {

    /** A table with everything made of it. */
    private record Case(InterregionalTable table, Content content, Absorption absorption, GrossExports exports) {
        static Case of(InterregionalTable t) {
            Leontief leontief = Leontief.of(t);
            Content content = new Content(t, leontief);
            Absorption absorption = new Absorption(t, leontief, content);
            return new Case(t, content, absorption, new GrossExports(t, leontief, content, absorption));
        }

        double exports(int s, int d) {
            double sum = 0;
            for (int i = 0; i < table.sectorCount(); i++) {
                sum += exports.exports(s, i, d);
            }
            return sum;
        }

        double exports(int s) {
            double sum = 0;
            for (int i = 0; i < table.sectorCount(); i++) {
                sum += table.grossExports(table.row(s, i));
            }
            return sum;
        }

        /** To 1e-9 of the largest output. */
        Offset<Double> exact() {
            double largest = 1;
            for (int a = 0; a < table.size(); a++) {
                largest = Math.max(largest, table.output(a));
            }
            return within(1e-9 * largest);
        }
    }

    @Property(tries = 100)
    void contentOfEveryUnitIsOne(@ForAll InterregionalTable t) {
        Case c = Case.of(t);
        for (int b = 0; b < t.size(); b++) {
            double sum = c.content().external(b) + c.content().saved(b);
            for (int s = 0; s < t.memberCount(); s++) {
                sum += c.content().valueAdded(s, b);
            }
            assertThat(sum).isCloseTo(t.output(b) > 0 ? 1 : 0, within(1e-10));
        }
    }

    @Property(tries = 100)
    void allValueAddedIsAbsorbedSomewhere(@ForAll InterregionalTable t) {
        Case c = Case.of(t);
        for (int s = 0; s < t.memberCount(); s++) {
            double gdp = 0;
            double absorbed = 0;
            for (int i = 0; i < t.sectorCount(); i++) {
                gdp += t.valueAdded(t.row(s, i));
            }
            for (int d = 0; d < c.absorption().destinations(); d++) {
                absorbed += c.absorption().ofMember(s, d);
                Double length = c.absorption().length(s, d);
                assertThat(length == null || Double.isFinite(length)).isTrue();
            }
            assertThat(absorbed).isCloseTo(gdp, c.exact());
        }
    }

    @Property(tries = 150)
    void allTermsSumToGrossExports(@ForAll InterregionalTable t) {
        Case c = Case.of(t);
        for (int s = 0; s < t.memberCount(); s++) {
            assertThat(c.exports().koopmanWangWei(s).sum()).isCloseTo(c.exports(s), c.exact());
            for (Basis basis : Basis.values()) {
                for (int d = 0; d < c.absorption().destinations(); d++) {
                    ExportTerms[] terms = c.exports().terms(basis, s, d);
                    for (int i = 0; i < terms.length; i++) {
                        assertThat(terms[i].sum()).isCloseTo(c.exports().exports(s, i, d), c.exact());
                    }
                    assertThat(c.exports().ofFlow(basis, s, d).sum()).isCloseTo(c.exports(s, d), c.exact());
                }
                assertThat(c.exports().ofMember(basis, s).sum()).isCloseTo(c.exports(s), c.exact());
            }
        }
    }

    /** Domestic value added, domestic double counting and foreign content as a whole are the same by every method. */
    @Property(tries = 150)
    void methodsAgreeWhereTheyMeanTheSame(@ForAll InterregionalTable t) {
        Case c = Case.of(t);
        for (int s = 0; s < t.memberCount(); s++) {
            KoopmanWangWei nine = c.exports().koopmanWangWei(s);
            ExportTerms source = c.exports().ofMember(Basis.SOURCE, s);
            ExportTerms sink = c.exports().ofMember(Basis.SINK, s);
            assertThat(source.domesticValueAdded()).isCloseTo(nine.domesticValueAdded(), c.exact());
            assertThat(sink.domesticValueAdded()).isCloseTo(nine.domesticValueAdded(), c.exact());
            assertThat(source.domesticDouble()).isCloseTo(nine.domesticDouble(), c.exact());
            assertThat(sink.domesticDouble()).isCloseTo(nine.domesticDouble(), c.exact());
            assertThat(source.foreignContent()).isCloseTo(nine.foreignContent(), c.exact());
            assertThat(sink.foreignContent()).isCloseTo(nine.foreignContent(), c.exact());
            assertThat(source.foreign()).isCloseTo(sink.foreign(), c.exact());
            // absorbed at home after going abroad: terms 4 and 5
            assertThat(source.returned()).isCloseTo(nine.returnedFinal() + nine.returnedInputs(), c.exact());
            assertThat(sink.returned()).isCloseTo(source.returned(), c.exact());
            // what is absorbed abroad is what leaves the member for good
            double abroad = 0;
            for (int d = 0; d < c.absorption().destinations(); d++) {
                abroad += d == s ? 0 : c.absorption().ofMember(s, d);
            }
            assertThat(source.absorbedAbroad()).isCloseTo(abroad, c.exact());
        }
    }

    /** The formulas of Borin and Mancini written out, with the second inverse (I − A̸)⁻¹ made for every exporter. */
    @Property(tries = 60)
    void termsAreThoseOfTheSecondInverse(@ForAll InterregionalTable t) {
        Case c = Case.of(t);
        double[][] l = Tables.inverse(t.coefficients());
        for (int s = 0; s < t.memberCount(); s++) {
            DMatrixRMaj cut = t.coefficients();
            for (int i = 0; i < t.sectorCount(); i++) {
                for (int b = 0; b < t.size(); b++) {
                    if (t.member(b) != s) {
                        cut.set(t.row(s, i), b, 0);
                    }
                }
            }
            double[][] without = Tables.inverse(cut);
            for (int r = 0; r < t.memberCount(); r++) {
                ExportTerms[] source = c.exports().terms(Basis.SOURCE, s, r);
                ExportTerms[] sink = c.exports().terms(Basis.SINK, s, r);
                for (int i = 0; r != s && i < t.sectorCount(); i++) {
                    int a = t.row(s, i);
                    double e = c.exports().exports(s, i, r);
                    double again = 0;
                    double domestic = 0;
                    double once = 0;
                    double foreign = 0;
                    double foreignOnce = 0;
                    for (int k = 0; k < t.size(); k++) {
                        double v = t.perUnit(t.valueAdded(k), k);
                        boolean own = t.member(k) == s;
                        domestic += own ? v * l[k][a] : 0;
                        once += own ? v * without[k][a] : 0;
                        foreign += own ? 0 : v * l[k][a];
                        foreignOnce += own ? 0 : v * without[k][a];
                        for (int j = 0; j < t.sectorCount() && t.member(k) == r; j++) {
                            again += t.perUnit(t.intermediate(a, k), k)
                                    * without[k][t.row(s, j)]
                                    * t.grossExports(t.row(s, j));
                        }
                    }
                    assertThat(source[i].domesticValueAdded()).isCloseTo(once * e, c.exact());
                    assertThat(source[i].foreign()).isCloseTo(foreignOnce * e, c.exact());
                    assertThat(sink[i].domesticValueAdded()).isCloseTo(domestic * (e - again), c.exact());
                    assertThat(sink[i].foreign()).isCloseTo(foreign * (e - again), c.exact());
                }
            }
        }
    }

    /** Without stocks drawn down no term is negative. */
    @Property(tries = 100)
    void noTermIsNegativeWhereNoUseIs(@ForAll InterregionalTable t) {
        Case c = Case.of(t);
        for (int a = 0; a < t.size(); a++) {
            for (int s = 0; s < t.memberCount(); s++) {
                if (t.finalUse(a, s) < 0 || t.valueAdded(a) < 0) {
                    return;
                }
            }
        }
        double floor = -c.exact().value;
        for (int s = 0; s < t.memberCount(); s++) {
            KoopmanWangWei nine = c.exports().koopmanWangWei(s);
            assertThat(java.util.List.of(
                            nine.finalGoods(),
                            nine.byImporter(),
                            nine.thirdParties(),
                            nine.returnedFinal(),
                            nine.returnedInputs(),
                            nine.domesticDouble(),
                            nine.foreignFinal(),
                            nine.foreignInputs(),
                            nine.foreignDouble(),
                            nine.external()))
                    .allSatisfy(term -> assertThat(term).isGreaterThanOrEqualTo(floor));
            for (Basis basis : Basis.values()) {
                for (int d = 0; d < c.absorption().destinations(); d++) {
                    for (ExportTerms terms : c.exports().terms(basis, s, d)) {
                        assertThat(java.util.List.of(
                                        terms.direct(),
                                        terms.onward(),
                                        terms.returned(),
                                        terms.domesticDouble(),
                                        terms.foreign(),
                                        terms.foreignDouble(),
                                        terms.external()))
                                .allSatisfy(term -> assertThat(term).isGreaterThanOrEqualTo(floor));
                    }
                }
            }
        }
    }
}
