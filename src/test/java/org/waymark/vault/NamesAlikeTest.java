package org.waymark.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are held to be one person's, given names and family names apart by a bar: Spanish, English, and both mixed. */
class NamesAlikeTest {

    private static final LocalDate BORN = LocalDate.of(1999, 4, 3);

    private static Identity person(String name, LocalDate born) {
        String[] parts = name.split("\\|", -1);
        return parts.length == 1
                ? Identity.of(name, born)
                : new Identity(List.of(parts[0]), List.of(parts[1]), List.of(), born, null, List.of(), List.of());
    }

    private static Identity bornIn(String name, int year) {
        String[] parts = name.split("\\|", -1);
        return new Identity(List.of(parts[0]), List.of(parts[1]), List.of(), null, year, List.of(), List.of());
    }

    private static Identity known(String name, List<String> aliases, List<String> phones, List<String> documents) {
        String[] parts = name.split("\\|", -1);
        return new Identity(List.of(parts[0]), List.of(parts[1]), aliases, BORN, null, phones, documents);
    }

    /** Both ways round, since it must not matter who is recorded first. */
    private static Optional<Likeness> likeness(Identity one, Identity other) {
        Optional<Likeness> forth = compared(one, other);
        assertThat(compared(other, one)).isEqualTo(forth);
        return forth;
    }

    private static Optional<Likeness> compared(Identity kept, Identity asked) {
        Set<String> terms = IndexTerms.kept(kept);
        return IndexTerms.asked(asked).entrySet().stream()
                .filter(term -> terms.contains(term.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "María|Rodríguez, MARIA|RODRIGUEZ",
        "María Elena|Rodríguez Pérez, Maria|Rodriguez",
        "María Elena|Rodríguez Pérez, Elena|Pérez",
        "María|Rodríguez Pérez, María|Pérez Rodríguez",
        "María|Rodríguez-Pérez, María|Rodríguez Pérez",
        "María|de la Cruz, María|Cruz",
        "María|De La Cruz, Maria|Delacruz",
        "Ana|de los Ríos y Peña, Ana|Rios Pena",
        "Rodríguez|María, María|Rodríguez",
        "Núñez Núria|, Núria|Nuñez",
        "Mary-Ann|O'Brien, Mary Ann|OBrien",
        "Mary Ann|O’Brien, Ann|O'Brien",
        "José  R.|López, Jose|Lopez",
        "Zoë|Brontë, Zoe|Bronte",
        "Łucja|Strauß, Lucja|Strauss",
        "王|小明, 王|小明",
        "María Elena Rodríguez Pérez, María Elena|Rodríguez Pérez",
        "Rodriguez Maria, María|Rodríguez",
    })
    void areTheSameWhenTheyAreSpeltAlike(String one, String other) {
        assertThat(likeness(person(one, BORN), person(other, BORN))).contains(Likeness.NAME_AND_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        // as Spanish is heard
        "Yesenia|González, Jesenia|Gonsales",
        "Yésica|Jiménez, Jessica|Giménez",
        "Ximena|Vásquez, Jimena|Bázquez",
        "Xiomara|Báez, Siomara|Váez",
        "Cecilia|Zapata, Sesilia|Sapata",
        "Helena|Huerta, Elena|Uerta",
        "Guadalupe|Valle, Wadalupe|Baye",
        "Yolanda|Quispe, Iolanda|Kispe",
        "Humberto|Gámez, Umberto|Gámes",
        "Yajaira|Villa, Yaxayra|Viya",
        "Noemí|Johana, Nohemy|Joana",
        // as English is heard
        "Catherine|Smith, Katherine|Smyth",
        "Stephen|Philips, Steven|Phillips",
        "Geoffrey|Clark, Jeffrey|Clarke",
        "Shanice|Mohammed, Shaniece|Mohamed",
        "Keisha|Thomas, Keesha|Tomas",
        "Anjali|Ramkissoon, Anjalee|Ramkisoon",
        // one officer writes Spanish, the other English
        "Yeni|Castillo, Yenny|Castiyo",
        "Maikel|Bermúdez, Michael|Bermudes",
    })
    void mayBeTheSameWhenTheySoundAlike(String one, String other) {
        assertThat(likeness(person(one, BORN), person(other, BORN))).contains(Likeness.SOUND_AND_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "María|López, Marta|López",
        "Juan|Pérez, José|Pérez",
        "Juan|Pérez, Ana|Pérez",
        "Ana|García, Ana|Gómez",
        "Carmen|Rojas, Carolina|Rojas",
        "Luis|Rodrigo, Luis|Rodríguez",
        "Rosa|Vega, Rosa|Vargas",
        "Rosa|Mora, Rosa|Moreno",
        "Yolanda|Díaz, Yamila|Díaz",
        "John|Baptiste, Joseph|Baptiste",
        "Alicia|Joseph, Alison|Joseph",
        "Keisha|Charles, Keisha|Williams",
        "Sarah|Khan, Sharon|Khan",
        "María|de la Cruz, María|de la Rosa",
        "María|, María|Rodríguez",
        "Pérez Rodríguez, María|Pérez Rodríguez",
    })
    void areOfTwoPeopleWhenTheyAreNot(String one, String other) {
        assertThat(likeness(person(one, BORN), person(other, BORN))).isEmpty();
    }

    @Test
    void tellNothingWithoutADate() {
        var someone = new Identity(List.of("María"), List.of("Pérez"), List.of(), null, null, List.of(), List.of());
        assertThat(IndexTerms.kept(someone)).isEmpty();
        assertThat(likeness(someone, person("María|Pérez", BORN))).isEmpty();
    }

    @Test
    void mayBeTheSameInTheSameYearOrBesideAnEstimatedOne() {
        Identity exact = person("Yesenia|González", BORN);
        assertThat(likeness(exact, person("Jesenia|Gonsales", LocalDate.of(1999, 3, 4))))
                .contains(Likeness.SOUND_AND_YEAR);
        assertThat(likeness(exact, bornIn("Yesenia|González", 1999))).contains(Likeness.SOUND_AND_YEAR);
        assertThat(likeness(exact, bornIn("Yesenia|González", 2000))).contains(Likeness.SOUND_AND_YEAR);
        assertThat(likeness(bornIn("Yesenia|González", 1998), bornIn("Jesenia|Gonsales", 1999)))
                .contains(Likeness.SOUND_AND_YEAR);
        assertThat(likeness(exact, bornIn("Yesenia|González", 2001))).isEmpty();
        assertThat(likeness(exact, person("Yesenia|González", LocalDate.of(2000, 4, 3))))
                .isEmpty();
    }

    @Test
    void areNotComparedByTheYearIfThereIsButOne() {
        assertThat(likeness(bornIn("María|", 1999), bornIn("María|", 1999))).isEmpty();
    }

    @Test
    void countUnderEachNameThatSheGoesBy() {
        Identity one = known("Luz|Marte", List.of("Yuli", "Katherine Smith"), List.of(), List.of());
        assertThat(likeness(one, person("Yuli|Marte", BORN))).contains(Likeness.NAME_AND_DATE);
        assertThat(likeness(one, person("Catherine|Smith", BORN))).contains(Likeness.SOUND_AND_DATE);
        assertThat(likeness(one, person("Yuli|Smith", BORN))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "V-12.345.678, 12345678",
        "ab 123456, AB123456",
        "123-456-7, 1234567",
    })
    void areTheSameUnderOneDocumentWhateverTheNames(String one, String other) {
        assertThat(likeness(
                        known("Ana|Díaz", List.of(), List.of(), List.of(one)),
                        known("Eva|Ruiz", List.of(), List.of(), List.of(other))))
                .contains(Likeness.DOCUMENT);
    }

    @Test
    void mayBeTheSameUnderOneTelephone() {
        assertThat(likeness(
                        known("Ana|Díaz", List.of(), List.of("+1 (868) 555-0123"), List.of()),
                        known("Eva|Ruiz", List.of(), List.of("5550123"), List.of())))
                .contains(Likeness.PHONE);
    }

    @Test
    void areNotComparedByWordsInPlaceOfANumber() {
        assertThat(likeness(
                        known("Ana|Díaz", List.of(), List.of("none"), List.of("none")),
                        known("Eva|Ruiz", List.of(), List.of("none"), List.of("none"))))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "María",
                        "José",
                        "Ximena",
                        "Yolanda",
                        "Núñez",
                        "Peña",
                        "Quispe",
                        "Guerra",
                        "Zapata",
                        "Huerta",
                        "O'Brien",
                        "Smith",
                        "Catherine",
                        "Phillips",
                        "Mohammed",
                        "Ramkissoon",
                        "Castillo",
                        "Bermúdez")
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .uniqueElements()
                .map(parts -> String.join(" ", parts));
    }

