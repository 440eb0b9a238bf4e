package org.waymark.casework.news;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.waymark.forms.Answers;
import org.waymark.shared.RoutingFacts;

/** What a case is told along with the news: codes that the procedures route by, nothing of what was written. */
final class NewsFacts {

    /** Which answer becomes which fact. */
    private static final Map<News, String> ANSWERS = Map.of(News.AGE, "ageBand", News.DETAINED, "custody");

    private NewsFacts() {}

    static RoutingFacts of(News news, Answers answers) {
        RoutingFacts facts = switch (news) {
            case WANTS_POLICE -> RoutingFacts.none().with("askedHerself", true);
            case AGE -> RoutingFacts.none().with("childReported", false).with("childHeard", false);
            default -> RoutingFacts.none();
        };
        String field = ANSWERS.get(news);
        JsonNode said = field == null ? null : answers.values().get(field);
        return field == null || said == null ? facts : facts.with(field, said.asText());
    }
}
