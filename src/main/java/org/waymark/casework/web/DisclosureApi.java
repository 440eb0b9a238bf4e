package org.waymark.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.disclosure.PacketDesk;
import org.waymark.casework.disclosure.Sent;
import org.waymark.directory.Viewer;

/** What programs read of what was sent to their agency. */
@RestController
@RequestMapping("/api/v1/disclosures")
@Tag(name = "Disclosures")
class DisclosureApi {

    private final PacketDesk desk;

    DisclosureApi(PacketDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Lists what was sent to the caller's agency and may be read now")
    Lines list(Viewer viewer) {
        return new Lines(desk.received(viewer).stream().map(Line::of).toList(), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Tells what was sent, as long as it may be read; the reading is logged")
    Whole open(@PathVariable String id, Viewer viewer, Locale locale) {
        PacketDesk.Opened opened = desk.open(viewer, id, locale);
        return new Whole(Line.of(opened.sent()), opened.blocks());
    }

    /** The whole list: an agency may read few packets at a time. */
    record Lines(List<Line> items, @Nullable String next) {}

    /** A packet. @param sender the agency that sent it */
    record Line(
            String id,
            @JsonProperty("case") String caseCode,
            String sender,
            String duty,
            String purpose,
            String basis,
            String decision,
            Instant at) {

        static Line of(Sent sent) {
            return new Line(
                    sent.id().toString(),
                    sent.code().value(),
                    sent.askedAgency().value(),
                    sent.recipient().duty().value(),
                    sent.recipient().purpose().name(),
                    sent.basis().key(),
                    sent.outcome(),
                    sent.at());
        }
    }

    /** A packet with what it holds. */
    record Whole(Line disclosure, List<CaseRecord.Block> blocks) {}
}
