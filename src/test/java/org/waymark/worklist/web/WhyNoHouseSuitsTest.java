package org.waymark.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** Whoever looks for a bed further away is told in words why the houses near do not suit; nobody else is. */
@WaymarkTest
class WhyNoHouseSuitsTest {

    private static final Pattern REASON = Pattern.compile("<outputEntry[^>]*>\\s*<text>\"([a-z-]+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    MessageSource messages;

    @Test
    void isToldToWhoeverHasTakenTheSearch() {
        CaseWalk walk = Stories.told(mvc, Map.of())
                .step(
                        "social.north",
                        "Write the need card",
                        Stories.both(
                                Map.of(
                                        "shelterFor", "man",
                                        "shelterTier", "critical",
                                        "dangerInArea", "no",
                                        "shelterLanguage", "hat"),
                                Stories.bed()));
        String task = "/tasks/" + walk.task("coordinator", "Find a bed further away");
        PageDoor door = PageDoor.of(mvc, "coordinator");
        assertThat(door.open(task).text()).as("not taken yet").doesNotContain("Why the houses near");
        ApiDoor.of(mvc, "coordinator").post("/api/v1" + task + "/claim", "{}");
        assertThat(door.open(task).select("article[aria-labelledby=unfit] li").eachText())
                .containsExactly(
                        "Nobody there speaks her language",
                        "Does not take a person like her, by sex or age",
                        "Is less safe than her risk asks for");
        assertThat(door.inSpanish().open(task).text()).contains("Nadie allí habla su idioma");
    }

    @Test
    void everyReasonOfTheTableHasItsWords() throws IOException {
        String table = Files.readString(Path.of("bpmn", "shelter-match.dmn"));
        var reasons =
                REASON.matcher(table).results().map(found -> found.group(1)).toList();
        assertThat(reasons).hasSizeGreaterThan(10);
        for (String reason : reasons) {
            for (String language : new String[] {"en", "es"}) {
                assertThat(messages.getMessage("worklist.unfit." + reason, null, Locale.forLanguageTag(language)))
                        .isNotBlank();
            }
        }
    }
}