    @Property(tries = 200)
    void doNotDependOnCaseAccentsHyphensOrParticles(@ForAll("names") String name, @ForAll Random random) {
        String[] parts = name.split(" ");
        String other = Arrays.stream(parts)
                .map(part -> random.nextBoolean() ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT))
                .map(part -> random.nextBoolean()
                        ? part
                        : part.replace("í", "i").replace("ñ", "n").replace("'", "’"))
                .map(part -> random.nextBoolean() ? part : "de la " + part)
                .collect(Collectors.joining(random.nextBoolean() ? " " : "-"));
        assertThat(Spelling.parts(other)).isEqualTo(Spelling.parts(name));
    }

    @Property(tries = 200)
    void doNotDependOnTheOrderOfTheirParts(@ForAll("names") String name, @ForAll Random random) {
        List<String> parts = Arrays.asList(name.split(" "));
        Collections.shuffle(parts, random);
        assertThat(likeness(person(name, BORN), person(String.join(" ", parts), BORN)))
                .contains(Likeness.NAME_AND_DATE);
    }

    @Property(tries = 500)
    void whateverIsTypedHasFewTermsAndIsLikeItself(@ForAll String name, @ForAll @IntRange(max = 40_000) int day) {
        Identity one = Identity.of(name, LocalDate.ofEpochDay(day));
        assertThat(IndexTerms.kept(one)).hasSizeLessThan(200);
        if (!IndexTerms.kept(one).isEmpty()) {
            assertThat(likeness(one, one)).contains(Likeness.NAME_AND_DATE);
        }
    }

    @Test
    void apostrophesInsideOneLetterAreSilentToo() {
        assertThat(Spelling.parts("ŉdiaye")).isEqualTo(Spelling.parts("'ndiaye"));
    }

    @Property(tries = 500)
    void normalisingTwiceChangesNothing(@ForAll String name) {
        List<String> parts = Spelling.parts(name);
        assertThat(Spelling.parts(String.join(" ", parts))).isSubsetOf(parts);
    }
}
