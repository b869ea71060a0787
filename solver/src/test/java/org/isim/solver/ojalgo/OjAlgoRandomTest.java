package org.isim.solver.ojalgo;

import org.isim.solver.Backend;
import org.isim.solver.RandomPrograms;

class OjAlgoRandomTest extends RandomPrograms {
    @Override
    protected Backend backend() {
        return new OjAlgoBackend();
    }
}
