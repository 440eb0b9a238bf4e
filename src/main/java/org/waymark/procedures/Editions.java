package org.waymark.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.BookFile;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;
import org.waymark.shared.SopVersions;

/** Which version of each SOP is in force, and was in which edition. */
public interface Editions extends SopVersions {

    /** The SOPs of the edition now in force, by key. */
    List<SopInForce> inForce();

    /** The edition now in force: empty only before the first start has put one into force. */
    Optional<InForce> current();

    /** Every version that an SOP ever had, newest first. */
    List<Version> versions(SopKey sop);

    /** A file of an edition, as it was put into force. */
    Optional<BookFile> file(Edition edition, String name);

    /** The files of this edition that hold its decisions; a file may hold several. */
    List<BookFile> decisions(Edition edition);

    /** An SOP in the edition now in force. @param version counts the SOP's own changes, from 1 */
    record SopInForce(SopKey key, int version, Edition edition) {}

    /** An edition and since when it is in force. */
    record InForce(Edition edition, Instant since) {}

    /**
     * A version of an SOP.
     *
     * @param first the edition that brought it
     * @param last the newest edition that holds it
     * @param since when it was put into force
     * @param by null when the program put its own book into force
     * @param reason why, in the officer's words
     */
    record Version(
            int number,
            Edition first,
            Edition last,
            Instant since,
            @Nullable OfficerId by,
            String reason) {}
}
