package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.isim.app.cli.Ran.well;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member that borrows beside funds of its own is named, and returns of nothing leave it no reason to. */
class IdleFundsTest {
    private static final String IDLE = "Own funds left idle beside borrowed ones";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void namedWhereReturnsArePaidAndGoneWhereNot() {
        Path study = Ran.eaeu(temp);
        assertThat(well("run", "--out", temp.resolve("out"), study.resolve("capital-pool.yaml"))
                        .out())
                .contains(IDLE + ", whose returns are then a transfer, million USD: Kazakhstan 1,313.");
        Path free = Ran.file(study, "free.yaml", "extends: capital-pool.yaml", "investment: {returns: 0%}");
        assertThat(well("run", "--out", temp.resolve("out"), free).out()).doesNotContain(IDLE);
    }
}
