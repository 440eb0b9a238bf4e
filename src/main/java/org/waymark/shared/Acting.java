package org.waymark.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who acts on this thread, so that every fact names its officer; nobody means that the engine itself acts. */
public final class Acting {

    private static final ThreadLocal<@Nullable OfficerId> OFFICER = new ThreadLocal<>();

    private Acting() {}

    /** The officer who acts, or empty when the engine does (timers, deadlines). */
    public static Optional<OfficerId> officer() {
        return Optional.ofNullable(OFFICER.get());
    }

    /** Does something as this officer; null means as the engine. The one before is restored, whatever happens. */
    public static <T> T as(@Nullable OfficerId officer, Supplier<T> act) {
        try (var span = begin(officer)) {
            return act.get();
        }
    }

    /** Lets this officer act until the span is closed; for what throws more than {@link #as} can carry. */
    public static Span begin(@Nullable OfficerId officer) {
        OfficerId before = OFFICER.get();
        OFFICER.set(officer);
        return () -> {
            if (before == null) {
                OFFICER.remove();
            } else {
                OFFICER.set(before);
            }
        };
    }

    /** The time in which an officer acts. */
    public interface Span extends AutoCloseable {

        /** Restores whoever acted before. */
        @Override
        void close();
    }
}
