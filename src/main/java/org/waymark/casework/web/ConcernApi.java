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
import org.waymark.casework.restricted.Concern;
import org.waymark.casework.restricted.Concerns;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.OfficerId;

/** What programs do with concerns about officials. */
@RestController
@RequestMapping("/api/v1/cases/{code}/concerns")
@Tag(name = "Concerns")
class ConcernApi {

    private final Concerns concerns;

    ConcernApi(Concerns concerns) {
        this.concerns = concerns;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Reports that an official may be involved: those named lose sight of the case at once")
    void report(@PathVariable String code, @RequestBody Reporting told, Viewer viewer) {
        concerns.report(
                viewer,
                code,
                new Concerns.Report(told.about(), told.agency(), told.officer(), told.seen(), told.matter()));
    }

    @GetMapping
    @Operation(summary = "Lists the concerns of a case, for those who look into them")
    Lines list(@PathVariable String code, Viewer viewer) {
        return new Lines(concerns.of(viewer, code).stream().map(Line::of).toList(), null);
    }

    /** @param about {@code organisation}, {@code office}, {@code officer} or {@code unknown} */
    record Reporting(
            @Nullable String about,
            @Nullable String agency,
            @Nullable String officer,
            @Nullable String seen,
            @Nullable String matter) {}

    /** The whole list: a case has few. */
    record Lines(List<Line> items, @Nullable String next) {}

    /** A concern, without what was seen. */
    record Line(
            String id,
            String matter,
            String about,
            @Nullable String agency,
            @Nullable String officer,
            String state,
            Instant at) {

        static Line of(Concern one) {
            AgencyKey agency = one.about().agency();
            OfficerId officer = one.about().officer();
            return new Line(
                    one.id().toString(),
                    one.matter().key(),
                    one.about().kind().key(),
                    agency == null ? null : agency.value(),
                    officer == null ? null : officer.value(),
                    one.state(),
                    one.at());
        }
    }
}
