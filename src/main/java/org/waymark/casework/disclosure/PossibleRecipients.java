package org.waymark.casework.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Providers;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;

/** Knows to whom parts of a record may be sent: every agency that performs a duty which {@code packet.dmn} provides for. */
@Component
class PossibleRecipients {

    private static final List<DutyKey> DUTIES = Stream.of(
                    "hl-clinician",
                    "hl-mental-health",
                    "hl-srh",
                    "hl-forensic",
                    "ss-case-manager",
                    "ss-child-officer",
                    "ss-shelter-manager",
                    "cb-psychosocial",
                    "cb-legal-aid",
                    "cb-livelihoods",
                    "cb-return",
                    "le-investigator",
                    "le-ctu-supervisor",
                    "le-victim-support",
                    "le-immigration",
                    "le-prosecutor")
            .map(DutyKey::new)
            .toList();

    private final Providers providers;
    private final Directory directory;

    PossibleRecipients(Providers providers, Directory directory) {
        this.providers = providers;
        this.directory = directory;
    }

    /** Those of each duty, nearest first; the viewer's own agency is none. */
    Map<DutyKey, List<Recipient>> of(Viewer viewer, CaseFile file) {
        var found = new LinkedHashMap<DutyKey, List<Recipient>>();
        for (DutyKey duty : DUTIES) {
            List<Recipient> agencies = providers.performing(duty, file.area()).stream()
                    .filter(agency -> !agency.equals(viewer.agency()))
                    .map(agency -> new Recipient(duty, agency))
                    .toList();
            if (!agencies.isEmpty()) {
                found.put(duty, agencies);
            }
        }
        return found;
    }

    /** Whether the agency performs the duty, and may be sent something by this viewer. */
    boolean knows(Viewer viewer, Recipient to) {
        Optional<Agency> agency = directory.agency(to.agency());
        return DUTIES.contains(to.duty())
                && !to.agency().equals(viewer.agency())
                && agency.filter(one -> one.duties().contains(to.duty())).isPresent();
    }

    /** The recipient, and after it those who are asked if it must not receive anything (row 1 of D5). */
    List<Recipient> from(Viewer viewer, CaseFile file, Recipient first) {
        var all = new ArrayList<Recipient>(List.of(first));
        for (AgencyKey agency : providers.performing(first.duty(), file.area())) {
            var next = new Recipient(first.duty(), agency);
            if (!next.equals(first) && !agency.equals(viewer.agency())) {
                all.add(next);
            }
        }
        return all;
    }
}
