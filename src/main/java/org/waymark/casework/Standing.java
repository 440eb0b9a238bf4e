package org.waymark.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseSteps.DueStep;
import org.waymark.casework.Cases.Place;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;

/** Says where a case stands on its diagrams, as far as a viewer may know which steps are open. */
@Component
class Standing {

    private final Book book;
    private final CalledFrom calls;

    Standing(Book book, CalledFrom calls) {
        this.book = book;
        this.calls = calls;
    }

    /**
     * The procedure of the case first, then those that it has called.
     *
     * @param due the open steps that the viewer may know
     * @param referrals the referrals that the viewer may know
     * @param whole whether they may know of the procedure of the case, not of their own part alone
     */
    List<Place> of(CaseFile file, List<DueStep> due, Collection<Referral> referrals, boolean whole, Locale locale) {
        var marks = new LinkedHashMap<Map.Entry<SopKey, Edition>, Set<String>>();
        var names = new LinkedHashMap<Map.Entry<SopKey, Edition>, Set<String>>();
        var spine = Map.entry(file.procedure(), file.edition());
        if (whole && file.open()) {
            marks.put(spine, new LinkedHashSet<>());
            names.put(spine, new LinkedHashSet<>());
        }
        for (DueStep step : due) {
            var where = Map.entry(step.procedure(), step.edition());
            marks.computeIfAbsent(where, any -> new LinkedHashSet<>()).add(step.step());
            names.computeIfAbsent(where, any -> new LinkedHashSet<>()).add(name(step, locale));
            if (marks.containsKey(spine) && !where.equals(spine)) {
                marks.get(spine)
                        .addAll(calls.steps(
                                file.edition(), file.procedure(), step.procedure(), service(step, referrals)));
                names.get(spine).add(sop(step.edition(), step.procedure(), locale));
            }
        }
        var places = new ArrayList<Place>();
        marks.forEach((where, at) -> places.add(new Place(
                where.getKey(),
                sop(where.getValue(), where.getKey(), locale),
                where.getValue(),
                List.copyOf(at),
                List.copyOf(Objects.requireNonNull(names.get(where))))));
        return places;
    }

    private static @Nullable String service(DueStep step, Collection<Referral> referrals) {
        return referrals.stream()
                .filter(one -> one.run().equals(step.run()))
                .map(Referral::service)
                .findFirst()
                .orElse(null);
    }

    private String name(DueStep step, Locale locale) {
        return book.sop(step.edition(), step.procedure())
                .flatMap((Sop sop) -> sop.step(step.step()))
                .map(drawn -> drawn.name(locale))
                .orElse(step.step());
    }

    private String sop(Edition edition, SopKey key, Locale locale) {
        return book.sop(edition, key).map(sop -> sop.name(locale)).orElse(key.value());
    }
}
