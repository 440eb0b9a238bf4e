package org.waymark.casework.consent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.BlockOrder;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Consent;
import org.waymark.casework.Consent.Status;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.ConsentSight;
import org.waymark.casework.KnownAge;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** The register as it is kept: every call asks first who may, and every act holds the case's lock. */
@Component
class KeptConsents implements Consents {

    private final CaseDoor door;
    private final ConsentRegister register;
    private final ConsentSight sight;
    private final ConsentWords words;
    private final Entries entries;
    private final WantedCheck check;
    private final SharingStop stop;
    private final KnownAge age;
    private final Ledger ledger;
    private final Clock clock;

    KeptConsents(
            CaseDoor door,
            ConsentRegister register,
            ConsentSight sight,
            ConsentWords words,
            Entries entries,
            WantedCheck check,
            SharingStop stop,
            KnownAge age,
            Ledger ledger,
            Clock clock) {
        this.door = door;
        this.register = register;
        this.sight = sight;
        this.words = words;
        this.entries = entries;
        this.check = check;
        this.stop = stop;
        this.age = age;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Register register(Viewer viewer, String code) {
        CaseFile file = door.admit(viewer, code);
        ledger.append(read(viewer, file));
        Predicate<Consent> seen = sight.of(viewer, file);
        List<Consent> all = register.history(file.code()).stream().filter(seen).toList();
        List<Consent> current =
                register.current(file.code()).stream().filter(seen).toList();
        Set<UUID> counting = current.stream().map(Consent::id).collect(Collectors.toSet());
        List<Entry> earlier = new ArrayList<>(all.stream()
                .filter(said -> !counting.contains(said.id()))
                .map(said -> entries.of(file, said))
                .toList());
        Collections.reverse(earlier);
        return new Register(
                file,
                current.stream().map(said -> entries.of(file, said)).toList(),
                earlier,
                holders(current),
                age.consentPath(file),
                viewer.is(Role.OFFICER),
                register.history(file.code()).stream()
                        .mapToLong(Consent::position)
                        .max()
                        .orElse(0));
    }

    private static Fact read(Viewer viewer, CaseFile file) {
        return Fact.of(FactKind.CASE_READ)
                .by(viewer.id())
                .on(file.code())
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("what", "consents");
    }

    private List<Register.Holder> holders(List<Consent> current) {
        Map<String, List<Consent>> by = current.stream()
                .filter(said -> said.holds(clock.instant()))
                .collect(Collectors.groupingBy(Consent::recipient, LinkedHashMap::new, Collectors.toList()));
        return by.entrySet().stream()
                .map(held -> new Register.Holder(
                        held.getKey(),
                        held.getValue().stream()
                                .map(said -> said.purpose().name())
                                .toList(),
                        held.getValue().stream()
                                .flatMap(said -> said.blocks().stream())
                                .collect(Collectors.toCollection(() -> new TreeSet<>(BlockOrder.INSTANCE)))
                                .stream()
                                .toList()))
                .toList();
    }

    @Override
    @Transactional
    public Entry one(Viewer viewer, String code, String id) {
        CaseFile file = door.admit(viewer, code);
        ledger.append(read(viewer, file));
        return entries.opened(file, find(viewer, file, id));
    }

    private Consent find(Viewer viewer, CaseFile file, String id) {
        return Ids.parse(id)
                .flatMap(known -> register.find(file.code(), known))
                .filter(sight.of(viewer, file))
                .orElseThrow(() -> door.denied(viewer, file.code()));
    }

    @Override
    @Transactional
    public Entry record(Viewer viewer, String code, Wanted wanted) {
        CaseFile file = lockedFor(viewer, code);
        Consent said = check.check(viewer, file, wanted);
        register.current(file.code(), said.purpose(), said.recipient())
                .filter(other -> wanted.seen() != null && other.position() > wanted.seen())
                .ifPresent(other -> {
                    throw new ConsentChanged(sight.of(viewer, file).test(other) ? other : null);
                });
        register.add(file.code(), null, viewer.sector(), said);
        keep(file.code(), said.id(), "restrictions", wanted.restrictions());
        return entries.opened(file, register.find(file.code(), said.id()).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome withdraw(Viewer viewer, String code, String id, @Nullable String said) {
        CaseFile file = lockedFor(viewer, code);
        if (WantedWords.tooLong(said)) {
            throw FieldsAtFault.of("words", "consent.error.too-long");
        }
        Consent granted = find(viewer, file, id);
        boolean counts = register.current(file.code(), granted.purpose(), granted.recipient())
                .filter(newest -> newest.id().equals(granted.id()))
                .isPresent();
        if (!counts || granted.status() != Status.GRANTED) {
            throw new NothingToTakeBack();
        }
        Consent taken = granted.takenBack(viewer.id(), clock.instant());
        register.add(file.code(), null, viewer.sector(), taken);
        keep(file.code(), taken.id(), "words", said);
        SharingStop.Stopped stopped = stop.after(file, taken);
        return new Outcome(
                entries.opened(file, register.find(file.code(), taken.id()).orElseThrow()),
                List.copyOf(stopped.told()),
                stopped.cancelled(),
                stopped.heard());
    }

    /** Those who work on the case keep its register; those who only coordinate do not. */
    private CaseFile lockedFor(Viewer viewer, String typed) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(() -> door.denied(viewer, null));
        ledger.lock(code);
        CaseFile file = door.admit(viewer, code);
        if (!viewer.is(Role.OFFICER)) {
            throw door.denied(viewer, code);
        }
        return file;
    }

    private void keep(CaseCode code, UUID id, String kind, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.add(code, id, kind, text.strip());
        }
    }
}
