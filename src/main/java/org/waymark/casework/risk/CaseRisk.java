package org.waymark.casework.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The level of risk of a case with its history; for those who may read the block of risk and safety (B4) alone. */
public interface CaseRisk {

    /** The risk of a case into which the viewer was let; empty if it is not theirs to read. */
    Optional<Risk> seen(Viewer viewer, CaseFile file);

    /** The risk with the reasons. @param code as it was typed @throws org.waymark.shared.NotFound if it is not theirs */
    Risk read(Viewer viewer, String code);

    /**
     * Rates the risk.
     *
     * @throws org.waymark.shared.NotFound if it is not the viewer's
     * @throws org.waymark.shared.FieldsAtFault {@code level}, {@code source}, {@code reason}
     * @throws OnlySupervisorsLower if it would lower the level, and the viewer is no supervisor
     */
    CaseCode rate(Viewer viewer, String code, Wish wish);

    /** The level that counts, whoever asks. */
    Optional<RiskLevel> of(CaseCode code);

    /**
     * Says a level in the caller's transaction, which holds the case's lock: a higher one counts; a lower one is kept beside,
     * unless a supervisor who acts says it.
     *
     * @param discussed whether her own rating was talked about with her
     * @return whether it is lower than what was assessed and waits for a supervisor
     */
    boolean say(CaseCode code, RiskLevel level, RiskSource source, boolean discussed);

    /**
     * What was sent.
     *
     * @param discussed whether her own rating was talked about with her
     * @param reason free words, kept sealed
     */
    record Wish(
            @Nullable String level,
            @Nullable String source,
            boolean discussed,
            @Nullable String reason) {}

    /**
     * A risk.
     *
     * @param level what counts, null before anyone rated it
     * @param assessed what officers and the procedure say
     * @param hers what she says herself
     * @param hersWins whether hers counts, being higher and not yet talked about
     * @param ratings newest first
     */
    record Risk(
            @Nullable RiskLevel level,
            @Nullable RiskLevel assessed,
            @Nullable RiskLevel hers,
            boolean hersWins,
            List<Rated> ratings) {}

    /** One rating. @param reason in words, null if none was given or it was not asked for */
    record Rated(
            RiskLevel level,
            RiskSource source,
            boolean discussed,
            @Nullable String reason,
            @Nullable OfficerId officer,
            Instant at) {}
}
