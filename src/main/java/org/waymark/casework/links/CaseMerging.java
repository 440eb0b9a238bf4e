package org.waymark.casework.links;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Two files that are one person's: the coordinator lets one of them go on, and the histories of both stay. */
public interface CaseMerging {

    /** What she says to it. */
    List<String> CONSENTS = List.of("yes", "not-asked");

    /** Why it is done: codes; without her word it must not be that she can be asked. */
    List<String> REASONS = List.of("same-person", "cannot-be-reached", "would-endanger-her", "entered-twice");

    /** The two files as the coordinator sees them. @throws org.waymark.shared.NotFound for all others, or if one is not there */
    Pair look(Viewer viewer, @Nullable String one, @Nullable String other);

    /**
     * Lets one file go on. The other is closed as a duplicate and points to it: its tasks and referrals end, its record and its
     * timeline stay as they are, and who works on the one may read it under the same rules. Its care team, conflicts and flags
     * join those of the one that goes on; of the consents only what she refused or took back later goes along, never a yes.
     *
     * @throws org.waymark.shared.FieldsAtFault {@code surviving}, {@code consent}, {@code reason}, {@code understood}
     */
    CaseCode merge(Viewer viewer, Wish wish);

    /** Where a case goes on, and which others go on in it, as far as the viewer may see them. */
    Merged seen(Viewer viewer, CaseFile file);

    /** What was sent. */
    record Wish(
            @Nullable String surviving,
            @Nullable String duplicate,
            @Nullable String consent,
            @Nullable String reason,
            boolean understood) {}

    /** Two files. */
    record Pair(CaseFile one, CaseFile other) {}

    /** @param into the file that goes on, if this is a second one @param from second files that go on in this one */
    record Merged(Optional<CaseCode> into, List<CaseCode> from) {}
}
