package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class WhoIsWhoTest {

    @Autowired
    Directory directory;

    @Autowired
    CountryPackLoader loader;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void letEveryoneIn() {
        jdbc.sql("update officer set active = true").update();
    }

    /** The table of interface.md, to the letter. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            police.north | law-enforcement | Counter-Trafficking Unit (demo), north | north | le-ctu-officer le-ctu-supervisor le-investigator | officer
            police.south | law-enforcement | Counter-Trafficking Unit (demo), south | south | le-ctu-officer le-ctu-supervisor le-investigator | officer
            immigration | law-enforcement | Immigration (demo) | all | le-immigration | officer
            victim.support | law-enforcement | Victim Support (demo) | all | le-victim-support | officer
            social.north | social-services | Family Services (demo), north | north | ss-case-manager | officer
            social.south | social-services | Family Services (demo), south | south | ss-case-manager | officer
            child.protection | social-services | Child Protection Agency (demo) | all | ss-bid-panel ss-child-officer ss-guardian | officer
            health.north | health | Regional Health (demo), north | north | hl-clinician hl-forensic hl-mental-health hl-srh | officer
            health.south | health | Regional Health (demo), south | south | hl-clinician hl-forensic hl-mental-health hl-srh | officer
            shelter.one | social-services | Shelter One (demo) | all | ss-shelter-manager ss-shelter-worker | officer
            shelter.two | social-services | Shelter Two (demo) | all | ss-shelter-manager ss-shelter-worker | officer
            ngo.north | community | Community Partner (demo), north | north | cb-frontline cb-interpreter cb-legal-aid cb-livelihoods cb-psychosocial cb-return | officer
            ngo.south | community | Community Partner (demo), south | south | cb-frontline cb-interpreter cb-legal-aid cb-livelihoods cb-psychosocial cb-return | officer
            supervisor.social | social-services | Family Services (demo) | all | ss-supervisor | officer supervisor
            supervisor.health | health | Regional Health (demo) | all | hl-clinician hl-forensic hl-mental-health hl-srh | officer supervisor
            coordinator | - | National Coordination (demo) | all | gov-coordinator | coordinator
            protection.officer | - | National Coordination (demo) | all | gov-dpo gov-integrity | officer
            author | - | National Coordination (demo) | all | - | author
            approver | - | National Coordination (demo) | all | - | approver author
            auditor | - | Oversight (demo) | all | - | auditor
            admin | - | National Coordination (demo) | all | - | administrator
            """)
    void theDemonstrationOfficersAreThoseOfTheInterface(
            String id, String sector, String agency, String areas, String duties, String roles) {
        Viewer viewer = directory.viewer(new OfficerId(id)).orElseThrow();
        assertThat(viewer.sector()).isEqualTo(sector == null ? null : new SectorKey(sector));
        assertThat(viewer.agencyName()).isEqualTo(agency);
        assertThat(names(viewer.areas())).isEqualTo(areas.equals("all") ? "north south tobago" : areas);
        assertThat(names(viewer.duties())).isEqualTo(duties == null ? "" : duties);
        assertThat(viewer.roles().stream().map(Role::key).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(roles);
    }

    @Test
    void agenciesOfAnAreaComeBeforeThoseOfTheWholeCountry() {
        assertThat(performing("north", "hl-clinician")).containsExactly("regional-health-north", "regional-health");
        assertThat(performing("tobago", "hl-clinician")).containsExactly("regional-health");
        assertThat(performing("south", "ss-shelter-manager")).containsExactly("shelter-one", "shelter-two");
        assertThat(performing("north", "cb-frontline", "le-ctu-officer"))
                .containsExactly("ctu-north", "community-partner-north");
        assertThat(performing("tobago", "cb-frontline")).isEmpty();
        assertThat(performing("moon", "cb-frontline")).isEmpty();
        assertThat(performing("north")).isEmpty();
    }

    @Test
    void dutiesKnowTheirSector() {
        assertThat(directory.sectorOf(new DutyKey("hl-srh"))).contains(new SectorKey("health"));
        assertThat(directory.sectorOf(new DutyKey("gov-dpo"))).isEmpty();
        assertThat(directory.knows(new DutyKey("gov-dpo"))).isTrue();
        assertThat(directory.knows(new DutyKey("hl-magic"))).isFalse();
        assertThat(directory.areas()).extracting(AreaKey::value).containsExactly("north", "south", "tobago");
        assertThat(directory.casePrefix()).isEqualTo("TT");
    }

    @Test
    void anAgencyIsKnownWithWhatItDoes() {
        Agency agency = directory.agency(new AgencyKey("shelter-one")).orElseThrow();
        assertThat(agency.name()).isEqualTo("Shelter One (demo)");
        assertThat(agency.areas()).hasSize(3);
        assertThat(directory.agency(new AgencyKey("nobody"))).isEmpty();
    }

    @Test
    void whoIsShutOutIsNoViewer() {
        assertThat(directory.viewer(new OfficerId("nobody"))).isEmpty();
        jdbc.sql("update officer set active = false where id = 'shelter.one'").update();
        assertThat(directory.viewer(new OfficerId("shelter.one"))).isEmpty();
    }

    @Test
    void loadingAgainChangesNothingAndRecordsNothing() {
        List<Integer> before = counts();
        jdbc.sql("update agency set name = 'Renamed by the administrator' where key = 'oversight'")
                .update();
        loader.afterPropertiesSet();
        assertThat(counts()).isEqualTo(before);
        assertThat(directory.agency(new AgencyKey("oversight")).orElseThrow().name())
                .startsWith("Renamed");
        jdbc.sql("update agency set name = 'Oversight (demo)' where key = 'oversight'")
                .update();
    }

    @Test
    void theLogTellsWhichPackWasLoadedAndWhoWasAdded() {
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'country-pack-loaded'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'officer-added'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(22);
    }

    private List<Integer> counts() {
        return List.of(
                        "country",
                        "sector",
                        "area",
                        "duty",
                        "agency",
                        "agency_area",
                        "agency_duty",
                        "officer",
                        "officer_duty",
                        "officer_role")
                .stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private List<String> performing(String area, String... duties) {
        Set<DutyKey> wanted = Arrays.stream(duties).map(DutyKey::new).collect(Collectors.toSet());
        return directory.performing(wanted, new AreaKey(area)).stream()
                .map(agency -> agency.key().value())
                .toList();
    }

    private static String names(Set<?> keys) {
        return keys.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }
}
