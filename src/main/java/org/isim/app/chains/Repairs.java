package org.isim.app.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.results.Display;
import org.isim.app.results.Units;
import org.isim.model.configuration.Repair.Placement;
import org.isim.model.configuration.Repair.Transfers;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Payments;

/** What makes good what members lose, in words. */
final class Repairs {
    private final Answers answers;
    private final Economy e;
    private final Units units;

    Repairs(Answers answers, Units units) {
        this.answers = answers;
        this.units = units;
        e = answers.economy();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(transfers());
        for (Placement placement : answers.placements()) {
            lines.add(placement(placement));
        }
        for (int r : answers.losers()) {
            if (answers.placements().stream().noneMatch(placement -> placement.r() == r)) {
                lines.add("No larger share of one chain would make it good for " + member(r)
                        + " at less than half of what the chains give.");
            }
        }
        lines.add(insisting());
        return lines;
    }

    private String transfers() {
        Transfers transfers = answers.transfers();
        if (transfers == null) {
            return answers.plan().scenario().payments() == Payments.BALANCED
                    ? "No transfer makes it good: those who gain cannot pay for it."
                    : "A transfer between members needs payments: balanced.";
        }
        String paid = members(transfers, -1);
        return "The smallest transfer that makes it good, " + units.money() + " a year: " + members(transfers, 1)
                + ", paid by " + paid + ".";
    }

    private String members(Transfers transfers, int sign) {
        return IntStream.range(0, e.memberCount())
                .filter(r -> sign * transfers.received()[r] > 1e-9 * e.household(r))
                .mapToObj(r -> member(r) + " " + Display.number(sign * transfers.received()[r]))
                .collect(Collectors.joining(", "));
    }

    private String placement(Placement p) {
        ChainAccounts accounts = answers.plan().chains().get(p.h());
        String others = p.others().isEmpty()
                ? "nobody then loses"
                : p.others().stream().map(this::member).collect(Collectors.joining(", "))
                        + (p.others().size() == 1 ? " then loses" : " then lose");
        double now = accounts.valueAdded(p.r()) / accounts.valueAdded();
        return "Or a rule: least-share: {" + e.members().get(p.r()).code() + ": "
                + Display.percent(Math.ceil(1000 * p.share()) / 1000) + "} of the value added of "
                + accounts.chain().title() + " (now "
                + Display.percent(now < 1e-6 ? 0 : now) + "); it costs the union " + cost(p.cost()) + ", and " + others
                + ".";
    }

    private String insisting() {
        Plan plan = answers.insisting();
        if (plan == null) {
            return "If everybody insisted on what it has without chains, there would be no plan.";
        }
        List<String> moves = new ArrayList<>();
        for (int h = 0; h < plan.chains().size(); h++) {
            ChainAccounts before = answers.plan().chains().get(h);
            ChainAccounts after = plan.chains().get(h);
            for (int j = 0; j < before.chain().stages().size(); j++) {
                for (int r = 0; r < e.memberCount(); r++) {
                    double moved = after.made(j, r) - before.made(j, r);
                    if (Math.abs(moved) > 0.01 * before.chain().size()) {
                        moves.add(before.chain().stages().get(j).title() + " in " + member(r) + " "
                                + Display.number(before.made(j, r)) + " → " + Display.number(after.made(j, r)));
                    }
                }
            }
        }
        return "If everybody insisted on what it has without chains, the union would lose "
                + cost(answers.insistingCost()) + " of their gain; "
                + (moves.isEmpty() ? "no stage would move" : String.join(", ", moves)) + ".";
    }

    private String cost(double money) {
        return money < 1e-9 * consumption() ? "nothing" : Display.number(money);
    }

    private double consumption() {
        double sum = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            sum += e.household(r);
        }
        return sum;
    }

    private String member(int r) {
        return e.members().get(r).name();
    }
}
