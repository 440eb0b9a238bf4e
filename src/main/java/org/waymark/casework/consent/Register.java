package org.waymark.casework.consent;

import java.util.List;
import org.waymark.casework.CaseFile;

/**
 * The register of one case, as a viewer may see it.
 *
 * @param current what counts now, in the order of the purposes
 * @param earlier what counted before, newest first
 * @param holders who may read what now because she agreed
 * @param consentPath who may consent for her, as {@code consent-capacity.dmn} says
 * @param records whether the viewer may record what she says
 * @param seen the position of the newest entry
 */
public record Register(
        CaseFile file,
        List<Entry> current,
        List<Entry> earlier,
        List<Holder> holders,
        String consentPath,
        boolean records,
        long seen) {

    /** Who holds a grant. @param blocks what it opens, in their order */
    public record Holder(String recipient, List<String> purposes, List<String> blocks) {}
}
