package org.waymark.casework.links;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Cases;
import org.waymark.casework.CasesTogether;
import org.waymark.casework.Guests;
import org.waymark.casework.links.LinkRows.Row;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** Decides who links which cases, and to whom a link shows. */
@Component
class LinkDesk implements CaseLinks {

    private final LinkRows rows;
    private final CaseDoor door;
    private final CaseFiles files;
    private final Guests guests;
    private final Cases cases;
    private final Ledger ledger;

    LinkDesk(LinkRows rows, CaseDoor door, CaseFiles files, Guests guests, Cases cases, Ledger ledger) {
        this.rows = rows;
        this.door = door;
        this.files = files;
        this.guests = guests;
        this.cases = cases;
        this.ledger = ledger;
    }

    @Override
    public List<Link> seen(Viewer viewer, CaseFile file) {
        CaseCode code = file.code();
        if (guests.find(viewer, code).isPresent()) {
            return List.of();
        }
        return shown(viewer, code)
                .map(row -> new Link(row.id(), row.from(code), how(row, code), row.at()))
                .toList();
    }

    private Stream<Row> shown(Viewer viewer, CaseCode code) {
        return rows.of(code).stream()
                .filter(row -> kinds(viewer).contains(row.kind()))
                .filter(row -> door.admits(viewer, row.from(code)));
    }

    private static String how(Row row, CaseCode code) {
        return row.kind() == LinkKind.DEPENDANT && row.other().equals(code)
                ? "depends-on"
                : row.kind().key();
    }

    @Override
    public List<LinkKind> kinds(Viewer viewer) {
        boolean incidents = CasesTogether.areShownTo(viewer);
        return Arrays.stream(LinkKind.values())
                .filter(kind -> incidents || kind != LinkKind.SAME_INCIDENT)
                .toList();
    }

    @Override
    @Transactional
    public CaseCode link(Viewer viewer, String typed, @Nullable String otherTyped, @Nullable String kindTyped) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        CaseCode other = CaseCode.typed(otherTyped == null ? "" : otherTyped)
                .filter(one -> !one.equals(code))
                .orElse(null);
        lock(code, other == null ? code : other);
        writer(viewer, code);
        LinkKind kind = kind(viewer, kindTyped);
        if (other == null || !visible(viewer, other)) {
            throw FieldsAtFault.of("other", "casefile.fault.other-case");
        }
        add(viewer, code, other, kind);
        return code;
    }

    /** In one order, whoever begins: so two officers queue, and none waits for the other in a circle. */
    private void lock(CaseCode one, CaseCode other) {
        Stream.of(one, other)
                .distinct()
                .sorted(Comparator.comparing(CaseCode::value))
                .forEach(ledger::lock);
    }

    /** What cannot be seen and what is not there are refused alike; that it was asked is in the log. */
    private boolean visible(Viewer viewer, CaseCode other) {
        boolean visible = files.find(other).isPresent() && door.admits(viewer, other);
        if (!visible) {
            door.denied(viewer, other);
        }
        return visible;
    }

    private LinkKind kind(Viewer viewer, @Nullable String typed) {
        return LinkKind.of(typed == null ? "" : typed)
                .filter(kinds(viewer)::contains)
                .orElseThrow(() -> FieldsAtFault.of("kind", "casefile.fault.kind"));
    }

    private void add(Viewer viewer, CaseCode one, CaseCode other, LinkKind kind) {
        if (!rows.add(one, other, kind, viewer.id())) {
            throw FieldsAtFault.of("other", "casefile.fault.linked");
        }
        tell(FactKind.CASE_LINKED, viewer, one, other, kind);
    }

    private void tell(FactKind what, Viewer viewer, CaseCode one, CaseCode other, LinkKind kind) {
        Fact fact = Fact.of(what).by(viewer.id()).in(viewer.sector()).detail("kind", kind.key());
        ledger.append(fact.on(one).detail("other", other.value()));
        ledger.append(fact.on(other).detail("other", one.value()));
    }

    @Override
    @Transactional
    public CaseCode unlink(Viewer viewer, String typed, String id) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        rows.of(code).stream()
                .filter(row -> row.id().toString().equals(id))
                .forEach(row -> lock(row.one(), row.other()));
        ledger.lock(code);
        writer(viewer, code);
        Row wanted = shown(viewer, code)
                .filter(row -> row.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> door.denied(viewer, code));
        rows.end(wanted.id(), viewer.id());
        tell(FactKind.CASE_UNLINKED, viewer, wanted.one(), wanted.other(), wanted.kind());
        return code;
    }

    @Override
    @Transactional
    public Cases.Opening openFor(
            Viewer viewer,
            String typed,
            @Nullable String kindTyped,
            String procedure,
            @Nullable String area,
            Submission submission,
            Locale locale) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(code);
        writer(viewer, code);
        LinkKind kind = kind(viewer, kindTyped);
        if (kind == LinkKind.SAME_INCIDENT) {
            throw FieldsAtFault.of("kind", "casefile.fault.kind");
        }
        Cases.Opening outcome = cases.open(viewer, procedure, area, submission, locale);
        if (outcome instanceof Cases.Opening.Opened opened) {
            add(viewer, code, opened.code(), kind);
        }
        return outcome;
    }

    /** Those who are in a case through a referral alone link nothing. */
    private void writer(Viewer viewer, CaseCode code) {
        door.admit(viewer, code);
        if (guests.find(viewer, code).isPresent()) {
            throw door.denied(viewer, code);
        }
    }
}
