package org.waymark.casework.disclosure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;

/** Tells those who work on a case what of it was sent, to whom and on which basis; not what the packets hold. */
@Component
public class SentDesk {

    private final SentRows rows;
    private final Senders senders;

    SentDesk(SentRows rows, Senders senders) {
        this.rows = rows;
        this.senders = senders;
    }

    /** Nothing for those who are in the case only because she was referred to them. @param file as the door let the viewer in */
    public Overview of(Viewer viewer, CaseFile file) {
        boolean sends = senders.may(viewer, file.code());
        return new Overview(sends, sends ? rows.of(file.code()) : List.of());
    }

    /** What was sent of a case, newest first. @param sends whether the viewer may send something */
    public record Overview(boolean sends, List<Sent> sent) {

        public Overview {
            sent = List.copyOf(sent);
        }
    }
}
