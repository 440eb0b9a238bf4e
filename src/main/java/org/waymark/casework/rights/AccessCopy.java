package org.waymark.casework.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.CopyOfRecord;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;

/**
 * Makes the copy of her record that a survivor asked for, once it was granted: without what {@code access-copy.dmn} leaves out,
 * with a list of who looked at her case. Each copy is in the log.
 */
@Component
public class AccessCopy {

    private static final String DECISION = "access-copy";

    private final RequestRows requests;
    private final CopyOfRecord record;
    private final CaseFiles files;
    private final CaseDoor door;
    private final Book book;
    private final Facts facts;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<Cell, Boolean> known = new ConcurrentHashMap<>();

    AccessCopy(
            RequestRows requests,
            CopyOfRecord record,
            CaseFiles files,
            CaseDoor door,
            Book book,
            Facts facts,
            Ledger ledger,
            Clock clock) {
        this.requests = requests;
        this.record = record;
        this.files = files;
        this.door = door;
        this.book = book;
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The copy, for this request.
     *
     * @param format {@code page} or {@code json}, for the log
     * @throws NotFound if there is no such request for this viewer, or no copy was granted
     */
    @Transactional
    public Copy make(Viewer viewer, UUID id, String format, Locale locale) {
        RightsRequest request = requests.find(id).filter(RightsRequest::copyDue).orElseThrow(NotFound::new);
        CaseCode code = request.caseCode();
        ledger.lock(code);
        CaseFile file = door.admitProtection(viewer, code.value());
        Edition edition = book.current().orElse(file.edition());
        // What stands in a second file of hers is hers too.
        List<CaseCode> all =
                Stream.concat(Stream.of(code), files.mergedFrom(code).stream()).toList();
        List<CaseRecord.Block> blocks = all.stream()
                .flatMap(one -> blocks(viewer, one, request, edition, locale).stream())
                .toList();
        List<Look> looks = all.stream().flatMap(one -> looks(one).stream()).toList();
        ledger.append(Fact.of(FactKind.ACCESS_COPY_MADE)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("request", id.toString())
                .detail("format", format));
        return new Copy(file, blocks, looks, viewer.id(), clock.instant());
    }

    private List<CaseRecord.Block> blocks(
            Viewer viewer, CaseCode code, RightsRequest request, Edition edition, Locale locale) {
        return record.of(
                viewer,
                code,
                (block, field) -> asked(request.scope(), block) && included(edition, block, field),
                locale);
    }

    private static boolean asked(Scope scope, String block) {
        return scope.everything() || scope.blocks().contains(block);
    }

    private boolean included(Edition edition, String block, String field) {
        return known.computeIfAbsent(
                new Cell(edition, block, field),
                cell ->
                        book
                                .decide(
                                        edition,
                                        DECISION,
                                        RoutingFacts.none().with("block", block).with("field", field))
                                .stream()
                                .findFirst()
                                .map(row -> Boolean.parseBoolean(row.get("included")))
                                .orElse(false));
    }

    /** Who read something of the case, when and for which agency: no names, so that nobody is looked for. */
    private List<Look> looks(CaseCode code) {
        var looks = new ArrayList<Look>();
        try (Stream<RecordedFact> all = facts.ofCase(code)) {
            all.filter(one -> one.fact().kind() == FactKind.CASE_READ).forEach(one -> looks.add(look(one)));
        }
        return looks;
    }

    private static Look look(RecordedFact read) {
        return new Look(read.at(), new AgencyKey(read.fact().details().getOrDefault("agency", "unknown")));
    }

    private record Cell(Edition edition, String block, String field) {}

    /** The copy for her. @param maker who made it @param at when */
    public record Copy(CaseFile file, List<CaseRecord.Block> blocks, List<Look> looks, OfficerId maker, Instant at) {}

    /** That someone of this agency looked at the case. */
    public record Look(Instant at, AgencyKey agency) {}
}
