package org.waymark.casework.risk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Parts;
import org.waymark.casework.ReadRules;
import org.waymark.directory.Directory;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.NotFound;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Decides who may rate a risk, and keeps what they say. */
@Component
class RiskDesk implements CaseRisk {

    /** Risk and safety. */
    private static final String BLOCK = "B4";

    private static final String PART = Parts.narrative(BLOCK);

    private static final int LONGEST_REASON = 2000;

    private final RiskRows rows;
    private final CaseDoor door;
    private final ReadRules rules;
    private final Directory directory;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    RiskDesk(
            RiskRows rows,
            CaseDoor door,
            ReadRules rules,
            Directory directory,
            Vault vault,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.door = door;
        this.rules = rules;
        this.directory = directory;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<Risk> seen(Viewer viewer, CaseFile file) {
        return rules.readsBlock(viewer, file.code(), file.edition(), BLOCK)
                ? Optional.of(risk(rows.of(file.code()), null))
                : Optional.empty();
    }

    @Override
    @Transactional
    public Risk read(Viewer viewer, String typed) {
        CaseFile file = reader(viewer, door.admit(viewer, typed));
        ledger.append(door.reading(viewer, file.code()).detail("what", "risk"));
        return risk(rows.of(file.code()), vault.safe(file.code()).orElse(null));
    }

    @Override
    @Transactional
    public CaseCode rate(Viewer viewer, String typed, Wish wish) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(code);
        reader(viewer, door.admit(viewer, code));
        RiskLevel level = RiskLevel.of(wish.level() == null ? "" : wish.level())
                .orElseThrow(() -> FieldsAtFault.of("level", "casefile.fault.level"));
        RiskSource source = RiskSource.of(wish.source() == null ? "" : wish.source())
                .filter(one -> one != RiskSource.ADVICE)
                .orElseThrow(() -> FieldsAtFault.of("source", "casefile.fault.source"));
        boolean supervisor = viewer.is(Role.SUPERVISOR);
        boolean discussed = wish.discussed() && source == RiskSource.OFFICER;
        if (source == RiskSource.OFFICER) {
            check(RiskHistory.of(rows.of(code)), level, supervisor, discussed, wish.reason());
        }
        add(code, level, source, supervisor, discussed, wish.reason(), viewer);
        return code;
    }

    /** Raising needs no reason; lowering does, and so does passing over what she says herself. */
    private static void check(
            RiskHistory history, RiskLevel level, boolean supervisor, boolean discussed, @Nullable String reason) {
        if (history.lowers(level) && !supervisor) {
            throw new OnlySupervisorsLower();
        }
        boolean silent = reason == null || reason.isBlank();
        if (silent && (history.lowers(level) || discussed && history.hersWins())) {
            throw FieldsAtFault.of("reason", "casefile.fault.risk-reason");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw FieldsAtFault.of("reason", "casefile.fault.reason-long");
        }
    }

    private void add(
            CaseCode code,
            RiskLevel level,
            RiskSource source,
            boolean lowers,
            boolean discussed,
            @Nullable String reason,
            @Nullable Viewer by) {
        UUID id = UUID.randomUUID();
        byte[] sealed = reason == null || reason.isBlank() ? null : seal(code, id, reason.strip());
        var officer = by == null ? null : by.id();
        rows.add(code, new Rating(id, level, source, lowers, discussed, sealed, officer, clock.instant()));
        ledger.append(Fact.of(FactKind.RISK_LEVEL_SET)
                .by(officer)
                .on(code)
                .in(by == null ? null : by.sector())
                .detail("level", level.key())
                .detail("source", source.key())
                .detail("discussed", discussed ? "true" : null));
    }

    private byte[] seal(CaseCode code, UUID id, String reason) {
        CaseSafe safe = vault.safe(code).orElseThrow(NotFound::new).ready(List.of(PART));
        return safe.part(PART).seal(Rating.place(id), reason);
    }

    @Override
    public Optional<RiskLevel> of(CaseCode code) {
        return RiskHistory.of(rows.of(code)).level();
    }

    /** A table never lowers by itself, whoever asks it. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean say(CaseCode code, RiskLevel level, RiskSource source, boolean discussed) {
        Viewer by = Acting.officer().flatMap(directory::viewer).orElse(null);
        boolean officer = source == RiskSource.OFFICER;
        boolean supervisor = officer && by != null && by.is(Role.SUPERVISOR);
        boolean lowers = officer && RiskHistory.of(rows.of(code)).lowers(level);
        add(code, level, source, supervisor, officer && discussed, null, by);
        return lowers && !supervisor;
    }

    private CaseFile reader(Viewer viewer, CaseFile file) {
        if (!rules.readsBlock(viewer, file.code(), file.edition(), BLOCK)) {
            throw door.denied(viewer, file.code());
        }
        return file;
    }

    /** @param safe opens the reasons, null if they are not asked for */
    private static Risk risk(List<Rating> ratings, @Nullable CaseSafe safe) {
        RiskHistory history = RiskHistory.of(ratings);
        var told = new ArrayList<Rated>();
        ratings.forEach(one -> told.add(
                new Rated(one.level(), one.source(), one.discussed(), reason(one, safe), one.officer(), one.at())));
        Collections.reverse(told);
        return new Risk(
                history.level().orElse(null),
                history.assessed(),
                history.hers(),
                history.hersWins(),
                List.copyOf(told));
    }

    private static @Nullable String reason(Rating rating, @Nullable CaseSafe safe) {
        byte[] sealed = rating.reason();
        try {
            return sealed == null || safe == null ? null : safe.part(PART).unseal(Rating.place(rating.id()), sealed);
        } catch (CaseSafe.Erased gone) {
            return null;
        }
    }
}
