package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.isim;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transport of a scenario ends at the union's border, and the scenario says so. */
class TransportOutsideTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void notCarriedToThoseOutside() {
        Path study = Ran.eaeu(temp);
        Path scenario = Ran.file(
                study,
                "dearer.yaml",
                "extends: baseline.yaml",
                "union: {members: [ARM, BLR, KGZ, RUS], third-country-barrier: 25%}",
                "transport:",
                "  - {from: any, to: any, products: AGR, service: TRC, per-unit: 2%}",
                "  - {from: BLR, to: RUS, products: MIN, service: TRC, per-unit: 2%}");
        Ran ran = isim("validate", scenario);
        assertThat(ran.exit()).isZero();
        assertThat(ran.err().replace(study + "/", ""))
                .contains(
                        "dearer.yaml:4:5: warning: is not carried to KAZ, outside of the union: trade with them has the"
                                + " transport of the base year")
                .doesNotContain("dearer.yaml:5");
    }
}
