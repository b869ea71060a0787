package org.isim.model.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.isim.model.Economies;
import org.isim.model.Economies.Case;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Planner;
import org.isim.model.scenario.Payments;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;

/** The budget of each member, from what it earns and spends and from what it trades, whoever settles payments and under every concept. */
@Domain(Economies.class)
@Domain(DomainContext.Global.class)
class MemberBudgetsTest {
    private static final Planner PLANNER = new Planner(LinearSolver.discover(), SolveOptions.DEFAULT);

    /** Of what a member trades and earns at the model's prices. */
    private static final double OF_TRADE = 1e-9;

    /** Of the objective, for a member that trades next to nothing. */
    private static final double OF_OBJECTIVE = 1e-10;

    @Property(tries = 60)
    void whatIsEarnedBeyondConsumptionIsWhatIsGiven(@ForAll Case c, @ForAll Payments payments) {
        Economy e = c.economy();
        Planner.Solved first = Objects.requireNonNull(
                PLANNER.draft(e, c.scenario().with(payments), null).first());
        MemberBudgets budgets =
                MemberBudgets.of(first.formulation(), first.optimal().solution());
        double sum = 0;
        double consumed = 0;
        for (int r = 0; r < e.memberCount(); r++) {
            double scale = budgets.trade(r) + Math.abs(budgets.income(r)) + budgets.consumption(r);
            assertThat(budgets.balance(r))
                    .as("budget of member %d", r)
                    .isCloseTo(
                            budgets.given(r),
                            within(OF_TRADE * scale
                                    + OF_OBJECTIVE
                                            * first.formulation().problem().objectiveSize()));
            sum += budgets.balance(r);
            consumed += budgets.consumption(r);
        }
        assertThat(sum).isCloseTo(0, within(1e-7 * consumed));
    }
}
