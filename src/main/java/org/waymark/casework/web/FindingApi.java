package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.finding.Finding;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Finding a case of one's own agency by name and date of birth, for programs. */
@RestController
@Tag(name = "Cases")
class FindingApi {

    private final Finding finding;

    FindingApi(Finding finding) {
        this.finding = finding;
    }

    @PostMapping("/api/v1/cases/search")
    @Operation(
            summary =
                    "Finds cases of the caller's agency by whole name and date of birth; 429 if it was asked too often",
            description =
                    "Codes only of cases in which the caller may read who the person is. What is sent is kept nowhere.")
    Matches search(@RequestBody Wanted wanted, Viewer viewer) {
        Finding.Found found = finding.byNameAndBirth(viewer, wanted.name(), wanted.birthDate());
        return new Matches(
                found.codes().stream().map(CaseCode::value).map(Match::new).toList(), found.colleagues());
    }

    /** Who is looked for. @param birthDate as in 1999-04-03 */
    record Wanted(@Nullable String name, @Nullable String birthDate) {
        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    /** What was found. @param colleagues whether a colleague works on a case that fits, of which the caller may not know more */
    record Matches(List<Match> items, boolean colleagues) {}

    /** A case that fits. */
    record Match(String code) {}
}
