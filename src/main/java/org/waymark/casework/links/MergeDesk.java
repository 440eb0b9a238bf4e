package org.waymark.casework.links;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Guests;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** Decides whether two files may be joined: by the coordinator, with her word or a reason why she was not asked. */
@Component
class MergeDesk implements CaseMerging {

    private final CaseDoor door;
    private final CaseFiles files;
    private final Guests guests;
    private final MergeSteps steps;
    private final Ledger ledger;

    MergeDesk(CaseDoor door, CaseFiles files, Guests guests, MergeSteps steps, Ledger ledger) {
        this.door = door;
        this.files = files;
        this.guests = guests;
        this.steps = steps;
        this.ledger = ledger;
    }

    @Override
    public Pair look(Viewer viewer, @Nullable String one, @Nullable String other) {
        return new Pair(file(viewer, code(viewer, one)), file(viewer, code(viewer, other)));
    }

    @Override
    @Transactional
    public CaseCode merge(Viewer viewer, Wish wish) {
        CaseCode surviving = code(viewer, wish.surviving());
        CaseCode duplicate = code(viewer, wish.duplicate());
        Stream.of(surviving, duplicate)
                .distinct()
                .sorted(Comparator.comparing(CaseCode::value))
                .forEach(ledger::lock);
        CaseFile goesOn = file(viewer, surviving);
        CaseFile ends = file(viewer, duplicate);
        check(wish, goesOn, ends);
        steps.merge(viewer, goesOn, ends);
        Fact fact = Fact.of(FactKind.CASES_MERGED)
                .by(viewer.id())
                .detail("duplicate", duplicate.value())
                .detail("surviving", surviving.value())
                .detail("consent", wish.consent())
                .detail("reason", wish.reason());
        ledger.append(fact.on(duplicate));
        ledger.append(fact.on(surviving));
        return surviving;
    }

    private void check(Wish wish, CaseFile goesOn, CaseFile ends) {
        boolean once = files.mergedInto(ends.code()).isEmpty()
                && files.mergedInto(goesOn.code()).isEmpty();
        require(goesOn.open() && once && !goesOn.code().equals(ends.code()), "surviving", "casefile.fault.surviving");
        require(wish.consent() != null && CONSENTS.contains(wish.consent()), "consent", "casefile.fault.merge-consent");
        require(wish.reason() != null && REASONS.contains(wish.reason()), "reason", "casefile.fault.reason");
        require(wish.understood(), "understood", "casefile.fault.understood");
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw FieldsAtFault.of(field, message);
        }
    }

    @Override
    public Merged seen(Viewer viewer, CaseFile file) {
        if (guests.find(viewer, file.code()).isPresent()) {
            return new Merged(Optional.empty(), List.of());
        }
        return new Merged(
                files.mergedInto(file.code()).filter(code -> door.admits(viewer, code)),
                files.mergedFrom(file.code()).stream()
                        .filter(code -> door.admits(viewer, code))
                        .toList());
    }

    private CaseCode code(Viewer viewer, @Nullable String typed) {
        if (!viewer.is(Role.COORDINATOR)) {
            throw door.denied(viewer, null);
        }
        return CaseCode.typed(typed == null ? "" : typed).orElseThrow(() -> door.denied(viewer, null));
    }

    private CaseFile file(Viewer viewer, CaseCode code) {
        return door.admit(viewer, code);
    }
}
