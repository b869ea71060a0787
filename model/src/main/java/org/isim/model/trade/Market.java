package org.isim.model.trade;

/**
 * Where exports are compared, and with whose.
 *
 * <ul>
 *   <li>{@link Country}: one country's market; its suppliers are all who sell there, partners too where it is a member.
 *   <li>{@link Union}: mutual trade of the members, among the members.
 *   <li>{@link World}: all exports of the members, among the members: a study holds nobody else's.
 * </ul>
 */
public sealed interface Market {
    /** Whether exports to d count. */
    boolean includes(TradeFlows trade, int d);

    /** Whether o is among the exporters compared with. */
    boolean compares(TradeFlows trade, int o);

    /** The market of country c. */
    record Country(int c) implements Market {
        @Override
        public boolean includes(TradeFlows trade, int d) {
            return d == c;
        }

        @Override
        public boolean compares(TradeFlows trade, int o) {
            return o != c;
        }
    }

    /** The other members. */
    record Union() implements Market {
        @Override
        public boolean includes(TradeFlows trade, int d) {
            return trade.isMember(d);
        }

        @Override
        public boolean compares(TradeFlows trade, int o) {
            return trade.isMember(o);
        }
    }

    /** Everybody. */
    record World() implements Market {
        @Override
        public boolean includes(TradeFlows trade, int d) {
            return true;
        }

        @Override
        public boolean compares(TradeFlows trade, int o) {
            return trade.isMember(o);
        }
    }
}
