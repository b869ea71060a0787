package org.isim.model.inputoutput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.accounts.Tables;

/** Identities of input–output analysis on any table, with idle sectors, members without trade and stocks drawn down. */
@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class InputOutputPropertiesTest {

    private static double largest(InterregionalTable t) {
        double largest = 1;
        for (int a = 0; a < t.size(); a++) {
            largest = Math.max(largest, t.output(a));
        }
        return largest;
    }

    private static double[] finalDemand(InterregionalTable t) {
        double[] f = new double[t.size()];
        Arrays.setAll(f, t::finalDemand);
        return f;
    }

    private static void close(double[] found, double[] expected, double tolerance) {
        for (int k = 0; k < expected.length; k++) {
            assertThat(found[k]).isCloseTo(expected[k], within(tolerance));
        }
    }

    /** L = Σ A^k; the powers of coefficients with column sums of at most 0.8 fade. */
    @Property(tries = 60)
    void inverseIsTheSumOfRounds(@ForAll InterregionalTable t) {
        DMatrixRMaj a = t.coefficients();
        int n = t.size();
        DMatrixRMaj power = CommonOps_DDRM.identity(n);
        DMatrixRMaj sum = CommonOps_DDRM.identity(n);
        DMatrixRMaj next = new DMatrixRMaj(n, n);
        for (int round = 0; round < 200; round++) {
            CommonOps_DDRM.mult(power, a, next);
            power.setTo(next);
            CommonOps_DDRM.addEquals(sum, power);
        }
        close(Leontief.of(t).inverse().data, sum.data, 1e-10);
    }

    @Property(tries = 100)
    void outputIsTheInverseTimesFinalDemand(@ForAll InterregionalTable t) {
        assertThat(t.largestResidual()).isLessThan(1e-12);
        double[] x = Leontief.of(t).output(finalDemand(t));
        for (int a = 0; a < x.length; a++) {
            assertThat(x[a]).isCloseTo(t.output(a), within(1e-9 * largest(t)));
        }
    }

    /** G x̂⁻¹ = x̂⁻¹ L where there is output, G = (I − B)⁻¹, and x′ = w′G with w all primary inputs. */
    @Property(tries = 100)
    void ghoshIsSimilarToLeontief(@ForAll InterregionalTable t) {
        Leontief leontief = Leontief.of(t);
        Ghosh ghosh = new Ghosh(t, leontief);
        double[][] g = Tables.inverse(ghosh.allocation());
        DMatrixRMaj found = ghosh.inverse();
        int n = t.size();
        double[] primary = new double[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                assertThat(found.get(a, b)).isCloseTo(g[a][b], within(1e-8 * (1 + Math.abs(g[a][b]))));
                if (t.output(a) > 0 && t.output(b) > 0) {
                    assertThat(g[a][b] / t.output(b))
                            .isCloseTo(leontief.inverse().get(a, b) / t.output(a), within(1e-9));
                }
            }
            primary[a] = t.valueAdded(a) + t.saving(a);
            for (int p = 0; p < t.partnerCount(); p++) {
                primary[a] += t.imports(p, a);
            }
        }
        double[] x = ghosh.output(primary);
        for (int a = 0; a < n; a++) {
            assertThat(x[a]).isCloseTo(t.output(a), within(1e-8 * largest(t)));
        }
    }

    @Property(tries = 100)
    void multipliersAreAtLeastOne(@ForAll InterregionalTable t) {
        Multipliers multipliers = new Multipliers(t, Leontief.of(t));
        double[] simple = multipliers.simple(Measure.OUTPUT);
        double[] total = multipliers.total(Measure.OUTPUT);
        for (int b = 0; b < simple.length; b++) {
            assertThat(simple[b]).isGreaterThanOrEqualTo(1 - 1e-12);
            assertThat(total == null ? Double.MAX_VALUE : total[b]).isGreaterThanOrEqualTo(simple[b] - 1e-12);
            if (t.output(b) == 0) {
                assertThat(simple[b]).isEqualTo(1);
                assertThat(multipliers.simple(Measure.VALUE_ADDED)[b]).isZero();
                assertThat(multipliers.simple(Measure.EMPLOYMENT)[b]).isZero();
            }
        }
    }

    /** The closed system written out, household rows and columns and all, has the total multipliers as its first n column sums. */
    @Property(tries = 60)
    void closedModelIsTheAugmentedOne(@ForAll InterregionalTable t) {
        int n = t.size();
        int all = n + t.memberCount();
        DMatrixRMaj augmented = new DMatrixRMaj(all, all);
        CommonOps_DDRM.insert(t.coefficients(), augmented, 0, 0);
        for (int r = 0; r < t.memberCount(); r++) {
            double income = 0;
            for (int i = 0; i < t.sectorCount(); i++) {
                income += Math.max(0, t.valueAdded(t.row(r, i)));
            }
            for (int i = 0; i < t.sectorCount(); i++) {
                int b = t.row(r, i);
                augmented.set(n + r, b, t.perUnit(Math.max(0, t.valueAdded(b)), b));
            }
            for (int a = 0; a < n && income > 0; a++) {
                double spent = t.finalUse(a, r, org.isim.model.accounts.FinalUse.HOUSEHOLDS);
                augmented.set(a, n + r, spent / income);
            }
        }
        double[] total = new Multipliers(t, Leontief.of(t)).total(Measure.OUTPUT);
        if (total != null) {
            double[][] inverse = Tables.inverse(augmented);
            for (int b = 0; b < n; b++) {
                double sum = 0;
                for (int a = 0; a < n; a++) {
                    sum += inverse[a][b];
                }
                assertThat(total[b]).isCloseTo(sum, within(1e-7 * sum));
            }
        }
    }

    @Property(tries = 100)
    void linkagesAreSumsOfTheInverses(@ForAll InterregionalTable t) {
        Leontief leontief = Leontief.of(t);
        Linkages linkages = new Linkages(t, leontief);
        double[][] l = Tables.inverse(t.coefficients());
        double[][] g = Tables.inverse(new Ghosh(t, leontief).allocation());
        int n = t.size();
        for (int k = 0; k < n; k++) {
            double[] column = new double[n];
            for (int a = 0; a < n; a++) {
                column[a] = l[a][k];
            }
            assertThat(linkages.backward()[k]).isCloseTo(Arrays.stream(column).sum(), within(1e-9));
            assertThat(linkages.bySales()[k]).isCloseTo(Arrays.stream(l[k]).sum(), within(1e-9));
            double forward = Arrays.stream(g[k]).sum();
            assertThat(linkages.forward()[k]).isCloseTo(forward, within(1e-9 * forward));
            assertThat(linkages.backwardVariation()[k]).isCloseTo(variation(column), within(1e-8));
            assertThat(linkages.forwardVariation()[k]).isCloseTo(variation(g[k]), within(1e-8));
        }
        assertThat(Arrays.stream(Linkages.normalised(linkages.backward()))
                        .average()
                        .orElse(0))
                .isCloseTo(1, within(1e-12));
    }

    private static double variation(double[] line) {
        double mean = Arrays.stream(line).average().orElse(0);
        double squares = Arrays.stream(line).map(v -> (v - mean) * (v - mean)).sum();
        return line.length > 1 ? Math.sqrt(squares / (line.length - 1)) / mean : 0;
    }

    /** Where nobody delivers inputs to anybody, final demand is all that is made; where nothing is delivered at all, exports are. */
    @Property(tries = 100)
    void extractionOfEverythingLeavesFinalDemand(@ForAll InterregionalTable t) {
        Extraction inputs = Extraction.ofFlows(t, (a, s) -> false, (a, s) -> true);
        close(inputs.output(), finalDemand(t), 1e-9 * largest(t));
        Extraction everything = Extraction.ofFlows(t, (a, s) -> false, (a, s) -> false);
        Extraction nothing = Extraction.ofFlows(t, (a, s) -> true, (a, s) -> true);
        for (int a = 0; a < t.size(); a++) {
            double exports = 0;
            for (int p = 0; p < t.partnerCount(); p++) {
                exports += t.exports(a, p);
            }
            assertThat(everything.output()[a]).isCloseTo(exports, within(1e-9 * largest(t)));
            assertThat(nothing.loss(Measure.OUTPUT, a)).isCloseTo(0, within(1e-9 * largest(t)));
        }
    }

    /** Sectors that vanish: the short formula is the system without their rows, columns and final demand. */
    @Property(tries = 100)
    void extractedSectorsAreTheSmallerSystem(@ForAll InterregionalTable t, @ForAll long seed) {
        int n = t.size();
        int[] gone = new java.util.Random(seed)
                .ints(0, n)
                .distinct()
                .limit(Math.max(1, n / 3))
                .toArray();
        DMatrixRMaj a = t.coefficients();
        double[] f = finalDemand(t);
        for (int k : gone) {
            f[k] = 0;
            for (int j = 0; j < n; j++) {
                a.set(k, j, 0);
                a.set(j, k, 0);
            }
        }
        double[][] l = Tables.inverse(a);
        Extraction extraction = Extraction.ofSectors(t, Leontief.of(t), gone);
        for (int k = 0; k < n; k++) {
            double x = 0;
            for (int j = 0; j < n; j++) {
                x += l[k][j] * f[j];
            }
            assertThat(extraction.output()[k]).isCloseTo(x, within(1e-8 * largest(t)));
        }
    }

    /** A member gone is its sectors gone; a link gone costs nobody anything where nothing flows on it. */
    @Property(tries = 60)
    void membersAndLinks(@ForAll InterregionalTable t) {
        Leontief leontief = Leontief.of(t);
        for (int r = 0; r < t.memberCount(); r++) {
            assertThat(Extraction.ofMember(t, leontief, r).lossOfMember(Measure.OUTPUT, r))
                    .isCloseTo(outputOf(t, r), within(1e-9 * largest(t)));
            for (int s = 0; s < t.memberCount(); s++) {
                Extraction link = Extraction.ofLink(t, r, s);
                double delivered = 0;
                for (int i = 0; i < t.sectorCount(); i++) {
                    delivered += Math.abs(t.deliveries(t.row(r, i), s));
                }
                assertThat(link.loss(Measure.OUTPUT)).isFinite();
                if (delivered == 0) {
                    assertThat(link.loss(Measure.OUTPUT)).isCloseTo(0, within(1e-9 * largest(t)));
                }
            }
        }
    }

    private static double outputOf(InterregionalTable t, int r) {
        double sum = 0;
        for (int i = 0; i < t.sectorCount(); i++) {
            sum += t.output(t.row(r, i));
        }
        return sum;
    }

    @Property(tries = 100)
    void pricesOfTheYearAreOne(@ForAll InterregionalTable t) {
        PriceModel model = new PriceModel(t, Leontief.of(t));
        double[] prices = model.prices();
        double[] imports = model.ofImports(0.1);
        for (int b = 0; b < t.size(); b++) {
            assertThat(prices[b]).isCloseTo(t.output(b) > 0 ? 1 : 0, within(1e-9));
            double all = imports[b];
            for (int r = 0; r < t.memberCount(); r++) {
                all += model.ofValueAdded(r, 0.1)[b];
            }
            // all primary costs up by a tenth: all prices up by a tenth
            assertThat(all).isCloseTo(t.output(b) > 0 ? 0.1 : 0, within(1e-9));
        }
    }

    @Property(tries = 100)
    void ownFeedbackAndSpilloverAreTheMultiplier(@ForAll InterregionalTable t) {
        Leontief leontief = Leontief.of(t);
        Spillovers spillovers = new Spillovers(t, leontief);
        double[] multiplier = new Multipliers(t, leontief).simple(Measure.OUTPUT);
        for (int b = 0; b < t.size(); b++) {
            assertThat(spillovers.own(b) + spillovers.feedback(b) + spillovers.spillover(b))
                    .isCloseTo(multiplier[b], within(1e-9));
            assertThat(spillovers.feedback(b)).isGreaterThanOrEqualTo(-1e-9);
            assertThat(spillovers.own(b)).isGreaterThanOrEqualTo(1 - 1e-9);
        }
        for (int r = 0; r < t.memberCount(); r++) {
            for (int s = 0; s < t.memberCount(); s++) {
                assertThat(spillovers.inMemberPerUnitOf(r, s)).isFinite();
            }
        }
    }
}
