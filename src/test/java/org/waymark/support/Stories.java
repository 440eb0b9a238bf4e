package org.waymark.support;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;

/** How a case usually goes, as far as a test needs it; marks are free texts that the test wants to find again, or not. */
public final class Stories {

    private static final Map<String, String> REPORT =
            Map.of("ageBand", "18-plus", "firstLanguage", "spa", "interpreterNeeded", "yes");
    private static final Map<String, String> SAFE =
            Map.of("dangerNow", "no", "careNow", "no", "detained", "no", "urgency", "priority");
    private static final Map<String, String> BED = Map.of(
            "shelterFor", "woman",
            "comingAlong", "0",
            "shelterTier", "high",
            "dangerInArea", "yes",
            "shelterLanguage", "spa",
            "consentP2", "granted",
            "legalTrigger", "none",
            "imminentDanger", "no");
    private static final Map<String, String> ADULT = Map.of(
            "ageBand", "18-plus",
            "ageCertainty", "certain",
            "capacity", "has",
            "guardian", "none",
            "guardianSuspected", "no");

    private Stories() {}

    /** An adult who speaks Spanish is reported by a community worker, who has answered nothing else yet. */
    public static CaseWalk reported(MockMvc mvc) {
        return reportedBy(mvc, "ngo.north");
    }

    /** As {@link #reported}, by somebody else. */
    public static CaseWalk reportedBy(MockMvc mvc, String officer) {
        return CaseWalk.begin(mvc, officer, REPORT);
    }

    /** As {@link #reported}, and safe to talk, and an interpreter is there. */
    public static CaseWalk safeToTalk(MockMvc mvc, Map<String, String> marks) {
        return reported(mvc)
                .step("ngo.north", "Record the contact", both(REPORT, marks))
                .step("ngo.north", "Check that it is safe to talk", both(SAFE, marks))
                .step("ngo.north", "Book an interpreter", marks);
    }

    /** As {@link #safeToTalk}, and heard with her consent; two people decide next. */
    public static CaseWalk heard(MockMvc mvc, Map<String, String> marks) {
        return safeToTalk(mvc, marks)
                .step("police.north", "Explain rights and ask consent", marks)
                .step("police.north", "Consider age and ability to decide", both(ADULT, marks))
                .step("police.north", "Hold the screening interview", marks);
    }

    /** As {@link #heard}, and presumed a victim, and told so; both services are due. */
    public static CaseWalk told(MockMvc mvc, Map<String, String> marks) {
        return heard(mvc, marks)
                .step("social.north", "Assign the lead case manager", marks)
                .step("police.north", "Propose the decision", marks)
                .step("social.north", "Confirm or disagree", marks)
                .step("social.north", "Tell the survivor", marks);
    }

    /** As {@link #told}, and both services are offered to the first providers. */
    public static CaseWalk offered(MockMvc mvc, Map<String, String> marks) {
        CaseWalk walk = told(mvc, marks);
        return walk.step("social.north", "Choose the service with the survivor", both(wish("health"), marks))
                .step("social.north", "Write the need card", both(BED, marks));
    }

    /** Once a review is due: the danger is looked at, two people review, and two close, because she asks for it. */
    public static CaseWalk closed(CaseWalk walk) {
        return closingPrepared(walk).step("supervisor.social", "Approve the closing or send it back");
    }

    /** As {@link #closed}, as far as the supervisor who approves. */
    public static CaseWalk closingPrepared(CaseWalk walk) {
        return walk.step("social.north", "Gather what is known")
                .step("social.north", "Assess the risk with her")
                .step("social.north", "Sign the level")
                .step("social.north", "Make the safety plan")
                .step("social.north", "Review with her how it goes")
                .step(
                        "supervisor.social",
                        "Decide what follows",
                        Map.of("reviewDecision", "close", "closureReason", "survivor-request"))
                .step("social.north", "Prepare the closing with her", Map.of("consentP14", "refused"));
    }

    /** What the case manager answers when she wishes this service. */
    public static Map<String, String> wish(String service) {
        return Map.of(
                "service", service,
                "urgency", "priority",
                "consentP2", "granted",
                "legalTrigger", "none",
                "imminentDanger", "no");
    }

    /** What the case manager writes on the card when she wishes a bed. */
    public static Map<String, String> bed() {
        return BED;
    }

    /** One set of answers and another, which wins. */
    public static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        var all = new LinkedHashMap<>(others);
        all.putAll(some);
        return all;
    }
}
