package org.isim.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;
import org.isim.model.Economies;
import org.isim.model.accounts.Tables;
import org.isim.model.accounts.Year;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.plan.MemberAccounts;
import org.junit.jupiter.api.Test;

/** Indicators of trade, on three members with two products that can be done by hand, and on random economies. */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class TradeIndicatorsTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int ROW = 3;
    private static final int CLOTH = 0;
    private static final int WINE = 1;

    /**
     * Exports of cloth and wine: A to B 30 and 10, B to A 10 and 20, A to the rest of world 10 and 50, from there 5 and 15. C trades with nobody.
     */
    private static TradeFlows trade() {
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("A"), Label.of("B"), Label.of("C")),
                List.of(Label.of("cloth"), Label.of("wine")),
                List.of(Label.of("ROW")));
        b.flow(A, B, CLOTH, 30).flow(A, B, WINE, 10).flow(B, A, CLOTH, 10).flow(B, A, WINE, 20);
        b.exports(A, 0, CLOTH, 10)
                .exports(A, 0, WINE, 50)
                .imports(0, A, CLOTH, 5)
                .imports(0, A, WINE, 15);
        for (int r = 0; r < 3; r++) {
            b.flow(r, r, CLOTH, 1000).flow(r, r, WINE, 1000);
        }
        return new TradeFlows(Year.base(b.build()));
    }

    @Test
    void flowsAndBalances() {
        TradeFlows t = trade();
        assertThat(t.exports(A, d -> true)).isEqualTo(100);
        assertThat(t.imports(A, o -> true)).isEqualTo(50);
        assertThat(t.exports(A, t::isMember)).isEqualTo(40);
        assertThat(t.flow(A, A)).isZero();
        assertThat(Ratios.coverage(100, 50)).isEqualTo(2);
        assertThat(Ratios.coverage(t.exports(C, d -> true), t.imports(C, o -> true)))
                .isNull();
        assertThat(Ratios.growth(50, 60)).isCloseTo(0.2, EXACT);
        assertThat(Ratios.growth(0, 60)).isNull();
        assertThat(Ratios.share(30, 40)).isEqualTo(0.75);
    }

    @Test
    void revealedAdvantage() {
        TradeFlows t = trade();
        Market union = new Market.Union();
        // cloth is 30 of 40 of A's exports to members, 40 of 70 of everybody's
        assertThat(RevealedAdvantage.of(t, union, A, CLOTH)).isCloseTo(0.75 / (40 / 70.0), EXACT);
        assertThat(RevealedAdvantage.of(t, union, B, WINE)).isCloseTo(20 / 30.0 / (30 / 70.0), EXACT);
        // to everybody: 40 of A's 100, 50 of all members' 130
        assertThat(RevealedAdvantage.of(t, new Market.World(), A, CLOTH)).isCloseTo(0.4 / (50 / 130.0), EXACT);
        // on A's market B competes with the rest of world: 10 of 30 against 15 of 50
        assertThat(RevealedAdvantage.of(t, new Market.Country(A), B, CLOTH)).isCloseTo(10 / 30.0 / (15 / 50.0), EXACT);
        // who sells nothing reveals nothing
        assertThat(RevealedAdvantage.of(t, union, C, CLOTH)).isNull();
        assertThat(RevealedAdvantage.of(t, new Market.Country(C), A, CLOTH)).isNull();
        assertThat(RevealedAdvantage.symmetric(3.0)).isEqualTo(0.5);
        assertThat(RevealedAdvantage.symmetric(0.0)).isEqualTo(-1);
        assertThat(RevealedAdvantage.symmetric(null)).isNull();
    }

    /**
     * Ricardo 1817: cloth takes England 100 men and Portugal 90, wine 120 and 80. Portugal needs less of both; compared with wine cloth costs
     * England 100/120 and Portugal 90/80. Where each exports what it makes comparatively cheaply, its revealed advantage lies there.
     */
    @Test
    void ricardo() {
        double[][] labour = {{100, 120}, {90, 80}};
        EconomyBuilder b = EconomyBuilder.onePerProduct(
                List.of(Label.of("England"), Label.of("Portugal")),
                List.of(Label.of("cloth"), Label.of("wine")),
                List.of());
        for (int r = 0; r < 2; r++) {
            int cheap = labour[r][CLOTH] / labour[r][WINE] < labour[1 - r][CLOTH] / labour[1 - r][WINE] ? CLOTH : WINE;
            b.flow(r, 1 - r, cheap, 9).flow(r, 1 - r, 1 - cheap, 1);
        }
        TradeFlows t = new TradeFlows(Year.base(b.build()));
        assertThat(RevealedAdvantage.of(t, new Market.World(), 0, CLOTH)).isCloseTo(0.9 / 0.5, EXACT);
        assertThat(RevealedAdvantage.of(t, new Market.World(), 1, WINE)).isCloseTo(0.9 / 0.5, EXACT);
        assertThat(RevealedAdvantage.of(t, new Market.World(), 1, CLOTH)).isLessThan(1);
    }

    @Test
    void intraIndustryTrade() {
        TradeFlows t = trade();
        assertThat(IntraIndustry.of(30, 10)).isEqualTo(0.5);
        assertThat(IntraIndustry.of(7, 0)).isZero();
        assertThat(IntraIndustry.of(0, 0)).isNull();
        // |30 − 10| + |10 − 20| of 70
        assertThat(IntraIndustry.of(t, A, B)).isCloseTo(1 - 30 / 70.0, EXACT);
        assertThat(IntraIndustry.of(t, B, A)).isCloseTo(1 - 30 / 70.0, EXACT);
        assertThat(IntraIndustry.of(t, A, C)).isNull();
    }

    @Test
    void concentration() {
        assertThat(Concentration.of(5, 5)).isEqualTo(0.5);
        assertThat(Concentration.normalised(5, 5)).isCloseTo(0, EXACT);
        assertThat(Concentration.of(0, 9, 0)).isEqualTo(1);
        assertThat(Concentration.normalised(0, 9, 0)).isCloseTo(1, EXACT);
        assertThat(Concentration.of(0, 0)).isNull();
        assertThat(Concentration.normalised(0)).isNull();
        assertThat(Concentration.normalised(4)).isEqualTo(1);
    }

    /** The rest of world takes 60 of A's 100 and none of B's 30, so A's intensity has nothing to divide by, and B's is 0. */
    @Test
    void intensity() {
        TradeFlows t = trade();
        assertThat(Intensity.of(t, A, ROW)).isNull();
        assertThat(Intensity.of(t, B, ROW)).isEqualTo(0);
        assertThat(Intensity.of(t, C, ROW)).isNull();
        assertThat(Intensity.of(t, A, B)).isNull();
    }

    /** Three members that share out their exports alike have an intensity of 1 with everybody. */
    @Test
    void intensityOfEvenTradeIsOne() {
        EconomyBuilder b =
                EconomyBuilder.onePerProduct(Tables.labels("M", 4), Tables.labels("P", 1), Tables.labels("W", 1));
        for (int r = 0; r < 4; r++) {
            for (int s = 0; s < 4; s++) {
                b.flow(r, s, 0, r == s ? 500 : 10 * (r + 1));
            }
            b.exports(r, 0, 0, 20 * (r + 1));
        }
        TradeFlows t = new TradeFlows(Year.base(b.build()));
        for (int s = 1; s < 5; s++) {
            assertThat(Intensity.of(t, 0, s)).isCloseTo(1, EXACT);
        }
    }

    /** Sizes 100, 50, 10; distances 10 and 5 km: gravity 500 and 200. They trade 70 and 0, so K = 0.1 and 50 and 20 are expected. */
    @Test
    void gravity() {
        double[][] distance = new double[3][3];
        distance[A][B] = 10;
        distance[C][A] = 5;
        List<Gravity.Pair> pairs = Gravity.pairs(trade(), new double[] {100, 50, 10}, distance, 1);
        assertThat(pairs).hasSize(2);
        assertThat(pairs.get(0).gravity()).isEqualTo(500);
        assertThat(pairs.get(0).expected()).isCloseTo(50, EXACT);
        assertThat(pairs.get(0).index()).isCloseTo(1.4, EXACT);
        assertThat(pairs.get(1).potential()).isCloseTo(20, EXACT);
        assertThat(pairs.get(1).index()).isZero();
        assertThat(Gravity.pairs(trade(), new double[3], distance, 1)).isEmpty();
    }

    /** Flows agree with the members' accounts; averages of RCA by shares of exports are 1; everything there is is finite. */
    @Property(tries = 50)
    void onAnyEconomy(@ForAll Economy e) {
        TradeFlows t = new TradeFlows(Year.base(e));
        int all = t.countries().size();
        for (int r = 0; r < e.memberCount(); r++) {
            MemberAccounts accounts = MemberAccounts.ofBaseYear(e, r);
            assertThat(t.exports(r, t::isMember)).isCloseTo(accounts.unionExports(), within(1e-9 * accounts.output()));
            assertThat(t.imports(r, o -> !t.isMember(o)))
                    .isCloseTo(accounts.externalImports(), within(1e-9 * accounts.output()));
            double mean = 0;
            double world = 0;
            for (int o = 0; o < e.memberCount(); o++) {
                world += t.exports(o, d -> true);
            }
            for (int i = 0; i < e.productCount(); i++) {
                double ofProduct = 0;
                for (int o = 0; o < e.memberCount(); o++) {
                    ofProduct += t.exports(o, i, d -> true);
                }
                Double advantage = RevealedAdvantage.of(t, new Market.World(), r, i);
                mean += ofProduct / world * Objects.requireNonNull(advantage);
                Double symmetric = Objects.requireNonNull(RevealedAdvantage.symmetric(advantage));
                assertThat(symmetric).isBetween(-1.0, 1.0);
            }
            assertThat(mean).isCloseTo(1, within(1e-9));
            for (int s = 0; s < all; s++) {
                Double lloyd = s == r ? null : IntraIndustry.of(t, r, s);
                assertThat(lloyd == null || (lloyd >= 0 && lloyd <= 1)).isTrue();
                Double intensity = s == r ? null : Intensity.of(t, r, s);
                assertThat(intensity == null || Double.isFinite(intensity)).isTrue();
            }
        }
    }
}
