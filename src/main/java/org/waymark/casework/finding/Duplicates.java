package org.waymark.casework.finding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.finding.Duplicate.Answer;
import org.waymark.casework.finding.Duplicate.Asked;
import org.waymark.casework.finding.Duplicate.State;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/**
 * What happens with possible duplicates: who coordinates sees two codes and no name, asks those who lead both cases, and decides;
 * those who work on one of them hear that there may be another, never which.
 */
@Component
public class Duplicates {

    private static final Set<String> ANSWERS = Set.of("same", "different", "unsure");
    private static final Set<String> AGREES = Set.of("yes", "no", "not-asked");

    private final DuplicateRows rows;
    private final Tellable tellable;
    private final WhoSheIs who;
    private final CaseDoor door;
    private final Ledger ledger;
    private final Clock clock;

    Duplicates(DuplicateRows rows, Tellable tellable, WhoSheIs who, CaseDoor door, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.tellable = tellable;
        this.who = who;
        this.door = door;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether the viewer is one of those who decide. */
    public boolean decides(Viewer viewer) {
        return viewer.duties().contains(Tellable.COORDINATOR) || viewer.duties().contains(Tellable.INTEGRITY);
    }

    /** Those that wait for this viewer, oldest first. @throws org.waymark.shared.NotFound if none ever does */
    public List<Asked> waiting(Viewer viewer) {
        if (!decides(viewer)) {
            throw door.denied(viewer, null);
        }
        return rows.waiting().stream()
                .filter(one -> tellable.decides(viewer, one))
                .map(one -> new Asked(one, tellable.mayAsk(one), rows.answers(one)))
                .toList();
    }

    /** Says that they are of two people. */
    @Transactional
    public void dismiss(Viewer viewer, String id) {
        Duplicate duplicate = locked(viewer, id);
        rows.decide(duplicate, State.DIFFERENT, viewer.id());
        ledger.append(fact(FactKind.DUPLICATE_DISMISSED, viewer, duplicate, duplicate.one()));
    }

    /** Asks those who lead the two cases; each sees the question on the page of their own. */
    @Transactional
    public void ask(Viewer viewer, String id) {
        Duplicate duplicate = locked(viewer, id);
        if (!tellable.mayAsk(duplicate)) {
            throw door.denied(viewer, null);
        }
        rows.decide(duplicate, State.ASKED, viewer.id());
        Stream.of(duplicate.one(), duplicate.other())
                .forEach(code -> ledger.append(Fact.of(FactKind.DUPLICATE_ASKED)
                        .by(viewer.id())
                        .on(code)
                        .in(viewer.sector())));
    }

    private Duplicate locked(Viewer viewer, String id) {
        Duplicate known =
                find(id).filter(one -> tellable.decides(viewer, one)).orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(known.one());
        ledger.lock(known.other());
        return rows.waiting().stream()
                .filter(one -> one.id().equals(known.id()))
                .findFirst()
                .orElseThrow(DuplicateDecided::new);
    }

    /** What someone who works on the case hears: nothing, if they do not write down who she is, or may not hear of the other. */
    public List<Duplicate> notes(Viewer viewer, CaseFile file) {
        return who.isTheirs(viewer, file) && !rows.joined(file.code())
                ? rows.of(file.code()).stream()
                        .filter(one -> one.waiting() && (one.told() || one.state() == State.ASKED))
                        .filter(one -> !rows.joined(one.besides(file.code())))
                        .filter(one -> tellable.hint(viewer, one.besides(file.code())))
                        .toList()
                : List.of();
    }

    /** The question about one's own case. @throws org.waymark.shared.NotFound if the viewer is asked none of this id */
    public CaseFile asked(Viewer viewer, String code, String id) {
        CaseFile file = door.admit(viewer, code);
        question(viewer, file, id);
        return file;
    }

    /**
     * Answers the coordinator's question about one's own case.
     *
     * @param code as it was typed
     * @param answer {@code same}, {@code different} or {@code unsure}
     * @param agrees whether she agrees that the records become one: {@code yes}, {@code no} or {@code not-asked}
     * @throws FieldsAtFault if one of them is none of these
     */
    @Transactional
    public void answer(Viewer viewer, String code, String id, @Nullable String answer, @Nullable String agrees) {
        CaseCode.typed(code).ifPresent(ledger::lock);
        CaseFile file = door.admit(viewer, code);
        Duplicate duplicate = question(viewer, file, id);
        var faults = new ArrayList<FieldsAtFault.Fault>();
        if (answer == null || !ANSWERS.contains(answer)) {
            faults.add(new FieldsAtFault.Fault("answer", "finding.answer.missing"));
        }
        if (agrees == null || !AGREES.contains(agrees)) {
            faults.add(new FieldsAtFault.Fault("agrees", "finding.agrees.missing"));
        }
        if (answer == null || agrees == null || !faults.isEmpty()) {
            throw new FieldsAtFault(faults);
        }
        rows.answer(duplicate, new Answer(file.code(), answer, agrees, viewer.id(), clock.instant()));
        ledger.append(Fact.of(FactKind.DUPLICATE_ANSWERED)
                .by(viewer.id())
                .on(file.code())
                .in(viewer.sector())
                .detail("answer", answer));
    }

    private Duplicate question(Viewer viewer, CaseFile file, String id) {
        return notes(viewer, file).stream()
                .filter(one -> one.id().toString().equals(id) && one.state() == State.ASKED)
                .findFirst()
                .orElseThrow(() -> door.denied(viewer, file.code()));
    }

    private Optional<Duplicate> find(String id) {
        try {
            return rows.find(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Fact fact(FactKind kind, Viewer viewer, Duplicate duplicate, CaseCode code) {
        return Fact.of(kind)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("with", duplicate.besides(code).value());
    }
}
