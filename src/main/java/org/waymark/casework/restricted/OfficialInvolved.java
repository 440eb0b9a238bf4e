package org.waymark.casework.restricted;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerOutcome;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.forms.Answers;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.RoutingFacts;

/** Restricts a case when what the survivor answers says that an official may be involved, as {@code restricted.dmn} decides. */
@Component
class OfficialInvolved implements AnswerOutcome {

    private static final String FIELD = "officialInvolved";
    private static final String DECISION = "restricted";

    private final Book book;
    private final CaseFiles files;
    private final RestrictCase restriction;

    OfficialInvolved(Book book, CaseFiles files, RestrictCase restriction) {
        this.book = book;
        this.files = files;
        this.restriction = restriction;
    }

    /** Asked each time. */
    @Override
    public void follow(Viewer viewer, CaseCode code, FormKey form, Answers answers) {
        JsonNode said = answers.values().get(FIELD);
        if (said != null && said.isTextual() && restricts(code, said.asText())) {
            restriction.reported(code);
        }
    }

    private boolean restricts(CaseCode code, String said) {
        Edition edition = files.find(code).map(CaseFile::edition).orElseThrow();
        return book.decides(edition, DECISION)
                && book.decide(edition, DECISION, RoutingFacts.none().with(FIELD, said)).stream()
                        .anyMatch(row -> Boolean.parseBoolean(row.get("restricted")));
    }
}
