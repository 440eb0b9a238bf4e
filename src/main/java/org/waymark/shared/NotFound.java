package org.waymark.shared;

/** The one answer for what is absent and for what the viewer may not see: the two look alike (promise 4). */
public final class NotFound extends Refusal {

    public NotFound() {
        super("not-found", 404);
    }
}
