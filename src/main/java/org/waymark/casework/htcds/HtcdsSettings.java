package org.waymark.casework.htcds;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may take a case along in the words of the standard.
 *
 * @param caseExportDuties their duties; none switches the export of cases off
 */
@ConfigurationProperties("waymark.htcds")
record HtcdsSettings(@DefaultValue("ss-case-manager") Set<String> caseExportDuties) {

    HtcdsSettings {
        caseExportDuties = Set.copyOf(caseExportDuties);
    }
}
