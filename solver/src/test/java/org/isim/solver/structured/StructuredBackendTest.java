package org.isim.solver.structured;

import org.isim.solver.Backend;
import org.isim.solver.BackendConformance;

class StructuredBackendTest extends BackendConformance {
    @Override
    protected Backend backend() {
        return new StructuredBackend();
    }
}
