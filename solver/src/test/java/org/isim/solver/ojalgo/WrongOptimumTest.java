package org.isim.solver.ojalgo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.isim.solver.Backend;
import org.isim.solver.Certificate;
import org.isim.solver.Certifier;
import org.isim.solver.Deadline;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.isim.solver.highs.HighsBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ojAlgo calls points optimal that are not; what it says alone is never shown. */
class WrongOptimumTest {
    private static final int MEMBERS = 5;
    private static final int PRODUCTS = 60;

    /**
     * Five members with sixty products that trade freely, each member in a unit of its own from 1e-3 to 1e5: max z, where x + Σ t in − Σ t out ≥ A x + c z and labour is given.
     */
    private static LinearProgram badlyScaled(long seed) {
        Random random = new Random(seed);
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        int z = b.addColumn(0, Double.POSITIVE_INFINITY, 1);
        b.addObjective(z, 1);
        double[] unit = random.doubles(MEMBERS, -3, 5).map(e -> Math.pow(10, e)).toArray();
        int[][] balance = new int[MEMBERS][PRODUCTS];
        for (int r = 0; r < MEMBERS; r++) {
            int labour = b.addRow(Double.NEGATIVE_INFINITY, unit[r], 1);
            for (int i = 0; i < PRODUCTS; i++) {
                balance[r][i] = b.addRow(0, Double.POSITIVE_INFINITY, 1);
            }
            for (int k = 0; k < PRODUCTS; k++) {
                int x = b.addColumn(0, Double.POSITIVE_INFINITY, 1);
                b.add(labour, x, Math.exp(random.nextGaussian()));
                b.add(balance[r][k], x, 1);
                for (int i = 0; i < PRODUCTS; i++) {
                    b.add(balance[r][i], x, -random.nextDouble() * random.nextDouble() / PRODUCTS);
                }
                b.add(balance[r][k], z, -unit[r] * random.nextDouble() / PRODUCTS);
            }
        }
        for (int i = 0; i < PRODUCTS; i++) {
            for (int o = 0; o < MEMBERS; o++) {
                for (int r = 0; r < MEMBERS; r++) {
                    if (o != r) {
                        int t = b.addColumn(0, Double.POSITIVE_INFINITY, 1);
                        b.add(balance[o][i], t, -1 - 0.1 * random.nextDouble());
                        b.add(balance[r][i], t, 1);
                    }
                }
            }
        }
        return b.build();
    }

    private static double highs(LinearProgram problem) {
        return optimal(new LinearSolver(new HighsBackend()).solve(problem, SolveOptions.DEFAULT))
                .solution()
                .objective();
    }

    private static Outcome.Optimal optimal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Optimal.class);
        return (Outcome.Optimal) outcome;
    }

    /** ojAlgo as it comes, without the polish. */
    private record Plain(OjAlgoBackend backend) implements Backend {
        @Override
        public Outcome.BackendName name() {
            return backend.name();
        }

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public String whyUnavailable() {
            return "";
        }

        @Override
        public Set<Capability> capabilities() {
            return backend.capabilities();
        }

        @Override
        public List<Way> ways(LinearProgram problem, SolveOptions options) {
            return List.of(deadline -> OjAlgoBackend.answer(problem, false, deadline));
        }
    }

    /** Feasible and complementary to 1e-10, reduced costs below 1e-7 of what counts as one, and yet one in a hundred thousand from the optimum. */
    @Test
    void theCertificateRefusesIt() {
        LinearProgram problem = badlyScaled(2);
        Backend.Answer answer = OjAlgoBackend.answer(problem, false, new Deadline(Double.POSITIVE_INFINITY));
        assertThat(answer.status()).isEqualTo(Backend.Status.OPTIMAL);
        assertThat(1 - answer.bound() / highs(problem)).isGreaterThan(1e-5);
        Certificate certificate = Certifier.certify(problem, new Solution(problem, answer.x(), answer.y()));
        assertThat(certificate.primalInfeasibility()).isLessThan(1e-9);
        assertThat(certificate.dualInfeasibility()).isLessThan(Certificate.TOLERANCE);
        assertThat(certificate.relativeGap()).isGreaterThan(1e-5);
        assertThat(certificate.passes()).isFalse();
    }

    @Test
    void theNextBackendIsAskedAndTheOutcomeSaysSo() {
        LinearProgram problem = badlyScaled(2);
        Outcome.Optimal optimal = optimal(new LinearSolver(new Plain(new OjAlgoBackend()), new HighsBackend())
                .solve(problem, SolveOptions.DEFAULT));
        assertThat(optimal.backend().name()).isEqualTo("HiGHS");
        assertThat(optimal.notes())
                .singleElement()
                .asString()
                .startsWith("ojAlgo " + OjAlgoBackend.VERSION + ": called optimal, but not proved");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void polishedItIsRight(long seed) {
        LinearProgram problem = badlyScaled(seed);
        double objective = optimal(new LinearSolver(new OjAlgoBackend()).solve(problem, SolveOptions.DEFAULT))
                .solution()
                .objective();
        assertThat(objective / highs(problem)).isCloseTo(1, within(1e-10));
    }
}
