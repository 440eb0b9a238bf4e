package org.waymark.casework.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Viewer;
import org.waymark.shared.OfficerId;

/** The files of a case, as far as a viewer may see them; absent and forbidden are the same {@code NotFound}. */
public interface Attachments {

    /**
     * Takes a file in and keeps it, sealed: all of it, or nothing. It is read once, as it comes; no transaction may be open, since
     * it may come slowly.
     *
     * @param code as it was typed
     * @throws AttachmentRefused if the file is too large, of a kind that is not taken, infected, or cannot be checked now
     * @throws org.waymark.shared.FieldsAtFault if a label is wrong
     * @throws IOException if what is sent breaks off
     */
    Attached add(Viewer viewer, String code, Incoming incoming) throws IOException;

    /** What the viewer may see of the files of a case, newest first; those removed are told without their names. */
    List<Attached> of(Viewer viewer, String code);

    /** Opens one file for reading, which stands in the log. @param id as it was sent: it may be anything */
    Opened open(Viewer viewer, String code, String id);

    /** One file, without opening it. @param id as it was sent */
    Attached find(Viewer viewer, String code, String id);

    /**
     * Removes a file for good: its key is destroyed, that it was there stays told.
     *
     * @param reason in words; kept sealed
     * @throws org.waymark.shared.NotFound if the viewer may not remove it
     */
    void remove(Viewer viewer, String code, String id, String reason);

    /** The parts of the record to which the viewer may add, the strictest first; empty if the viewer may add to none. */
    List<String> blocks(Viewer viewer, String code);

    /** What is taken. */
    Limits limits();

    /** @param megabytes how large a file may be @param types the kinds that are taken, as people call them */
    record Limits(long megabytes, String types) {}

    /** A file on its way in. What is written beside it may be known only after the file was read. */
    interface Incoming {

        /** How many bytes are announced; -1 if nothing is. */
        long announced();

        /** The file, to be read once. */
        InputStream content() throws IOException;

        /** What is said about it; asked for after the content was read to its end. */
        Labels labels() throws IOException;
    }

    /**
     * What is said about a file.
     *
     * @param block the part of the record that it belongs to, null for the strictest that the viewer may add to
     * @param kind a code of {@link Kind}, null for {@code other}
     * @param about to what it belongs, such as {@code consent/4c1…}; null for the case as a whole
     * @param name what the officer calls it: content, kept sealed
     */
    record Labels(
            @Nullable String block,
            @Nullable String kind,
            @Nullable String about,
            @Nullable String name) {

        @Override
        public String toString() {
            return "Labels[hidden]";
        }
    }

    /**
     * A file that is or was there.
     *
     * @param type the media type, by its content
     * @param size how many bytes are kept
     * @param name what the officer called it, empty once it is removed
     * @param removable whether the viewer may remove it
     */
    record Attached(
            UUID id,
            String block,
            Kind kind,
            @Nullable String about,
            String type,
            long size,
            String name,
            OfficerId officer,
            Instant at,
            @Nullable Instant removedAt,
            boolean removable) {

        @Override
        public String toString() {
            return "Attached[" + id + "]";
        }
    }

    /** A file, open for reading. @param fileName its name with the ending that fits its type */
    record Opened(Attached attached, String fileName, InputStream content) {
        @Override
        public String toString() {
            return "Opened[" + attached.id() + "]";
        }
    }
}
