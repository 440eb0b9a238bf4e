package org.waymark.vault;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.waymark.vault.NamePairs.Pair;

/** The terms of which a person's tokens are made, each with the likeness that it shows; never leaves the vault in the clear. */
final class IndexTerms {

    /** Shorter ones are no numbers of documents or telephones, but words such as “none”. */
    private static final int SHORTEST_DOCUMENT = 5;

    private static final int SHORTEST_PHONE = 7;

    private final Map<String, Likeness> terms = new LinkedHashMap<>();
    private final Identity person;

    private IndexTerms(Identity person) {
        this.person = person;
    }

    /** What is kept of a person. */
    static Set<String> kept(Identity person) {
        return new IndexTerms(person).with(false).keySet();
    }

    /** What a person is compared by: as what is kept, but an estimated year meets the years beside it too. */
    static Map<String, Likeness> asked(Identity person) {
        return new IndexTerms(person).with(true);
    }

    private Map<String, Likeness> with(boolean years) {
        Set<Pair> pairs = NamePairs.of(person);
        LocalDate day = person.bornOn();
        Integer year = person.bornIn();
        if (day != null) {
            pairs.forEach(pair -> onDay(pair, day));
        }
        if (day != null || year != null) {
            int born = day == null ? java.util.Objects.requireNonNull(year) : day.getYear();
            pairs.stream().filter(pair -> !pair.single()).forEach(pair -> inYear(pair, born, day == null, years));
        }
        person.documents().stream()
                .map(Spelling::document)
                .filter(number -> number.length() >= SHORTEST_DOCUMENT)
                .forEach(number -> add("document/" + number, Likeness.DOCUMENT));
        person.phones().stream()
                .map(Spelling::phone)
                .filter(number -> number.length() >= SHORTEST_PHONE)
                .forEach(number -> add("phone/" + number, Likeness.PHONE));
        return terms;
    }

    private void onDay(Pair pair, LocalDate day) {
        add("name/" + pair.text() + "/" + day, Likeness.NAME_AND_DATE);
        pair.sounds().forEach(sound -> add("sound/" + sound + "/" + day, Likeness.SOUND_AND_DATE));
    }

    private void inYear(Pair pair, int born, boolean estimated, boolean asked) {
        for (String sound : pair.sounds()) {
            if (!asked) {
                add((estimated ? "about/" : "year/") + sound + "/" + born, Likeness.SOUND_AND_YEAR);
                continue;
            }
            IntStream.rangeClosed(born - 1, born + 1).forEach(year -> {
                add("about/" + sound + "/" + year, Likeness.SOUND_AND_YEAR);
                if (estimated || year == born) {
                    add("year/" + sound + "/" + year, Likeness.SOUND_AND_YEAR);
                }
            });
        }
    }

    private void add(String term, Likeness likeness) {
        terms.put(term, likeness);
    }
}
