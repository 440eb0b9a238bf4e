package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.attachments.Attachments;
import org.waymark.casework.attachments.Attachments.Attached;
import org.waymark.directory.Viewer;

/** What programs do with the files of a case. */
@RestController
@RequestMapping("/api/v1/cases/{code}/attachments")
@Tag(name = "Attachments")
class AttachmentApi {

    private final Attachments attachments;

    AttachmentApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a file; 413 if it is too large, 415 if such files are not taken",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Sent.class))))
    Item add(@PathVariable String code, Viewer viewer, HttpServletRequest request) throws IOException {
        return Item.of(attachments.add(viewer, code, Upload.of(request)));
    }

    @GetMapping
    @Operation(summary = "Lists the files that the caller may see, newest first")
    Items list(@PathVariable String code, Viewer viewer) {
        return new Items(attachments.of(viewer, code).stream().map(Item::of).toList(), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Hands a file out")
    void read(@PathVariable String code, @PathVariable String id, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Download.write(attachments.open(viewer, code, id), response);
    }

    @PostMapping("/{id}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a file for good: its key is destroyed")
    void remove(
            @PathVariable String code,
            @PathVariable String id,
            @Valid @org.springframework.web.bind.annotation.RequestBody Removal removal,
            Viewer viewer) {
        attachments.remove(viewer, code, id, removal.reason());
    }

    /** The parts of a request, in any order. */
    record Sent(
            @Schema(type = "string", format = "binary") String file,
            @Nullable String block,
            @Nullable String kind,
            @Nullable String about,
            @Nullable String name) {}

    /** Why a file is removed, in words. */
    record Removal(
            @NotBlank(message = "attachments.fault.reason") @Size(max = 1000, message = "attachments.fault.reason")
            String reason) {}

    /** The whole list: a case has few files. */
    record Items(List<Item> items, @Nullable String next) {}

    /** A file that is or was there. @param name empty once it is removed */
    record Item(
            UUID id,
            String block,
            String kind,
            @Nullable String about,
            String type,
            long size,
            String name,
            String officer,
            Instant at,
            @Nullable Instant removed) {

        static Item of(Attached one) {
            return new Item(
                    one.id(),
                    one.block(),
                    one.kind().key(),
                    one.about(),
                    one.type(),
                    one.size(),
                    one.name(),
                    one.officer().value(),
                    one.at(),
                    one.removedAt());
        }
    }
}
