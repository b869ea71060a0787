package org.isim.solver.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupTest {
    /** What a group adds, found from its legs, head and ties, against K⁻¹ applied to each of its rows. */
    @Test
    void productsAreThoseOfTheInverse() {
        BorderedForm form = Markets.form();
        Random random = new Random(2);
        double[] d = random.doubles(form.problem.columns(), 0.1, 2).toArray();
        double[] w = random.doubles(form.problem.rows(), 0.1, 2).toArray();
        Workspace space = form.workspace();
        int seen = 0;
        for (int g = 0; g < form.groups.length; g++) {
            Group group = form.groups[g];
            BorderedForm.Entries e = form.entries[g];
            group.factor(d, w, space);
            double[] products = new double[e.rows() * (e.rows() + 1) / 2];
            group.products(e, products, space);
            for (int n = 0; n < e.rows(); n++) {
                double[] x = new double[Math.max(group.size(), space.x.length)];
                e.addTo(x, n, 1);
                group.solve(x, space);
                for (int h = 0; h <= n; h++) {
                    assertThat(products[n * (n + 1) / 2 + h]).isCloseTo(e.dot(h, x), within(1e-13));
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
    }
}
