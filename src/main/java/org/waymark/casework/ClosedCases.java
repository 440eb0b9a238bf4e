package org.waymark.casework;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.shared.CaseCode;

/** Finds a case for what the program does by itself once it is closed; who may see it does not matter to that. */
@Component
public class ClosedCases {

    private final CaseFiles files;

    ClosedCases(CaseFiles files) {
        this.files = files;
    }

    /** The case, if it is closed. */
    public Optional<CaseFile> find(CaseCode code) {
        return files.find(code).filter(file -> !file.open());
    }
}
