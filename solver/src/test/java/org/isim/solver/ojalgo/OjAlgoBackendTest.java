package org.isim.solver.ojalgo;

import static org.assertj.core.api.Assertions.assertThat;

import org.isim.solver.Backend;
import org.isim.solver.BackendConformance;
import org.junit.jupiter.api.Test;
import org.ojalgo.OjAlgoUtils;

class OjAlgoBackendTest extends BackendConformance {
    @Override
    protected Backend backend() {
        return new OjAlgoBackend();
    }

    @Test
    void saysItsVersion() {
        assertThat(backend().name()).hasToString("ojAlgo " + OjAlgoUtils.getVersion());
    }
}
