package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

class CountryPackTest {

    private static final String COUNTRY = """
            prefix: XX
            zone: America/Port_of_Spain
            languages: [en, es]
            administration: { key: head-office, name: Head office }
            law: { identificationDuty: true }
            hotlines: []
            holidays: { source: Proposed, sundayMoves: true, days: [] }
            sectors: [{ key: health, name: { en: Health, es: Salud } }]
            areas: [{ key: north, name: { en: North, es: Norte } }]
            origins: [VE]
            duties: [{ key: hl-clinician, sector: health, name: { en: Clinician, es: Clínica } }]
            """;

    private static final String DEMO = """
            agencies: [{ key: clinic, name: Clinic, sector: health, areas: all, duties: [hl-clinician] }]
            officers: [{ id: doctor, agency: clinic, duties: [hl-clinician], roles: [officer] }]
            """;

    @Test
    void theShippedPackIsWhole() {
        CountryPack pack = CountryPackReader.read("tt");
        assertThat(pack.country().prefix()).isEqualTo("TT");
        assertThat(pack.country().zone().getId()).isEqualTo("America/Port_of_Spain");
        assertThat(pack.country().hotlines())
                .extracting(CountryFile.Hotline::number)
                .contains("999", "996", "800-4288");
        assertThat(pack.country().duties()).hasSize(28);
        assertThat(pack.demo().officers()).hasSize(22);
    }

    @Test
    void everyNameIsThereInBothLanguages() {
        CountryPack pack = CountryPackReader.read("tt");
        var names = new NamesOfThePack(pack);
        for (CountryFile.Duty duty : pack.country().duties()) {
            assertThat(names.name(duty.key(), Locale.ENGLISH))
                    .isNotBlank()
                    .isNotEqualTo(duty.key().value());
            assertThat(names.name(duty.key(), Locale.forLanguageTag("es"))).isNotBlank();
        }
        assertThat(names.name(new SectorKey("health"), Locale.forLanguageTag("es-MX")))
                .isEqualTo("Salud");
        assertThat(names.name(new AreaKey("moon"), Locale.ENGLISH)).isEqualTo("moon");
        assertThat(names.name(new DutyKey("cb-none"), Locale.ENGLISH)).isEqualTo("cb-none");
    }

    @Test
    void aPackThatIsMissingStopsTheStart() {
        assertThatThrownBy(() -> CountryPackReader.read("atlantis"))
                .isInstanceOf(MalformedCountryPack.class)
                .hasMessageContaining("country/atlantis/country.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prefix: XX                | prefix: xxx                   | entry: prefix;              | two capital letters
            prefix: XX                | `#`                           | entry: prefix               | prefix
            zone: America/Port_of_Spain | zone: Atlantis/Capital      | entry: zone                 | Atlantis
            languages: [en, es]       | languages: [en, fr]           | entry: languages;           | en and es
            areas: [{ key: north, name: { en: North, es: Norte } }] | areas: [] | entry: areas;     | at least one
            origins: [VE]             | origins: [XX]                 | entry: origins;             | ISO 3166
            sector: health            | sector: magic                 | entry: duties hl-clinician; | no sector magic
            key: north                | key: not a key                | entry: areas[0].key         | AreaKey
            es: Norte                 | fr: Nord                      | entry: areas[0].name.es     | required
            name: Head office         | name: Head, colour: red       | entry: administration.colour | colour
            languages: [en, es]       | languages: [en                | line                        | reason
            """)
    void aCountryFileAtFaultIsNamedWithItsEntry(String right, String wrong, String entry, String reason) {
        assertThatThrownBy(() -> check(COUNTRY.replace(right, wrong), DEMO))
                .isInstanceOf(MalformedCountryPack.class)
                .hasMessageContaining("File: country/xx/country.yaml")
                .hasMessageContaining(entry)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agency: clinic        | agency: bakery                | entry: officers doctor; | no agency bakery
            areas: all            | areas: [moon]                 | entry: agencies clinic; | no area moon
            areas: all, duties: [hl-clinician] | areas: all, duties: [hl-magic] | entry: agencies clinic; | no duty hl-magic
            clinic, duties: [hl-clinician] | clinic, duties: [hl-srh]   | entry: officers doctor; | no duty hl-srh
            roles: [officer]      | roles: [wizard]               | entry: officers[0].roles[0] | ADMINISTRATOR
            roles: [officer]      | roles: []                     | entry: officers doctor; | needs a role
            id: doctor            | id: a person's name           | entry: officers[0].id   | OfficerId
            """)
    void aDemonstrationFileAtFaultIsNamedWithItsEntry(String right, String wrong, String entry, String reason) {
        assertThatThrownBy(() -> check(COUNTRY, DEMO.replace(right, wrong)))
                .isInstanceOf(MalformedCountryPack.class)
                .hasMessageContaining("File: country/xx/demo.yaml")
                .hasMessageContaining(entry)
                .hasMessageContaining(reason);
    }

    @Test
    void whatIsDefinedTwiceIsNamed() {
        assertThatThrownBy(() -> check(
                        COUNTRY,
                        DEMO.replace(
                                "officers: [",
                                "officers: [{ id: doctor, agency: clinic," + " duties: [], roles: [officer] }, ")))
                .hasMessageContaining("entry: officers doctor; reason: it is defined twice");
    }

    @Test
    void theTestsOwnPackIsWhole() {
        check(COUNTRY, DEMO);
    }

    private static void check(String country, String demo) {
        var pack = new CountryPack(
                "xx",
                CountryPackReader.parse("country/xx/country.yaml", bytes(country), CountryFile.class),
                CountryPackReader.parse("country/xx/demo.yaml", bytes(demo), DemoFile.class),
                "digest");
        new CountryPackCheck(pack, "country/xx/").run();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
