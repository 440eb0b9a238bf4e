package org.waymark.casework.shelter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.directory.Country;
import org.waymark.directory.Directory;
import org.waymark.shared.AreaKey;
import org.waymark.shared.FieldsAtFault;

/** Decides what a house may be called: a short code that tells nobody where it is. */
@Component
class HouseCodes {

    private static final Pattern PLAIN = Pattern.compile("(?=.{1,30}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final Directory directory;
    private final Country country;

    HouseCodes(Directory directory, Country country) {
        this.directory = directory;
        this.country = country;
    }

    /** @throws FieldsAtFault {@code houseCode}, if it is not plain or names an area */
    void check(String code) {
        if (!PLAIN.matcher(code).matches()) {
            throw FieldsAtFault.of("houseCode", "casework.house.fault.code");
        }
        if (Arrays.stream(code.split("-")).anyMatch(word -> places().anyMatch(word::equals))) {
            throw FieldsAtFault.of("houseCode", "casework.house.fault.place");
        }
    }

    private Stream<String> places() {
        return directory.areas().stream().flatMap(area -> Stream.concat(Stream.of(area.value()), names(area)));
    }

    private Stream<String> names(AreaKey area) {
        return country.languages().stream()
                .flatMap(locale ->
                        Arrays.stream(plain(country.name(area, locale)).split("[^a-z0-9]+")));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
