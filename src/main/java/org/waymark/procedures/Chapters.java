package org.waymark.procedures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.engine.Sop;
import org.waymark.procedures.Library.Chapter;
import org.waymark.procedures.Library.Listed;
import org.waymark.shared.SopKey;

/** Puts the procedures of an edition in the order in which sectors know them: by number, each with its parts beneath it. */
final class Chapters {

    /** SOP-00 to SOP-15 first, then what may come between (E7, E9 …), then what has no number. */
    private static final Comparator<Sop> BY_NUMBER = Comparator.comparing(
            Sop::number,
            Comparator.nullsLast(Comparator.<String>comparingInt(number -> number.startsWith("SOP") ? 0 : 1)
                    .thenComparingInt(number -> Integer.parseInt("0" + number.replaceAll("\\D", "")))
                    .thenComparing(Comparator.naturalOrder())));

    private final Map<SopKey, Listed> listed;

    Chapters(List<Listed> procedures) {
        this.listed = procedures.stream().collect(Collectors.toMap(Listed::key, Function.identity()));
    }

    /** @param found whether a procedure is asked for; one that is a part brings the whole along */
    List<Chapter> of(java.util.function.Predicate<Listed> found) {
        return listed.values().stream()
                .filter(one -> whole(one.sop()).isEmpty())
                .sorted(Comparator.comparing(Listed::sop, BY_NUMBER).thenComparing(Listed::name))
                .map(one ->
                        new Chapter(one, parts(one.sop()).stream().filter(found).toList()))
                .filter(chapter -> found.test(chapter.sop()) || !chapter.parts().isEmpty())
                .toList();
    }

    Optional<Listed> whole(Sop sop) {
        return Optional.ofNullable(sop.partOf()).map(listed::get);
    }

    /** The parts in the order in which they are called, each followed by those that it calls itself. */
    List<Listed> parts(Sop sop) {
        Set<SopKey> called = new LinkedHashSet<>();
        follow(sop, sop.key(), called);
        listed.values().stream()
                .filter(one -> sop.key().equals(one.sop().partOf()))
                .sorted(Comparator.comparing(Listed::name))
                .forEach(one -> {
                    called.add(one.key());
                    follow(one.sop(), sop.key(), called);
                });
        return new ArrayList<>(called.stream().map(listed::get).toList());
    }

    private void follow(Sop from, SopKey whole, Set<SopKey> called) {
        from.calls().stream()
                .map(call -> listed.get(call.called()))
                .filter(one -> one != null && whole.equals(one.sop().partOf()) && called.add(one.key()))
                .forEach(one -> follow(one.sop(), whole, called));
    }
}
