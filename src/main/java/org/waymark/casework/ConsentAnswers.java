package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Viewer;

/**
 * Reads consents out of the answers to a form. A form asks for one by a field named {@code consentP1} to {@code consentP15}
 * whose values are {@code granted}, {@code refused} and {@code undecided}; {@code givenBy}, {@code method}, {@code language}
 * {@code packetBlocks} and
 * {@code assentChild} of the same form say the rest.
 */
final class ConsentAnswers {

    private static final String FIELD = "consent";

    private ConsentAnswers() {}

    /** @param service the service of the referral in whose run the form was asked, if the form does not choose one itself */
    static List<Consent> in(Map<String, JsonNode> answers, @Nullable String service, Viewer viewer, Instant at) {
        return Stream.of(Purpose.values())
                .flatMap(purpose -> said(answers, purpose).stream()
                        .map(status -> consent(purpose, status, answers, service, viewer, at)))
                .toList();
    }

    /** The fields that say yes. */
    static Set<String> grants(Map<String, JsonNode> answers) {
        return Stream.of(Purpose.values())
                .filter(purpose -> said(answers, purpose)
                        .filter(Consent.Status.GRANTED::equals)
                        .isPresent())
                .map(purpose -> FIELD + purpose.name())
                .collect(Collectors.toSet());
    }

    /** Who answered, if anybody said so. */
    static Optional<String> giver(Map<String, JsonNode> answers) {
        return text(answers, "givenBy");
    }

    /** Whoever does not want to answer has not agreed. */
    private static Optional<Consent.Status> said(Map<String, JsonNode> answers, Purpose purpose) {
        return text(answers, FIELD + purpose.name()).map(value -> switch (value) {
            case "granted" -> Consent.Status.GRANTED;
            case "refused" -> Consent.Status.REFUSED;
            default -> Consent.Status.UNDECIDED;
        });
    }

    private static Consent consent(
            Purpose purpose,
            Consent.Status status,
            Map<String, JsonNode> answers,
            @Nullable String service,
            Viewer viewer,
            Instant at) {
        return new Consent(
                UUID.randomUUID(),
                0,
                purpose,
                recipient(purpose, answers, service, viewer),
                codes(answers, "packetBlocks"),
                status,
                giver(answers).orElse("self"),
                text(answers, "method").orElse("verbal-witnessed"),
                text(answers, "language").orElse("unknown"),
                viewer.id(),
                at,
                purpose.holds() == null || status != Consent.Status.GRANTED ? null : at.plus(purpose.holds()),
                new Consent.Circumstances(codes(answers, "explained"), assent(answers), null, null));
    }

    private static String recipient(
            Purpose purpose, Map<String, JsonNode> answers, @Nullable String service, Viewer viewer) {
        if (purpose == Purpose.P2) {
            return text(answers, "service")
                    .or(() -> Optional.ofNullable(service))
                    .orElse("any-service");
        }
        return Optional.ofNullable(purpose.recipient()).orElse(viewer.agency().value());
    }

    /** Whether the child agrees, too. */
    static boolean assent(Map<String, JsonNode> answers) {
        return text(answers, "assentChild").filter("yes"::equals).isPresent();
    }

    private static Set<String> codes(Map<String, JsonNode> answers, String field) {
        var codes = new HashSet<String>();
        JsonNode several = answers.get(field);
        if (several != null && several.isArray()) {
            several.forEach(code -> codes.add(code.asText()));
        }
        return codes;
    }

    private static Optional<String> text(Map<String, JsonNode> answers, String key) {
        return Optional.ofNullable(answers.get(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
