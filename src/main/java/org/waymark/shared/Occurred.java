package org.waymark.shared;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When that really happened which is only now entered on this thread, from paper: clocks that it starts run from then. What is
 * entered as it happens has no such time.
 */
public final class Occurred {

    private static final ThreadLocal<@Nullable Instant> AT = new ThreadLocal<>();

    private Occurred() {}

    /** The time at which it happened; empty if it happens now. */
    public static Optional<Instant> at() {
        return Optional.ofNullable(AT.get());
    }

    /** Does something as of this time; null means now. The one before is restored, whatever happens. */
    public static <T> T at(@Nullable Instant time, Supplier<T> act) {
        Instant before = AT.get();
        AT.set(time);
        try {
            return act.get();
        } finally {
            if (before == null) {
                AT.remove();
            } else {
                AT.set(before);
            }
        }
    }
}
