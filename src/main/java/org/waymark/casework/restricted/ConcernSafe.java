package org.waymark.casework.restricted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.SealedJson;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Seals what was seen together with who saw it, in a part of the case of its own: neither stands anywhere else. */
@Component
class ConcernSafe {

    private static final String PART = "concern";
    private static final String SEEN = "seen";
    private static final String REPORTER = "reporter";

    private final Vault vault;
    private final SealedJson json;

    ConcernSafe(Vault vault, SealedJson json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(CaseCode code, UUID concern, @Nullable OfficerId reporter, String seen) {
        ObjectNode told = json.object().put(SEEN, seen);
        told.put(REPORTER, reporter == null ? null : reporter.value());
        return json.seal(part(code).orElseThrow(NotFound::new), place(concern), told);
    }

    byte[] sealOutcome(CaseCode code, UUID concern, String reason) {
        return part(code).orElseThrow(NotFound::new).seal(place(concern) + "/outcome", reason);
    }

    /** What was told; empty once the case is erased. */
    Optional<Told> unseal(CaseCode code, UUID concern, byte[] sealed) {
        try {
            return part(code)
                    .map(safe -> json.unseal(safe, place(concern), sealed))
                    .map(Told::of);
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    Optional<String> unsealOutcome(CaseCode code, UUID concern, byte[] sealed) {
        try {
            return part(code).map(safe -> safe.unseal(place(concern) + "/outcome", sealed));
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    private Optional<CaseSafe> part(CaseCode code) {
        return vault.safe(code).map(safe -> safe.part(PART));
    }

    private static String place(UUID concern) {
        return "concern/" + concern;
    }

    /** What was seen, and by whom if a person reported it. */
    record Told(@Nullable String reporter, String seen) {

        static Told of(JsonNode told) {
            JsonNode reporter = told.path(REPORTER);
            return new Told(
                    reporter.isTextual() ? reporter.asText() : null,
                    told.path(SEEN).asText());
        }
    }
}
