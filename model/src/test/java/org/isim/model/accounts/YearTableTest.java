package org.isim.model.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;
import org.isim.model.Economies;
import org.isim.model.Economies.Case;
import org.isim.model.Solved;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Barriers;
import org.junit.jupiter.api.Test;

/** Tables of base years and of plans add up to the accounts of their members. */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class YearTableTest {

    private static Offset<Double> near(double scale) {
        return within(1e-6 * Math.max(1, Math.abs(scale)));
    }

    private static double of(InterregionalTable t, int r, java.util.function.IntToDoubleFunction value) {
        double sum = 0;
        for (int i = 0; i < t.sectorCount(); i++) {
            sum += value.applyAsDouble(t.row(r, i));
        }
        return sum;
    }

    private static void isThatOf(InterregionalTable t, Year year, int r, MemberAccounts accounts) {
        assertThat(of(t, r, t::output)).isCloseTo(accounts.output(), near(accounts.output()));
        assertThat(of(t, r, t::valueAdded)).isCloseTo(accounts.valueAdded(), near(accounts.output()));
        assertThat(of(t, r, t::employment)).isCloseTo(accounts.employment(), near(accounts.employment()));
        double exports = 0;
        double imports = 0;
        for (int p = 0; p < t.partnerCount(); p++) {
            int partner = p;
            exports += of(t, r, a -> t.exports(a, partner));
            imports += of(t, r, b -> t.imports(partner, b));
            imports += t.finalImports(p, r, FinalUse.HOUSEHOLDS) + t.finalImports(p, r, FinalUse.OTHER);
        }
        assertThat(exports).isCloseTo(accounts.externalExports(), near(accounts.output()));
        assertThat(imports).isCloseTo(accounts.externalImports(), near(accounts.output()));
        assertThat(t.received(r, FinalUse.HOUSEHOLDS))
                .isCloseTo(year.economy().household(r) * accounts.livingStandard(), near(accounts.output()));
        RealIncome income = RealIncome.of(year, r);
        double used = t.received(r, FinalUse.HOUSEHOLDS) + t.received(r, FinalUse.OTHER);
        assertThat(income.gdp()).isCloseTo(accounts.valueAdded(), near(accounts.output()));
        assertThat(income.finalUse()).isCloseTo(used, near(accounts.output()));
        assertThat(income.income())
                .isCloseTo(
                        used
                                - income.haulage()
                                + accounts.unionTradeBalance()
                                + accounts.externalBalanceAtWorldPrices()
                                + accounts.unionIncome(),
                        near(accounts.output()));
    }

    @Property(tries = 60)
    void baseYear(@ForAll Economy e) {
        InterregionalTable t = TableBuilder.of(Year.base(e));
        assertThat(t.largestResidual()).isLessThan(1e-12);
        for (int r = 0; r < e.memberCount(); r++) {
            isThatOf(t, Year.base(e), r, MemberAccounts.ofBaseYear(e, r));
            assertThat(RealIncome.of(Year.base(e), r).income())
                    .isCloseTo(RealIncome.of(Year.base(e), r).gdp(), within(1e-9 * e.household(r)));
            for (int i = 0; i < e.productCount(); i++) {
                for (int s = 0; s < e.memberCount(); s++) {
                    assertThat(t.deliveries(t.row(r, i), s)).isCloseTo(e.flow(r, s, i), near(e.household(r)));
                }
            }
            assertThat(of(t, r, t::saving)).isZero();
        }
    }

    /** With barriers halved, users receive more than was shipped: the table says so and still balances. */
    @Property(tries = 25)
    void plan(@ForAll Case c) {
        Plan plan = Solved.plan(c.economy(), c.scenario());
        Year year = Year.of(plan);
        InterregionalTable t = TableBuilder.of(year);
        assertThat(t.largestResidual()).isLessThan(1e-9);
        for (int r = 0; r < c.economy().memberCount(); r++) {
            isThatOf(t, year, r, MemberAccounts.ofPlan(plan, r));
            assertThat(of(t, r, t::saving)).isGreaterThanOrEqualTo(0);
        }
    }

    /** Transport beyond the base year's is used, not earned: real income is without it. */
    @Property(tries = 15)
    void planWithHaulage(@ForAll Case c) {
        Barriers dear = c.scenario().barriers().withTransports((o, r, i, none) -> o == r ? 0 : 0.1);
        Plan plan = Solved.plan(c.economy(), c.scenario().with(dear).withTransportProduct(0));
        Year year = Year.of(plan);
        InterregionalTable t = TableBuilder.of(year);
        for (int r = 0; r < c.economy().memberCount(); r++) {
            isThatOf(t, year, r, MemberAccounts.ofPlan(plan, r));
            double moved = 0;
            for (int o = 0; o < c.economy().memberCount(); o++) {
                for (int i = 0; i < c.economy().productCount(); i++) {
                    moved += o == r ? 0 : plan.flow(o, r, i);
                }
            }
            assertThat(RealIncome.of(year, r).haulage()).isCloseTo(0.1 * moved, near(moved));
        }
    }

    /**
     * A product that nobody supplies, its use met from stocks: 10 used by the sector next door, stocks −10. It makes nothing and has no
     * coefficients, and the 10 still count among the other's inputs.
     */
    @Test
    void aProductFromStocks() {
        EconomyBuilder b = EconomyBuilder.onePerProduct(List.of(Label.of("A")), Tables.labels("P", 2), List.of());
        b.output(0, 0, 100).coefficient(0, 1, 0, 0.1).household(0, 0, 100).flow(0, 0, 0, 100);
        b.otherFinalUse(0, 1, -10);
        InterregionalTable t = TableBuilder.of(Year.base(b.build()));
        assertThat(t.intermediate(1, 0)).isEqualTo(10);
        assertThat(t.finalUse(1, 0, FinalUse.OTHER)).isEqualTo(-10);
        assertThat(t.output(1)).isZero();
        assertThat(t.valueAdded(0)).isEqualTo(90);
        assertThat(t.coefficients().data).containsExactly(0, 0, 0.1, 0);
        assertThat(t.largestResidual()).isZero();
    }
}
