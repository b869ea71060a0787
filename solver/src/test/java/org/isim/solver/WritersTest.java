package org.isim.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.isim.solver.Programs.INF;
import static org.isim.solver.Programs.column;
import static org.isim.solver.Programs.row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WritersTest {
    private static String mps(LinearProgram problem) throws IOException {
        StringBuilder text = new StringBuilder();
        MpsWriter.write(problem, text);
        return text.toString();
    }

    private static String lp(LinearProgram problem) throws IOException {
        StringBuilder text = new StringBuilder();
        LpWriter.write(problem, text);
        return text.toString();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = WritersTest.class.getResourceAsStream(name)) {
            return in == null ? "no file " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyKindAsMps() throws IOException {
        assertThat(mps(Programs.everyKind())).isEqualTo(golden("every-kind.mps"));
    }

    @Test
    void everyKindAsLp() throws IOException {
        assertThat(lp(Programs.everyKind())).isEqualTo(golden("every-kind.lp"));
    }

    @Test
    void wyndorAsLp() throws IOException {
        assertThat(lp(Programs.wyndor())).isEqualTo("""
                        Maximize
                         obj: 3 C0 + 5 C1
                        Subject To
                         R0: C0 <= 4
                         R1: 2 C1 <= 12
                         R2: 3 C0 + 2 C1 <= 18
                        Bounds
                        End
                        """);
    }

    @Test
    void longRowsAreBroken() throws IOException {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        builder.addRow(0, INF, 1);
        for (int j = 0; j < 100; j++) {
            builder.add(0, column(builder, 0, INF, 1), 0.1 + j);
        }
        assertThat(lp(builder.build()).lines()).allMatch(line -> line.length() < 150);
    }

    @Test
    void illegalNamesAreReplacedAndStayApart() throws IOException {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        for (int j = 0; j < 7; j++) {
            column(builder, 0, INF, 1);
        }
        row(builder, 1, INF, 1, 1, 1, 1, 1, 1, 1);
        builder.names(new Names() {
            @Override
            public String row(int row) {
                return "obj";
            }

            @Override
            public String column(int column) {
                return new String[] {"a+b", "a-b", "3rd", "E12", "Free", "Ж", "q[a,1]"}[column];
            }
        });
        assertThat(lp(builder.build())).contains(" obj~2: a_b + a_b~2 + _3rd + _E12 + _Free + _ + q(a,1) >= 1\n");
    }

    @Test
    void crossedRowCannotBeSaidInMps() {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MINIMISE);
        column(builder, 0, 1, 1);
        row(builder, 2, 1, 1);
        LinearProgram problem = builder.build();
        assertThatThrownBy(() -> mps(problem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R0");
    }

    @Test
    void wholeColumnsAreMarked() throws IOException {
        LinearProgramBuilder builder = new LinearProgramBuilder(Sense.MAXIMISE);
        builder.addObjective(builder.addInteger(0, INF), 1);
        column(builder, 0, 4, 1);
        builder.addObjective(builder.addInteger(0, 1), 1);
        row(builder, -INF, 7, 2, 1, 1);
        LinearProgram problem = builder.build();
        assertThat(mps(problem)).contains("""
                COLUMNS
                 MARKER 'MARKER' 'INTORG'
                 C0 obj 1
                 C0 R0 2
                 MARKER 'MARKER' 'INTEND'
                 C1 obj 1
                 C1 R0 1
                 MARKER 'MARKER' 'INTORG'
                 C2 obj 1
                 C2 R0 1
                 MARKER 'MARKER' 'INTEND'
                """).contains(" PL BND C0\n");
        assertThat(lp(problem)).endsWith("General\n C0\n C2\nEnd\n");
    }
}
