package org.waymark.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In what way an answer tells who a person is; such answers are what possible duplicates are found by. */
public enum Identifies {
    FAMILY_NAME("textfield"),
    GIVEN_NAME("textfield"),
    /** Other names, several of them set apart by commas. */
    ALIAS("textfield"),
    BIRTH_DATE("datetime"),
    /** The year of birth, estimated. */
    BIRTH_YEAR("number"),
    PHONE("textfield"),
    DOCUMENT("textfield");

    /** The blocks that are meant for such answers: who she is, and how she is reached. */
    static final Set<String> BLOCKS = Set.of("B1", "B2");

    private final String type;

    Identifies(String type) {
        this.type = type;
    }

    /** The type of the fields that may ask for it. */
    String type() {
        return type;
    }

    static Optional<Identifies> of(String name) {
        return Arrays.stream(values()).filter(one -> one.key().equals(name)).findFirst();
    }

    /** The name in forms, such as {@code family-name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
