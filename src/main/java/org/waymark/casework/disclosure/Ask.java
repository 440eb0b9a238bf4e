package org.waymark.casework.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to send to another agency.
 *
 * @param ground in law, null if she agrees
 * @param reason in the officer's words why it is shared without her consent; empty if she agrees
 */
public record Ask(
        Recipient recipient, Basis basis, @Nullable Ground ground, String reason) {

    /** The same for another recipient. */
    Ask to(Recipient other) {
        return new Ask(other, basis, ground, reason);
    }

    /** As the decision is asked about it. */
    Sending sending() {
        return new Sending(
                recipient.purpose(),
                recipient.duty(),
                recipient.agency(),
                basis.legalTrigger(),
                basis == Basis.IMMINENT_DANGER);
    }

    @Override
    public String toString() {
        return "Ask[" + recipient.key() + ", " + basis.key() + "]";
    }
}
