package org.waymark.directory;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** What {@code demo.yaml} says: invented agencies and officers. */
record DemoFile(
        @JsonProperty(required = true) List<AgencyEntry> agencies,
        @JsonProperty(required = true) List<OfficerEntry> officers) {

    /**
     * @param organisation the key that the offices of one organisation share, null for one that stands alone
     * @param areas keys of areas, or the one word {@code all}
     */
    record AgencyEntry(
            @JsonProperty(required = true) AgencyKey key,
            @JsonProperty(required = true) String name,
            @Nullable SectorKey sector,
            @Nullable AgencyKey organisation,

            @JsonProperty(required = true) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> areas,

            @JsonProperty(required = true) List<DutyKey> duties) {

        boolean servesAll() {
            return areas.equals(List.of("all"));
        }
    }

    record OfficerEntry(
            @JsonProperty(required = true) OfficerId id,
            @JsonProperty(required = true) AgencyKey agency,
            @JsonProperty(required = true) List<DutyKey> duties,
            @JsonProperty(required = true) List<Role> roles) {}
}
