package org.isim.app.scenario;

import java.util.List;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

/** What may stand after a key of a scenario file. */
sealed interface Kind {
    /** A sentence. */
    record Text() implements Kind {}

    /** A value as another key would have it. */
    record Raw() implements Kind {}

    /** One of a few words. */
    record Words(List<String> words) implements Kind {
        static Words of(String... words) {
            return new Words(List.of(words));
        }
    }

    /** A number, at least zero or above it. */
    record Quantity(boolean zeroAllowed) implements Kind {}

    /** A number of at least zero, or a word that stands for one. */
    record QuantityOrWord(String word) implements Kind {}

    /** A percentage of at least 0 with its sign: {@code 5%}; plain 0 too. */
    record Percent() implements Kind {}

    /** A share as a number or a percentage: {@code 0.25}, {@code 25%}; between 0 and {@code most}. */
    record Share(double most) implements Kind {}

    /** An increase: {@code +20%}. */
    record Increase() implements Kind {}

    /** What a share becomes: {@code -50%} or {@code +10%} of what it was, or {@code =0.1}, {@code =10%}. */
    record Change() implements Kind {}

    /** A relative change: {@code -50%} or {@code +10%} of what it was. */
    record Factor() implements Kind {}

    /**
     * What becomes of an amount: {@code -50%}, {@code +3 bn USD}, {@code =427}.
     *
     * @param labour whether it is counted in the study's unit of labour, else in its money
     * @param negative whether it may be set below zero
     */
    record Amount(boolean labour, boolean negative) implements Kind {
        static final Amount MONEY = new Amount(false, false);
        static final Amount LABOUR = new Amount(true, false);
        static final Amount BALANCE = new Amount(false, true);
    }

    /** A file of the study, relative to the file that names it. */
    record FileName() implements Kind {}

    /** One code. */
    record Code(CodeSet set) implements Kind {}

    /** One of a few words, a code, or a list of codes; {@code any} is the usual word. */
    record Selection(CodeSet set, List<String> words) implements Kind {
        Selection(CodeSet set) {
            this(set, List.of(Language.ANY));
        }
    }

    /** One value, or a list of them. */
    record OneOrMore(Kind item, int most) implements Kind {}

    /** A list. */
    record Items(Kind item, int most) implements Kind {}

    /** A map with keys of the language. */
    record Fields(List<Key> keys) implements Kind {
        static Fields of(Key... keys) {
            return new Fields(List.of(keys));
        }

        @Nullable
        Key key(String name) {
            for (Key key : keys) {
                if (key.name().equals(name)) {
                    return key;
                }
            }
            return null;
        }

        List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /** A map by code. */
    record Keyed(List<Group> groups) implements Kind {
        static Keyed of(Group... groups) {
            return new Keyed(List.of(groups));
        }

        /** The group that a key of the map belongs to: the first that holds it. */
        @Nullable
        Group group(String key, Codes codes) {
            for (Group group : groups) {
                if (group.set() == null
                        ? key.equals(Language.DEFAULT)
                        : group.set().holds(codes, key)) {
                    return group;
                }
            }
            return null;
        }

        boolean hasDefault() {
            for (Group group : groups) {
                if (group.set() == null) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A map by names that the file gives itself.
     *
     * @param what a name stands for, as "stage"
     */
    record Named(Kind value, String what) implements Kind {}

    /**
     * Keys of a map by code that take the same kind of value.
     *
     * @param set null: the word {@code default}
     */
    record Group(@Nullable CodeSet set, Kind value) {}

    /** The second where a map stands, the first where anything else does. */
    record Either(Kind scalar, Kind map) implements Kind {}
}
