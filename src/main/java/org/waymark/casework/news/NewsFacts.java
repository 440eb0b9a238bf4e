package org.waymark.casework.news;

import com.fasterxml.jackson.databind.JsonNode;
import org.waymark.forms.Answers;
import org.waymark.shared.RoutingFacts;

/** What a case is told along with the news: codes that the procedures route by, nothing of what was written. */
final class NewsFacts {

    static final String AGE_BAND = "ageBand";

    private NewsFacts() {}

    /** @param corrected whether it is being seen to already, on other grounds: what was done for her by then is not undone */
    static RoutingFacts of(News news, Answers answers, boolean corrected) {
        return switch (news) {
            case WANTS_POLICE -> RoutingFacts.none().with("askedHerself", true);
            case AGE -> age(answers, corrected);
            default -> RoutingFacts.none();
        };
    }

    private static RoutingFacts age(Answers answers, boolean corrected) {
        RoutingFacts facts = corrected
                ? RoutingFacts.none()
                : RoutingFacts.none().with("childReported", false).with("childHeard", false);
        JsonNode said = answers.values().get(AGE_BAND);
        return said == null ? facts : facts.with(AGE_BAND, said.asText());
    }
}
