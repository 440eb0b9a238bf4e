package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.risk.CaseRisk;
import org.waymark.directory.Viewer;

/** What programs do with the level of risk. */
@RestController
@RequestMapping("/api/v1/cases/{code}/risk")
@Tag(name = "Risk")
class RiskApi {

    private final CaseRisk risk;

    RiskApi(CaseRisk risk) {
        this.risk = risk;
    }

    @GetMapping
    @Operation(summary = "Tells the level of risk and how it was rated, newest first")
    Rated read(@PathVariable String code, Viewer viewer) {
        CaseRisk.Risk read = risk.read(viewer, code);
        return new Rated(
                CaseJson.Risk.of(read), read.ratings().stream().map(Rating::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Rates the risk; 409 if it would lower the level and the caller is no supervisor")
    void rate(@PathVariable String code, @RequestBody CaseRisk.Wish wish, Viewer viewer) {
        risk.rate(viewer, code, wish);
    }

    /** A level of risk with its history. */
    record Rated(CaseJson.Risk risk, List<Rating> ratings) {}

    /** One rating. @param officer null if the procedure said it by itself */
    record Rating(
            String level,
            String source,
            boolean discussed,
            @Nullable String reason,
            @Nullable String officer,
            Instant at) {
        static Rating of(CaseRisk.Rated one) {
            return new Rating(
                    one.level().key(),
                    one.source().key(),
                    one.discussed(),
                    one.reason(),
                    one.officer() == null ? null : one.officer().value(),
                    one.at());
        }
    }
}
