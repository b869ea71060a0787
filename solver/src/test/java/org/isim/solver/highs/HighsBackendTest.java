package org.isim.solver.highs;

import static org.assertj.core.api.Assertions.assertThat;

import org.isim.solver.Backend;
import org.isim.solver.BackendConformance;
import org.isim.solver.LinearSolver;
import org.junit.jupiter.api.Test;

class HighsBackendTest extends BackendConformance {
    @Override
    protected Backend backend() {
        return new HighsBackend();
    }

    @Test
    void isFoundAsAService() {
        assertThat(LinearSolver.discover().backend()).isInstanceOf(HighsBackend.class);
    }

    @Test
    void saysItsVersion() {
        assertThat(backend().name()).hasToString("HiGHS 1.12.0");
    }
}
