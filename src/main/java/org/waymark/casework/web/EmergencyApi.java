package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.emergency.Emergency;
import org.waymark.casework.emergency.EmergencyAccess;
import org.waymark.directory.Viewer;

/** What programs do in danger to life. */
@RestController
@RequestMapping("/api/v1/cases/{code}/emergency-access")
@Tag(name = "Emergency access")
class EmergencyApi {

    private final EmergencyAccess emergencies;

    EmergencyApi(EmergencyAccess emergencies) {
        this.emergencies = emergencies;
    }

    @PostMapping
    @Operation(
            summary =
                    "Opens the case to the caller for a limited time; told to a supervisor and the protection officer")
    Opened open(@PathVariable String code, @RequestBody Asking asked, Viewer viewer) {
        return Opened.of(emergencies.open(viewer, code, asked.reason()));
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends what the caller has opened before its time runs out")
    void end(@PathVariable String code, Viewer viewer) {
        emergencies.end(viewer, code);
    }

    /** Why the case must be opened now. */
    record Asking(@Nullable String reason) {}

    /** A case that is open to the caller until a moment. */
    record Opened(String id, String code, Instant opened, Instant until) {
        static Opened of(Emergency one) {
            return new Opened(one.id().toString(), one.caseCode().value(), one.openedAt(), one.until());
        }
    }
}
