package org.waymark.shared;

import java.util.List;

/** A no to what was sent, with the fields that are at fault: 422, in the API with {@code errors}. */
public class FieldsAtFault extends Refusal {

    private final List<Fault> faults;

    /** @param faults what is wrong, field by field, in the order of the fields */
    public FieldsAtFault(List<Fault> faults) {
        super("fields-at-fault", 422);
        this.faults = List.copyOf(faults);
    }

    /** One field is at fault. @see Fault */
    public static FieldsAtFault of(String field, String message) {
        return new FieldsAtFault(List.of(new Fault(field, message)));
    }

    /** What is wrong, field by field. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * What is wrong with one field.
     *
     * @param message the key of a message, or words in the reader's language that say what to do; never what was sent
     */
    public record Fault(String field, String message) {}
}
