package org.isim.app.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isim.app.scenario.Lever;
import org.isim.model.explain.Clash;
import org.isim.model.explain.Infeasibility;
import org.isim.model.explain.LimitFamily;
import org.isim.model.explain.Meaning;
import org.isim.model.explain.ScenarioLimits;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;

/** One sentence or two about a conflict: what cannot be had, how much can, what stands against it. */
final class Sentences {
    private static final int NAMED = 4;

    private final Infeasibility why;
    private final LimitWords words;

    Sentences(Infeasibility why, LimitWords words) {
        this.why = why;
        this.words = words;
    }

    String headline(Clash clash, List<Remedy> remedies) {
        List<ScenarioLimits.Group> demands = clash.allDemands();
        if (demands.isEmpty()) {
            return withoutDemands(clash);
        }
        List<String> wanted = new ArrayList<>();
        for (ScenarioLimits.Group demand : demands) {
            wanted.add(words.sentence(demand, why.limits()::meaning));
        }
        if (demands.size() == 1 && demands.get(0).limits().size() == 1) {
            String needs = needs(demands.get(0).member(), remedies);
            String most = most(demands.get(0), remedies);
            String key = needs.isEmpty() ? "out-of-reach" : "needs";
            return text(most.isEmpty() ? key : key + "-most", wanted.get(0), needs, most) + against(clash);
        }
        return text("not-together", String.join("; ", wanted)) + against(clash);
    }

    /** "53 million USD more foreign currency than there is": the smallest change of a resource that alone is enough; empty where there is none. */
    private String needs(int member, List<Remedy> remedies) {
        for (Remedy remedy : remedies) {
            String needs = remedy.member() == member && remedy.change() <= 1 ? needs(remedy) : "";
            if (!needs.isEmpty()) {
                return needs;
            }
        }
        return "";
    }

    private String needs(Remedy remedy) {
        if (remedy.family() == LimitFamily.PAYMENTS) {
            return text(
                    "needs-currency",
                    words.money(remedy.lever().now() - remedy.value()),
                    words.percent(remedy.change()));
        }
        if (remedy.family() == null || remedy.lever().form() != Lever.Form.CHANGE) {
            return "";
        }
        String more = words.percent((1 + remedy.value()) / (1 + remedy.lever().now()) - 1);
        return switch (remedy.family()) {
            case LABOUR -> text("needs-labour", more);
            case CAPACITY -> text("needs-capacity", more);
            case EXPORTS -> text("needs-exports", more);
            case IMPORTS -> text("needs-imports", more);
            default -> "";
        };
    }

    /** "with all else as it stands 1.051 is the most". */
    private String most(ScenarioLimits.Group demand, List<Remedy> remedies) {
        Meaning m = why.limits().meaning(demand.limits().get(0));
        for (Remedy remedy : remedies) {
            if (remedy.family() == demand.family() && remedy.member() == demand.member()) {
                return text(LimitWords.isLeast(m) ? "most" : "least", words.number(m, possible(m, remedy)));
            }
        }
        return "";
    }

    /** A rule of supply may be written as a change of the base share. */
    private static double possible(Meaning m, Remedy remedy) {
        boolean relative = remedy.lever().form() == Lever.Form.CHANGE;
        return relative ? m.value() * (1 + remedy.value()) / (1 + remedy.lever().now()) : remedy.value();
    }

    /** " Against it: its balance of payments, its capacity in all 19 sectors and limits of Russia." */
    private String against(Clash clash) {
        List<ScenarioLimits.Group> demands = clash.allDemands();
        Set<Integer> whose = new HashSet<>();
        demands.forEach(demand -> whose.add(demand.member()));
        List<String> phrases = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        for (ScenarioLimits.Group group : clash.resources()) {
            if (whose.contains(group.member()) && phrases.size() < NAMED) {
                phrases.add(words.phrase(group, why.limits()::meaning, whose.size() == 1));
            } else {
                others.add(words.member(group.member()));
            }
        }
        if (!others.isEmpty()) {
            phrases.add(text(phrases.isEmpty() ? "limits-of" : "further-limits-of", joined(List.copyOf(others))));
        }
        return phrases.isEmpty()
                ? ""
                : " " + text(demands.size() == 1 ? "against-it" : "against-them", joined(phrases));
    }

    private String withoutDemands(Clash clash) {
        List<String> phrases = new ArrayList<>();
        for (ScenarioLimits.Group group : clash.groups()) {
            phrases.add(words.phrase(group, why.limits()::meaning, false));
        }
        return text(usesFixed(clash) ? "too-little" : "cannot-hold", joined(phrases));
    }

    private String text(String key, String... values) {
        return words.language().text("diagnose." + key, values);
    }

    /** "a, b and c". */
    private String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : text("and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    /** Whether what is used whatever the living standard takes part. */
    private boolean usesFixed(Clash clash) {
        Formulation f = why.limits().formulation();
        return clash.conflict().background().stream()
                .anyMatch(limit ->
                        limit.isRow() && f.rowFamily(limit.index()) == RowFamily.USE && limit.side(f.problem()) != 0);
    }
}
