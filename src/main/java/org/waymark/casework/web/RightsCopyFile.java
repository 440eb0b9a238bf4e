package org.waymark.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.rights.AccessCopy;
import org.waymark.directory.Viewer;

/** The copy for her as a file that other programs read: what she takes along. */
@RestController
class RightsCopyFile {

    private final AccessCopy copies;

    RightsCopyFile(AccessCopy copies) {
        this.copies = copies;
    }

    @PostMapping("/rights/{id}/copy.json")
    ResponseEntity<File> make(@PathVariable String id, Viewer viewer, Locale locale) {
        AccessCopy.Copy copy = copies.make(viewer, RightsPages.uuid(id), "json", locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + copy.file().code() + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new File(
                        copy.file().code().value(),
                        copy.maker().value(),
                        copy.at(),
                        copy.blocks(),
                        copy.looks().stream()
                                .map(look -> new Look(look.at(), look.agency().value()))
                                .toList()));
    }

    /** @param madeBy who made the copy @param madeAt when */
    record File(String code, String madeBy, Instant madeAt, List<CaseRecord.Block> record, List<Look> whoLooked) {}

    /** That someone of this agency looked. */
    record Look(Instant at, String agency) {}
}
