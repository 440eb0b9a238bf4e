package org.waymark.casework.consent;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Consent.Status;
import org.waymark.casework.Purpose;
import org.waymark.shared.FieldsAtFault.Fault;

/** Reads the codes of what was sent; a code that is unknown, or missing where a yes needs it, is a fault of its field. */
final class WantedWords {

    private static final Set<Status> SAYABLE = Set.of(Status.GRANTED, Status.REFUSED, Status.UNDECIDED);
    private static final int LONGEST = 4000;

    private WantedWords() {}

    /** Whether her words are more than is kept. */
    static boolean tooLong(@Nullable String words) {
        return words != null && words.length() > LONGEST;
    }

    static Optional<Purpose> purpose(Wanted wanted, List<Fault> faults) {
        Optional<Purpose> found = Arrays.stream(Purpose.values())
                .filter(one -> one.name().equalsIgnoreCase(wanted.purpose()))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(new Fault("purpose", "consent.error.purpose"));
        }
        return found;
    }

    static Optional<Status> status(Wanted wanted, List<Fault> faults) {
        Optional<Status> found = SAYABLE.stream()
                .filter(one -> one.key().equalsIgnoreCase(wanted.status()))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(new Fault("status", "consent.error.status"));
        }
        return found;
    }

    static Set<String> blocks(Purpose purpose, boolean yes, Wanted wanted, List<Fault> faults) {
        Set<String> blocks = new HashSet<>(wanted.blocks());
        if (!blocks.stream().allMatch(block -> block.matches("S2|B([1-9]|1[0-4])"))) {
            faults.add(new Fault("blocks", "consent.error.blocks"));
        } else if (!blocks.stream().allMatch(purpose::mayOpen)) {
            faults.add(new Fault("blocks", "consent.error.closed"));
        } else if (yes && purpose == Purpose.P2 && blocks.isEmpty()) {
            faults.add(new Fault("blocks", "consent.error.no-blocks"));
        }
        return blocks;
    }

    static String word(
            String field, @Nullable String sent, Set<String> known, boolean needed, String usual, List<Fault> faults) {
        if (sent == null || sent.isBlank()) {
            if (needed) {
                faults.add(new Fault(field, "consent.error." + field));
            }
            return usual;
        }
        String word = sent.toLowerCase(Locale.ROOT).replace('_', '-');
        if (!known.contains(word)) {
            faults.add(new Fault(field, "consent.error." + field));
        }
        return word;
    }

    static String language(Wanted wanted, boolean needed, List<Fault> faults) {
        String language = wanted.language() == null ? "" : wanted.language();
        if (language.isBlank() && !needed) {
            return "unknown";
        }
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?|other")) {
            faults.add(new Fault("language", "consent.error.language"));
        }
        return language;
    }

    static Set<String> explained(Wanted wanted, boolean yes, List<Fault> faults) {
        Set<String> explained = Set.copyOf(wanted.explained());
        if (!Explained.POINTS.containsAll(explained) || yes && !explained.containsAll(Explained.POINTS)) {
            faults.add(new Fault("explained", "consent.error.explained"));
        }
        return explained;
    }

    static void restrictions(Wanted wanted, List<Fault> faults) {
        if (tooLong(wanted.restrictions())) {
            faults.add(new Fault("restrictions", "consent.error.too-long"));
        }
    }
}
