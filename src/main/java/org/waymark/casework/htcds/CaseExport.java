package org.waymark.casework.htcds;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Guests;
import org.waymark.casework.RecordValues;
import org.waymark.casework.htcds.Export.Format;
import org.waymark.casework.htcds.Translation.Translated;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.NotFound;

/** Hands out a case in the words of the standard: what its reader may see of it, without its person, if she agreed to statistics. */
@Component
public class CaseExport {

    private final CaseDoor door;
    private final Guests guests;
    private final RecordValues values;
    private final StatisticsConsent consent;
    private final HtcdsSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    CaseExport(
            CaseDoor door,
            Guests guests,
            RecordValues values,
            StatisticsConsent consent,
            HtcdsSettings settings,
            Ledger ledger,
            Clock clock) {
        this.door = door;
        this.guests = guests;
        this.values = values;
        this.consent = consent;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether exports are this viewer's, who was let into the case. */
    public boolean isOpenTo(Viewer viewer, CaseFile file) {
        return viewer.duties().stream().map(DutyKey::value).anyMatch(settings.caseExportDuties()::contains)
                && guests.find(viewer, file.code()).isEmpty();
    }

    /** Whether she has agreed to it. */
    public boolean agreed(CaseFile file) {
        return consent.covers(file);
    }

    /**
     * The file; writes {@code exported} with its digest to the log.
     *
     * @param code as it was typed
     * @throws NotFound if there is no such case or format, or it is not the viewer's to take
     * @throws NoStatisticsConsent if she has not agreed to statistics
     */
    @Transactional
    public Export take(Viewer viewer, String code, String format) {
        CaseCode.typed(code).ifPresent(ledger::lock);
        CaseFile file = door.admit(viewer, code);
        Format written = Format.of(format).orElseThrow(() -> door.denied(viewer, file.code()));
        if (!isOpenTo(viewer, file)) {
            throw door.denied(viewer, file.code());
        }
        if (!agreed(file)) {
            throw new NoStatisticsConsent();
        }
        Translated translated = Translation.of(values.readable(viewer, file, Translation::leaves), file);
        var mark =
                new Watermark(viewer.id(), clock.instant(), "case", file.code().value());
        Export export = Export.of(
                "htcds-" + file.code(),
                written,
                written == Format.JSON ? Files.caseAsJson(mark, translated) : Files.caseAsCsv(mark, translated));
        ledger.append(Fact.of(FactKind.EXPORTED)
                .by(viewer.id())
                .on(file.code())
                .in(viewer.sector())
                .detail("what", "htcds-case")
                .detail("format", written.key())
                .detail("count", Integer.toString(translated.size()))
                .detail("sha-256", export.digest()));
        return export;
    }
}
