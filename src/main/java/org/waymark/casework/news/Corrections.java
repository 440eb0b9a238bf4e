package org.waymark.casework.news;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.RecordedCodes;
import org.waymark.casework.RecordedCodes.Said;
import org.waymark.forms.Answers;
import org.waymark.shared.CaseCode;

/** Knows whether news of what is being seen to already changes what must be done. */
@Component
class Corrections {

    /** What must be done depends on who holds her, and on how old a child is. */
    private static final Map<News, String> DECIDING = Map.of(News.DETAINED, "custody", News.AGE, NewsFacts.AGE_BAND);

    /** The block in which every form asks them. */
    private static final String BLOCK = "S2";

    private static final String UNKNOWN = "unknown";

    private final RecordedCodes codes;

    Corrections(RecordedCodes codes) {
        this.codes = codes;
    }

    /** What nobody knows corrects nothing. */
    boolean in(CaseCode code, News news, Answers answers) {
        String field = DECIDING.get(news);
        JsonNode said = field == null ? null : answers.values().get(field);
        return field != null
                && said != null
                && !said.asText().equals(UNKNOWN)
                && !said.asText().equals(known(code, field));
    }

    private @Nullable String known(CaseCode code, String field) {
        return codes.everySaid(code, BLOCK, field).stream()
                .map(Said::code)
                .filter(one -> !one.equals(UNKNOWN))
                .reduce((before, after) -> after)
                .orElse(null);
    }
}
