package org.waymark.vault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pairs of parts by which a name is compared: a given with a family name, in no order. So one of two surnames, or one of
 * two given names, is enough, and it does not matter which field or which place a part was written in.
 */
final class NamePairs {

    private NamePairs() {}

    static Set<Pair> of(Identity person) {
        List<String> given = parts(person.givenNames());
        List<String> family = parts(person.familyNames());
        var pairs = new LinkedHashSet<Pair>();
        if (given.isEmpty() || family.isEmpty()) {
            pairs.addAll(within(Stream.concat(given.stream(), family.stream()).toList()));
        } else {
            given.forEach(one -> family.forEach(other -> pairs.add(Pair.of(one, other))));
        }
        for (String alias : person.aliases()) {
            List<String> parts = Spelling.parts(alias);
            if (parts.size() == 1 && !family.isEmpty()) {
                family.forEach(name -> pairs.add(Pair.of(parts.get(0), name)));
            } else {
                pairs.addAll(within(parts));
            }
        }
        return pairs;
    }

    private static List<String> parts(List<String> names) {
        return names.stream()
                .flatMap(name -> Spelling.parts(name).stream())
                .distinct()
                .toList();
    }

    /** Of a name whose parts nobody told apart any two may be given and family name; a name of one part stands alone. */
    private static List<Pair> within(List<String> parts) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                pairs.add(Pair.of(parts.get(i), parts.get(j)));
            }
        }
        return parts.size() == 1 ? List.of(new Pair("", parts.get(0))) : pairs;
    }

    /** Two parts of a name, the lesser first. @param one empty for a name of one part */
    record Pair(String one, String other) {

        static Pair of(String some, String another) {
            return some.compareTo(another) <= 0 ? new Pair(some, another) : new Pair(another, some);
        }

        boolean single() {
            return one.isEmpty();
        }

        String text() {
            return one + "/" + other;
        }

        /** The pair as it sounds, in each language. */
        Set<String> sounds() {
            var sounds = new LinkedHashSet<String>();
            for (String of : single() ? Set.of("en:", "es:") : Sounds.of(one)) {
                for (String with : Sounds.of(other)) {
                    if (of.startsWith(with.substring(0, 3))) {
                        sounds.add(with.substring(0, 3)
                                + Pair.of(of.substring(3), with.substring(3)).text());
                    }
                }
            }
            return sounds;
        }

        @Override
        public String toString() {
            return "Pair[hidden]";
        }
    }
}
