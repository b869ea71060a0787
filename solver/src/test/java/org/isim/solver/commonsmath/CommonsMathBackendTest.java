package org.isim.solver.commonsmath;

import org.isim.solver.Backend;
import org.isim.solver.BackendConformance;

class CommonsMathBackendTest extends BackendConformance {
    @Override
    protected Backend backend() {
        return new CommonsMathBackend();
    }
}
