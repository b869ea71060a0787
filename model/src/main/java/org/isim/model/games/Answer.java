package org.isim.model.games;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was asked for, or why there is none. */
public sealed interface Answer<T> {

    /** What was asked for. */
    record Found<T>(T value) implements Answer<T> {}

    /**
     * There is none.
     *
     * @param reason a sentence for people, without a full stop
     * @param coalitions whose missing values are the reason; empty where it is another
     */
    record None<T>(String reason, List<CoalitionSet> coalitions) implements Answer<T> {
        public None(String reason) {
            this(reason, List.of());
        }
    }

    default @Nullable T orNull() {
        return this instanceof Found<T> found ? found.value() : null;
    }

    /** Why there is none; null where there is one. */
    default @Nullable String reason() {
        return this instanceof None<T> none ? none.reason() : null;
    }

    default <U> Answer<U> then(Function<T, Answer<U>> next) {
        if (this instanceof None<T> none) {
            return new None<>(none.reason(), none.coalitions());
        }
        return next.apply(((Found<T>) this).value());
    }
}
