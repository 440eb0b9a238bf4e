package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.Referrals;
import org.waymark.directory.Viewer;

/** What programs do with referrals; they are answered through their tasks. */
@RestController
@RequestMapping("/api/v1/referrals")
@Tag(name = "Referrals")
class ReferralApi {

    private final Referrals referrals;

    ReferralApi(Referrals referrals) {
        this.referrals = referrals;
    }

    @GetMapping
    @Operation(summary = "Lists the referrals that the caller's agency has sent or received")
    Lines list(Viewer viewer) {
        return new Lines(
                referrals.of(viewer).stream()
                        .map(line -> ReferralJson.of(line.referral()))
                        .toList(),
                null);
    }

    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a referral back; 409 if it has ended")
    void revoke(@PathVariable String id, Viewer viewer) {
        referrals.revoke(viewer, id);
    }

    /** The whole list: an agency has few referrals at a time. */
    record Lines(List<ReferralJson> items, @Nullable String next) {}
}
