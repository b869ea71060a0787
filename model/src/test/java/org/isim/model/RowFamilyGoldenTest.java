package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.model.chain.Capital;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Market;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Sale;
import org.isim.model.chain.Stage;
import org.isim.model.chain.StageImport;
import org.isim.model.chain.Support;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;
import org.isim.model.economy.EconomyBuilder;
import org.isim.model.economy.Label;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Barriers;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.Investment;
import org.isim.model.scenario.Origins;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.Room;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.Step;
import org.isim.model.scenario.SupplyRule;
import org.isim.solver.LpWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The code equals the math: each row family written out for two members and two products. Read a golden file beside the formula of its
 * family. {@code -Dgolden.write=true} writes them anew.
 */
class RowFamilyGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/row-families");

    @ParameterizedTest
    @EnumSource(RowFamily.class)
    void rowsOfTheFamily(RowFamily family) throws IOException {
        Economy e = twoByTwo();
        Scenario scenario = scenario(e, family);
        StringBuilder lp = new StringBuilder();
        Formulation f = Planner.firstProgram(e, scenario);
        LpWriter.write(f.problem(), lp);
        StringBuilder text = new StringBuilder("\\ " + family + ": " + family.formula() + "\n");
        Matcher rows =
                Pattern.compile("(?m)^ " + family + "[(:].*\\n(?:  .*\\n)*").matcher(lp);
        while (rows.find()) {
            text.append(rows.group());
        }
        assertGolden(family + ".lp", text.toString());
        assertThat(text.toString()).contains(" " + family);
    }

    /** What chains add to the rows of the other families. */
    @Test
    void rowsOfOtherFamiliesThatChainsEnter() throws IOException {
        Economy e = twoByTwo();
        StringBuilder lp = new StringBuilder();
        Scenario s = scenario(e, RowFamily.CHAIN_STAGE).with(investment()).withSupply(rules());
        s = s.with(s.interests()
                .withValueAddedFloor(0, 1.01)
                .withJobsFloor(0.99, 0)
                .withParity(0.3, 0.25));
        s = s.withChains(List.of(inOnePlace(harvesters()).with(harvesters().rules())));
        LpWriter.write(Planner.firstProgram(e, s).problem(), lp);
        StringBuilder text = new StringBuilder("\\ rows of other families that chains enter\n");
        Matcher rows =
                Pattern.compile("(?m)^ (?!CHAIN)[A-Z_]+[(:].*\\n(?:  .*\\n)*").matcher(lp);
        while (rows.find()) {
            if (rows.group().contains("(harvesters,")) {
                text.append(rows.group());
            }
        }
        assertGolden("chains-elsewhere.lp", text.toString());
        assertThat(text)
                .contains(" USE(", " SOURCING(", " OUTPUT(", " CAPACITY(", " LABOUR(", " PAYMENTS(")
                .contains(" VALUE_ADDED_MIN(", " JOBS_MIN(", " PARITY_MIN(", " INVESTMENT(", " SUPPLY_MAX(");
    }

    /** The program the family is shown by, with everything else that can enter its rows. */
    static Formulation withEverything(RowFamily family) {
        Economy e = twoByTwo();
        Scenario s = scenario(e, family)
                .with(investment())
                .withSupply(rules())
                .withMigration(List.of(new Corridor(0, 1, 0.02, 0.5, 0.6, 0.25)));
        s = s.with(s.interests()
                .withValueAddedFloor(0, 1.01)
                .withJobsFloor(0.99, 0)
                .withParity(0.3, 0.25));
        Chain chain = family == RowFamily.CHAIN_CONTENT
                        || family == RowFamily.CHAIN_SHARE_MAX
                        || family == RowFamily.CHAIN_SHARE_MIN
                ? harvesters()
                : inOnePlace(harvesters());
        return Planner.firstProgram(e, s.withChains(List.of(chain)));
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    /**
     * A makes product 1 by two techniques and product 2 by one, B each by one. Barriers were 0.2 and are 0.1; transport of product 1 into B takes
     * 5 % of product 2.
     */
    private static Scenario scenario(Economy e, RowFamily family) {
        Room room = Room.none(e)
                .withFlexibility(0.25)
                .withOpenLinks(0.02)
                .withCapacityReserve(0.05)
                .withLabourReserve(0.03)
                .withSteps(List.of(new Step(0.2, 0.9)), List.of(new Step(0.2, 1.1), new Step(0.5, 1.25)));
        Scenario s = Scenario.base(e)
                .with(Barriers.base(e).scaled(0.5).withTransport(0, 1, 0, 0.05))
                .withTransportProduct(1);
        s = s.with(s.interests().withLivingStandardFloor(0.9, 1));
        return switch (family) {
            case BAND -> s;
            case PAYMENTS_POOLED -> s.with(room).with(Payments.POOLED);
            case LEVEL -> s.with(room).with(s.interests().with(Concept.SHARES).withShares(1, 1.5));
            case VALUE_ADDED_MIN, JOBS_MIN, PARITY_MIN, PARITY_MAX ->
                s.with(room)
                        .with(s.interests()
                                .withValueAddedFloor(0, 1.01)
                                .withJobsFloor(0.99, 0)
                                .withParity(Double.POSITIVE_INFINITY, 0.25));
            case SUPPLY_MIN, SUPPLY_MAX -> s.with(room).withSupply(rules());
            case CAPACITY, INVESTMENT, POOL, FUNDED -> s.with(room).with(investment());
            case USE, LABOUR, PAYMENTS ->
                s.with(room).with(investment()).withMigration(List.of(new Corridor(0, 1, 0.02, 0.5, 0.6, 0.25)));
            case CHAIN_STAGE,
                    CHAIN_INPUT,
                    CHAIN_ACCESS,
                    CHAIN_MARKET,
                    CHAIN_CONTENT,
                    CHAIN_SHARE_MAX,
                    CHAIN_SHARE_MIN -> s.with(room).withChains(List.of(harvesters()));
            case CHAIN_PLACE_MAX, CHAIN_PLACE_MIN, CHAIN_PLACES, CHAIN_PART, CHAIN_MEMBERS ->
                s.with(room).withChains(List.of(inOnePlace(harvesters())));
            default -> s.with(room);
        };
    }

    /**
     * Castings, like product 1, in A (10 on existing plant of technique 1a, 5 on new) or from W at 1.1; assembly, like product 2, in A (new plant for 8) and
     * B (for 20), 0.3 of castings each. Of a new plant, which costs 1.5, a fifth is bought yearly, a quarter of it product 1. Sold as product 2: with the sector, up to 5 % of
     * use, 6 to W at 1, 4 more at 0.9. Half of the value from the union, at most 0.8 in one member, at least 0.25 in A; 0.05 of support, 0.6 from A.
     */
    private static Chain harvesters() {
        Host castings = new Host(0, 0, new double[] {0.2, 0.3}, 0.1, 10, 5, 1.5, 0, 0);
        Host inA = new Host(0, 2, new double[] {0.1, 0.2}, 0.1, 0, 8, 1.5, 0, 0);
        Host inB = new Host(1, 1, new double[] {0.15, 0.1}, 0.2, 0, 20, 1.5, 0, 0);
        return new Chain(
                "harvesters",
                "Harvesters",
                List.of(
                        new Stage(
                                "castings",
                                "Castings",
                                0,
                                new double[2],
                                List.of(castings),
                                List.of(new StageImport(0, 1.1)),
                                1),
                        new Stage("assembly", "Assembly", 1, new double[] {0.3, 0}, List.of(inA, inB), List.of(), 2)),
                1,
                new Sale(1, true, 0.05, List.of(new Market(0, 6, 1), new Market(0, 4, 0.9))),
                new Capital(0.2, new double[] {0.25, 0.75}),
                new Rules(0.5, 0.8, new double[] {0.25, 0}, 0, 0),
                new Support(0.05, new double[] {0.6, 0.4}),
                true);
    }

    /** A tenth of capacity may be added at 2 money of investment, a fifth of it bought yearly, half of each product. */
    private static Investment investment() {
        double[] half = {0.5, 0.5};
        return new Investment(new double[] {0.1, 0.1}, new double[] {2, 2}, half, 0.2, 0.03, 0.5, 0.07);
    }

    /** Own supply of product 1 in A, base share 0.8, a tenth more; W in the imports of B, both products together, base share 0.33, a quarter. */
    private static List<SupplyRule> rules() {
        return List.of(
                new SupplyRule(
                        List.of("A"),
                        new int[] {0},
                        new Origins.Own(),
                        SupplyRule.Of.ABSORPTION,
                        false,
                        true,
                        0.1,
                        true),
                new SupplyRule(
                        List.of("B"),
                        new int[] {0, 1},
                        new Origins.Named(List.of("W")),
                        SupplyRule.Of.IMPORTS,
                        true,
                        false,
                        0.25,
                        false));
    }

    /** Assembly in one place at most, 1 a year where it stands and 4 at least in B; both members to have a tenth of the value added. */
    private static Chain inOnePlace(Chain chain) {
        Stage assembly = chain.stages().get(1);
        Host a = assembly.hosts().get(0);
        Host b = assembly.hosts().get(1);
        return chain.with(new Rules(0, 1, new double[2], 2, 0.1))
                .with(
                        1,
                        new Stage(
                                "assembly",
                                "Assembly",
                                1,
                                assembly.from(),
                                List.of(
                                        new Host(0, 2, a.inputs(), a.labour(), 0, 8, 1.5, 1, 0),
                                        new Host(1, 1, b.inputs(), b.labour(), 0, 20, 1.5, 1, 4)),
                                List.of(),
                                1));
    }

    private static Economy twoByTwo() {
        List<Activity> a = List.of(new Activity("1a", 0), new Activity("1b", 0), new Activity("2", 1));
        List<Activity> b = List.of(new Activity("1", 0), new Activity("2", 1));
        EconomyBuilder e = new EconomyBuilder(
                List.of(Label.of("A"), Label.of("B")),
                List.of(Label.of("1"), Label.of("2")),
                List.of(Label.of("W")),
                List.of(a, b));
        double[][] flows = {{80, 20}, {10, 90}};
        for (int r = 0; r < 2; r++) {
            for (int i = 0; i < 2; i++) {
                e.household(r, i, 40)
                        .otherFinalUse(r, i, 10)
                        .imports(0, r, i, 10)
                        .exports(r, 0, i, 10);
                for (int o = 0; o < 2; o++) {
                    e.flow(o, r, i, flows[o][r]);
                    e.barrier(o, r, i, o == r ? 0 : 0.2);
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            double x = k == 2 ? 110 : 55;
            e.output(0, k, x).employment(0, k, x / 10);
            e.coefficient(0, 0, k, 0.2).coefficient(0, 1, k, 0.3);
        }
        for (int k = 0; k < 2; k++) {
            e.output(1, k, 110).employment(1, k, 22);
            e.coefficient(1, 0, k, 0.25).coefficient(1, 1, k, 0.1);
        }
        return e.build();
    }
}
