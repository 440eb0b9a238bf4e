package org.waymark.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.Cases;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.casework.links.CaseLinks;
import org.waymark.casework.risk.CaseRisk;
import org.waymark.casework.risk.RiskLevel;
import org.waymark.shared.SectorKey;

/** One case, as the API tells it. @param openElsewhere the sectors in which other tasks are open, without saying which */
record CaseJson(
        String code,
        String procedure,
        int edition,
        String area,
        String state,
        Instant opened,
        @Nullable Instant closed,
        List<OpenTask> openTasks,
        List<String> openElsewhere,
        List<Member> careTeam,
        List<Consent> consents,
        Disclosed record,
        List<ReferralJson> referrals,
        List<String> flags,
        @Nullable Risk risk,
        List<Link> links) {

    static CaseJson of(
            Cases.CaseView view,
            List<CaseFlags.Change> flags,
            Optional<CaseRisk.Risk> risk,
            List<CaseLinks.Link> links) {
        CaseFile file = view.file();
        return new CaseJson(
                file.code().value(),
                file.procedure().value(),
                file.edition().number(),
                file.area().value(),
                file.state(),
                file.openedAt(),
                file.closedAt(),
                view.openTasks(),
                view.openElsewhere().stream().map(SectorKey::value).toList(),
                view.careTeam().stream().map(Member::of).toList(),
                view.consents().stream().map(Consent::of).toList(),
                new Disclosed(view.record().blocks(), view.record().sealedBlocks()),
                view.referrals().stream().map(ReferralJson::of).toList(),
                flags.stream().map(one -> one.flag().key()).toList(),
                risk.map(Risk::of).orElse(null),
                links.stream().map(Link::of).toList());
    }

    /** A case that belongs to this one. @param how {@code dependant}, {@code depends-on}, {@code family} or {@code same-incident} */
    record Link(String id, @JsonProperty("case") String caseCode, String how) {
        static Link of(CaseLinks.Link one) {
            return new Link(one.id().toString(), one.other().value(), one.how());
        }
    }

    /** How much danger she is in. @param level what counts @param survivor what she says herself; null where nobody said */
    record Risk(
            @Nullable String level,
            @Nullable String assessed,
            @Nullable String survivor) {
        static Risk of(CaseRisk.Risk risk) {
            return new Risk(key(risk.level()), key(risk.assessed()), key(risk.hers()));
        }

        private static @Nullable String key(@Nullable RiskLevel level) {
            return level == null ? null : level.key();
        }
    }

    /** What of the record the caller may see. @param sealed the names of blocks that hold something which they may not */
    record Disclosed(List<CaseRecord.Block> blocks, List<String> sealed) {}

    /** An officer of the care team. */
    record Member(String officer, String agency, @Nullable String sector, String how, Instant joined, boolean lead) {
        static Member of(Cases.Member one) {
            SectorKey sector = one.sector();
            return new Member(
                    one.officer().value(),
                    one.agency().value(),
                    sector == null ? null : sector.value(),
                    one.how(),
                    one.joinedAt(),
                    one.lead());
        }
    }

    /** What the survivor said to a purpose and a recipient. */
    record Consent(
            String id,
            String purpose,
            String recipient,
            List<String> blocks,
            String status,
            String givenBy,
            String method,
            String language,
            String recordedBy,
            Instant at,
            @Nullable Instant expiresAt) {
        static Consent of(Cases.Said one) {
            return new Consent(
                    one.id().toString(),
                    one.purpose(),
                    one.recipient(),
                    one.blocks(),
                    one.status(),
                    one.givenBy(),
                    one.method(),
                    one.language(),
                    one.recordedBy().value(),
                    one.at(),
                    one.expiresAt());
        }
    }
}
