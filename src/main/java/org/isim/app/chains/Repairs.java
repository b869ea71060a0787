package org.isim.app.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
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
    private final Language language;

    Repairs(Answers answers, Language language) {
        this.answers = answers;
        this.language = language;
        units = answers.units(language);
        e = answers.economy();
    }

    private String text(String key, String... values) {
        return language.text("chains." + key, values);
    }

    private String number(double value) {
        return language.number(Display.number(value));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(transfers());
        for (Placement placement : answers.placements()) {
            lines.add(placement(placement));
        }
        for (int r : answers.losers()) {
            if (answers.placements().stream().noneMatch(placement -> placement.r() == r)) {
                lines.add(text("no-placement", member(r)));
            }
        }
        lines.add(insisting());
        return lines;
    }

    private String transfers() {
        Transfers transfers = answers.transfers();
        if (transfers == null) {
            return text(
                    answers.plan().scenario().payments() == Payments.BALANCED
                            ? "no-transfer"
                            : "transfer-needs-balanced");
        }
        return text("transfer", units.money(), members(transfers, 1), members(transfers, -1));
    }

    private String members(Transfers transfers, int sign) {
        return IntStream.range(0, e.memberCount())
                .filter(r -> sign * transfers.received()[r] > 1e-9 * e.household(r))
                .mapToObj(r -> member(r) + " " + number(sign * transfers.received()[r]))
                .collect(Collectors.joining(", "));
    }

    private String placement(Placement p) {
        ChainAccounts accounts = answers.plan().chains().get(p.h());
        String others = p.others().isEmpty()
                ? text("nobody-loses")
                : text(
                        p.others().size() == 1 ? "one-loses" : "others-lose",
                        p.others().stream().map(this::member).collect(Collectors.joining(", ")));
        double now = accounts.valueAdded(p.r()) / accounts.valueAdded();
        return text(
                "placement",
                // as it is written in the file
                "least-share: {" + e.members().get(p.r()).code() + ": "
                        + Display.percent(Math.ceil(1000 * p.share()) / 1000) + "}",
                accounts.chain().title(),
                language.number(Display.percent(now < 1e-6 ? 0 : now)),
                cost(p.cost()),
                others);
    }

    private String insisting() {
        Plan plan = answers.insisting();
        if (plan == null) {
            return text("insisting-no-plan");
        }
        List<String> moves = new ArrayList<>();
        for (int h = 0; h < plan.chains().size(); h++) {
            ChainAccounts before = answers.plan().chains().get(h);
            ChainAccounts after = plan.chains().get(h);
            for (int j = 0; j < before.chain().stages().size(); j++) {
                for (int r = 0; r < e.memberCount(); r++) {
                    double moved = after.made(j, r) - before.made(j, r);
                    if (Math.abs(moved) > 0.01 * before.chain().size()) {
                        moves.add(
                                text("stage-in", before.chain().stages().get(j).title(), member(r)) + " "
                                        + number(before.made(j, r)) + " → " + number(after.made(j, r)));
                    }
                }
            }
        }
        return text(
                "insisting",
                cost(answers.insistingCost()),
                moves.isEmpty() ? text("no-stage-moves") : String.join(", ", moves));
    }

    private String cost(double money) {
        return money < 1e-9 * consumption() ? text("nothing") : number(money);
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
