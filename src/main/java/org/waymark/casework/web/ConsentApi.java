package org.waymark.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.consent.Consents;
import org.waymark.casework.consent.Wanted;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;

/** What programs do with consents. */
@RestController
@RequestMapping("/api/v1/cases/{code}/consents")
@Tag(name = "Consents")
class ConsentApi {

    private final Consents consents;

    ConsentApi(Consents consents) {
        this.consents = consents;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Records what the survivor says to one purpose and one recipient",
            description = "422 if it cannot be what she said; 409 if something else was recorded since `seen`")
    ConsentJson record(@PathVariable String code, @RequestBody NewConsent said, Viewer viewer) {
        return ConsentJson.of(consents.record(viewer, code, said.wanted()));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Takes a grant back, at once for reading; 409 if it is none that stands")
    Withdrawn withdraw(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Words said,
            Viewer viewer) {
        var outcome = consents.withdraw(viewer, code, id, said == null ? null : said.words());
        return new Withdrawn(
                ConsentJson.of(outcome.entry()),
                outcome.told().stream().map(AgencyKey::value).toList(),
                outcome.cancelled(),
                outcome.heard());
    }

    /** What she says. */
    record NewConsent(
            @Schema(description = "P1 to P15, each asked alone", example = "P2") @Nullable
            String purpose,

            @Schema(description = "An agency, a service (P2), or the duty that the purpose is for; its own if left out")
            @Nullable
            String recipient,

            @Nullable List<String> blocks,

            @Schema(description = "granted, refused or undecided") @Nullable
            String status,

            @Schema(description = "self, guardian, court or authority") @Nullable
            String givenBy,

            @Nullable Boolean assentChild,

            @Schema(description = "written, verbal-witnessed or thumbprint") @Nullable
            String method,

            @Schema(description = "ISO 639 code", example = "spa") @Nullable
            String language,

            @Schema(description = "The officer who interpreted, by user name") @Nullable
            String interpreterId,

            @Schema(
                    description = "All of: purpose, use, research, own-data, how-long, withdraw, limits,"
                            + " no-costs-nothing; needed before granted")
            @Nullable
            List<String> explained,

            @Schema(description = "What she wants left out; kept sealed") @Nullable
            String restrictions,

            @Nullable String validFrom,

            @Schema(description = "The last day, or a moment with offset; the purpose's usual time if left out")
            @Nullable
            String expiresAt,

            @Schema(description = "The position of the newest entry that was seen; 409 if a later one counts") @Nullable
            Long seen) {

        Wanted wanted() {
            return new Wanted(
                    purpose,
                    recipient,
                    blocks == null ? List.of() : blocks,
                    status,
                    givenBy,
                    Boolean.TRUE.equals(assentChild),
                    method,
                    language,
                    interpreterId,
                    explained == null ? List.of() : explained,
                    restrictions,
                    validFrom,
                    expiresAt,
                    seen);
        }
    }

    /** Why she takes it back, in her words; kept sealed. */
    record Words(@Nullable String words) {}

    /**
     * A grant that was taken back.
     *
     * @param told the agencies that had a share and are told to stop
     * @param cancelled how many referrals ended before anything was sent
     * @param heard false if the procedure of the case does not listen any more: then people have to tell them
     */
    record Withdrawn(@JsonProperty("consent") ConsentJson consent, List<String> told, int cancelled, boolean heard) {}
}
