package org.isim.model.games;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was asked for, or why there is none. */
public sealed interface Answer<T> {

    /** What was asked for. */
    record Found<T>(T value) implements Answer<T> {}

    /** There is none. */
    record None<T>(Reason reason) implements Answer<T> {}

    default @Nullable T orNull() {
        return this instanceof Found<T> found ? found.value() : null;
    }

    /** Why there is none; null where there is one. */
    default @Nullable Reason reason() {
        return this instanceof None<T> none ? none.reason() : null;
    }

    default <U> Answer<U> then(Function<T, Answer<U>> next) {
        if (this instanceof None<T> none) {
            return new None<>(none.reason());
        }
        return next.apply(((Found<T>) this).value());
    }
}
