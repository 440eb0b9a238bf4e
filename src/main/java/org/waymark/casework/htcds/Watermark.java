package org.waymark.casework.htcds;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.shared.OfficerId;

/** What each file says first: whose words it uses, who took it and when, and what is not in it. */
record Watermark(OfficerId officer, Instant at, String about, String subject) {

    static final String LEFT_OUT = "No names, dates of birth, document numbers, telephones or free text.";

    Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("standard", Standard.NAME);
        lines.put("source", Standard.SOURCE);
        lines.put("exportedBy", officer.value());
        lines.put("exportedAt", at.toString());
        lines.put(about, subject);
        lines.put("leftOut", LEFT_OUT);
        return lines;
    }
}
