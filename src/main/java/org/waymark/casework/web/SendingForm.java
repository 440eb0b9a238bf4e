package org.waymark.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.waymark.casework.disclosure.Ask;
import org.waymark.casework.disclosure.Basis;
import org.waymark.casework.disclosure.Ground;
import org.waymark.casework.disclosure.Recipient;

/**
 * What was typed on the form that sends something to another agency.
 *
 * @param to the recipient's key
 * @param basis one of {@link Basis}, by its key
 * @param ground one of {@link Ground}, by its key
 */
record SendingForm(
        @Nullable String to,
        @Nullable String basis,
        @Nullable String ground,
        String reason) {

    /** What an officer can say in a page of text. */
    static final int LONGEST_REASON = 4000;

    static SendingForm of(MultiValueMap<String, String> typed) {
        String reason = typed.getFirst("reason");
        return new SendingForm(
                typed.getFirst("to"),
                typed.getFirst("basis"),
                typed.getFirst("ground"),
                reason == null ? "" : reason.strip());
    }

    /** What is at fault: the field and the key of what to do. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Optional<Basis> chosen = Basis.typed(basis);
        if (Recipient.typed(to).isEmpty()) {
            faults.add(new Fault("to", "disclosure.choose-recipient"));
        }
        if (chosen.isEmpty()) {
            faults.add(new Fault("basis", "disclosure.choose-basis"));
        }
        if (chosen.filter(Basis::insteadOfConsent).isPresent()) {
            law(faults);
        }
        return faults;
    }

    private void law(List<Fault> faults) {
        if (Ground.typed(ground).isEmpty()) {
            faults.add(new Fault("ground", "disclosure.choose-ground"));
        }
        if (reason.isBlank()) {
            faults.add(new Fault("reason", "disclosure.give-reason"));
        } else if (reason.length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "disclosure.shorter-reason"));
        }
    }

    /** What is asked for; with consent, neither ground nor reason counts. */
    Ask ask() {
        Basis chosen = Basis.typed(basis).orElseThrow();
        Recipient recipient = Recipient.typed(to).orElseThrow();
        return chosen.insteadOfConsent()
                ? new Ask(recipient, chosen, Ground.typed(ground).orElseThrow(), reason)
                : new Ask(recipient, chosen, null, "");
    }

    static SendingForm of(Ask ask) {
        Ground ground = ask.ground();
        return new SendingForm(
                ask.recipient().key(), ask.basis().key(), ground == null ? null : ground.key(), ask.reason());
    }

    @Override
    public String toString() {
        return "SendingForm[" + to + ", " + basis + "]";
    }

    /** A field at fault. @param message the key of what to do */
    record Fault(String field, String message) {}
}
