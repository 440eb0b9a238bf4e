package org.waymark.vault;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells one person from another, in the clear: lives no longer than the act that reads it, and is never stored.
 *
 * @param aliases other names she is known by; also a whole name of which nobody said which part is which
 * @param bornOn her date of birth, null if only the year is known or nothing
 * @param bornIn the year she was born in, estimated; counts only where {@code bornOn} is null
 */
public record Identity(
        List<String> givenNames,
        List<String> familyNames,
        List<String> aliases,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornIn,
        List<String> phones,
        List<String> documents) {

    public Identity {
        givenNames = List.copyOf(givenNames);
        familyNames = List.copyOf(familyNames);
        aliases = List.copyOf(aliases);
        phones = List.copyOf(phones);
        documents = List.copyOf(documents);
    }

    /** A whole name and a date of birth, as someone types them who looks for a person. */
    public static Identity of(String wholeName, LocalDate bornOn) {
        return new Identity(List.of(), List.of(), List.of(wholeName), bornOn, null, List.of(), List.of());
    }

    /** Whether a whole name has at least two parts that tell something, such as a given and a family name. */
    public static boolean hasTwoNames(String wholeName) {
        return Spelling.parts(wholeName).size() > 1;
    }

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
