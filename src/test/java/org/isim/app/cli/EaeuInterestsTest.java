package org.isim.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isim.app.cli.Ran.well;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The theorems of coalitions on the EAEU, where they hold: outsiders cut off, suppliers without a least share. Two groups together can do what each can alone, so v is
 * superadditive; and nobody leaves prices at which everyone pays for what it consumes.
 */
class EaeuInterestsTest {
    /** Gain below which a group is not said to leave, and what the residual of the equilibrium may add. */
    private static final double NO_GAIN = 1e-6;

    /** Of what the union is worth. */
    private static final double CLOSE = 1e-6;

    @TempDir
    private static Path temp = Path.of("");

    private static JsonNode json = NullNode.getInstance();
    private static final Map<Set<String>, Double> VALUES = new HashMap<>();

    @BeforeAll
    static void solved() {
        Path study = Ran.eaeu(temp);
        Path file = Ran.file(
                study,
                "cut.yaml",
                "title: Halved, outsiders cut off",
                "extends: barriers-halved.yaml",
                "union: {outsiders: cut, coalition-fixed-uses: scaled}");
        json = well("interests", "--json", "--out", temp.resolve("out"), file).json();
        for (JsonNode coalition : json.get("coalitions")) {
            Set<String> members = new TreeSet<>();
            coalition.get("members").forEach(code -> members.add(code.asText()));
            if (coalition.get("feasible").asBoolean()) {
                VALUES.put(members, coalition.get("value").asDouble());
            }
        }
    }

    private static double worth() {
        return value(Set.of("ARM", "BLR", "KAZ", "KGZ", "RUS"));
    }

    private static double value(Set<String> members) {
        return Objects.requireNonNull(VALUES.get(members), members.toString());
    }

    @Test
    void togetherTwoGroupsAreWorthNoLessThanApart() {
        assertThat(VALUES).hasSizeGreaterThan(20);
        int pairs = 0;
        for (Set<String> one : VALUES.keySet()) {
            for (Set<String> other : VALUES.keySet()) {
                Set<String> both = new TreeSet<>(one);
                both.addAll(other);
                if (both.size() == one.size() + other.size()) {
                    assertThat(value(both))
                            .as("%s and %s", one, other)
                            .isGreaterThan(value(one) + value(other) - CLOSE * worth());
                    pairs++;
                }
            }
        }
        assertThat(pairs).isGreaterThan(50);
    }

    @Test
    void nobodyLeavesAnEquivalentExchange() {
        JsonNode exchange = json.get("solutions").get("equivalent-exchange");
        double residual = exchange.get("residual").asDouble();
        assertThat(residual).isLessThan(1e-6);
        assertThat(exchange.get("worstBlocking").get("gain").asDouble()).isLessThan(NO_GAIN + 2 * residual);
        exchange.get("budgetBalance").forEach(d -> assertThat(d.asDouble()).isCloseTo(0, within(residual * worth())));
    }

    /** Sums to what the union is worth, and gives every group no less than alone where that can be: the core has a point. */
    @Test
    void theNucleolusLiesInTheCore() {
        assertThat(json.get("core").get("empty").asBoolean()).isFalse();
        JsonNode nucleolus = json.get("nucleolus");
        VALUES.forEach((members, alone) -> {
            double given = members.stream()
                    .mapToDouble(code -> nucleolus.get(code).asDouble())
                    .sum();
            assertThat(given).as(members.toString()).isGreaterThan(alone - CLOSE * worth());
        });
        double all = 0;
        for (JsonNode given : nucleolus) {
            all += given.asDouble();
        }
        assertThat(all).isCloseTo(worth(), within(CLOSE * worth()));
    }

    /** Nash and Kalai and Smorodinsky promise nothing to groups: whether one would leave is what its largest gain says. */
    @Test
    void whetherABargainIsBlockedIsSaid() {
        for (String concept : List.of("nash", "kalai-smorodinsky", "shares")) {
            JsonNode solution = json.get("solutions").get(concept);
            double most = Double.NEGATIVE_INFINITY;
            for (JsonNode objection : solution.get("objections")) {
                most = Math.max(most, objection.get("gain").asDouble());
            }
            assertThat(solution.get("blocked").asBoolean()).as(concept).isEqualTo(most > NO_GAIN);
            assertThat(solution.get("worstBlocking").get("gain").asDouble()).isEqualTo(most);
        }
    }
}
