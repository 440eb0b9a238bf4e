package org.waymark.casework.shelter;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The rows of {@code shelter_house}. */
@Repository
public class Houses {

    private static final String ADD = """
            insert into shelter_house (code, agency, area, reaches, takes, families, children_apart, beds, tier, meets, languages,
                licensed_until, danger_near, recruiter_inside, closed, changed_at, changed_by)
            values (:code, :agency, :area, string_to_array(:reaches, ','), string_to_array(:takes, ','), :families, :apart, :beds,
                :tier, string_to_array(:meets, ','), string_to_array(:languages, ','), :licence, :danger, :recruiter, :closed, :at, :by)
            on conflict (code) do nothing
            """;
    private static final String CHANGE = """
            update shelter_house set area = :area, reaches = string_to_array(:reaches, ','), takes = string_to_array(:takes, ','),
                families = :families, children_apart = :apart, tier = :tier, meets = string_to_array(:meets, ','),
                languages = string_to_array(:languages, ','), licensed_until = :licence, changed_at = :at, changed_by = :by
            where code = :code and agency = :agency
            """;

    private final JdbcClient jdbc;

    Houses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a house. @param by null if nobody did @return false if there is one of this code, which stays as it is */
    boolean add(House house, @Nullable OfficerId by, Instant at) {
        return offer(ADD, house, by, at)
                        .param("beds", house.beds())
                        .param("danger", house.dangerNear())
                        .param("recruiter", house.recruiterInside())
                        .param("closed", house.closed())
                        .update()
                == 1;
    }

    /** Changes what the house offers, and leaves what changes from day to day. */
    void change(House house, OfficerId by, Instant at) {
        offer(CHANGE, house, by, at).update();
    }

    private JdbcClient.StatementSpec offer(String sql, House house, @Nullable OfficerId by, Instant at) {
        return jdbc.sql(sql)
                .param("code", house.code())
                .param("agency", house.agency().value())
                .param("area", house.area().value())
                .param("reaches", joined(house.reaches()))
                .param("takes", joined(house.takes()))
                .param("families", house.families())
                .param("apart", house.childrenApart())
                .param("tier", house.tier().key())
                .param("meets", joined(house.meets()))
                .param("languages", joined(house.languages()))
                .param("licence", house.licensedUntil())
                .param("at", Utc.of(at))
                .param("by", by == null ? null : by.value());
    }

    /** Keeps what changes from day to day. @return as it is now; empty if the agency has no such house */
    Optional<House> keep(AgencyKey agency, String code, Today today, OfficerId by, Instant at) {
        return jdbc.sql("update shelter_house set beds = coalesce(:beds, beds),"
                        + " danger_near = coalesce(:danger, danger_near),"
                        + " recruiter_inside = coalesce(:recruiter, recruiter_inside),"
                        + " closed = coalesce(:closed, closed), changed_at = :at, changed_by = :by"
                        + " where code = :code and agency = :agency returning *")
                .param("beds", today.beds(), Types.INTEGER)
                .param("danger", today.dangerNear(), Types.BOOLEAN)
                .param("recruiter", today.recruiterInside(), Types.BOOLEAN)
                .param("closed", today.closed(), Types.BOOLEAN)
                .param("at", Utc.of(at))
                .param("by", by.value())
                .param("code", code)
                .param("agency", agency.value())
                .query(Houses::read)
                .optional();
    }

    /** What changes from day to day; what is null stays as it is by now, whoever changed it. */
    public record Today(
            @Nullable Integer beds,
            @Nullable Boolean dangerNear,
            @Nullable Boolean recruiterInside,
            @Nullable Boolean closed) {}

    /** The houses of an agency, by code. */
    List<KeptHouse> of(AgencyKey agency) {
        return jdbc.sql("select * from shelter_house where agency = ? order by code")
                .param(agency.value())
                .query((row, number) ->
                        new KeptHouse(read(row, number), Utc.get(row, "changed_at"), row.getString("changed_by")))
                .list();
    }

    /** Every house, by its code. */
    public List<House> all() {
        return jdbc.sql("select * from shelter_house order by code")
                .query(Houses::read)
                .list();
    }

    /**
     * Whether somebody lives with this agency now from whom she is to be kept apart: found in the same incident by a link, or in
     * the same raid, where one of the two may have exploited the other.
     */
    public boolean sameNetwork(CaseCode code, AgencyKey agency) {
        return jdbc.sql("""
                        select exists (select 1 from referral r
                            where r.service = 'shelter' and r.state in ('accepted', 'started') and r.receiver = :agency
                                and (exists (select 1 from case_link l
                                        where (l.one = :case and l.other = r.case_code or l.other = :case and l.one = r.case_code)
                                            and l.kind = 'same-incident' and l.ended_at is null)
                                    or exists (select 1 from incident_case hers join incident_case other using (incident)
                                        where hers.case_code = :case and other.case_code = r.case_code and r.case_code <> :case
                                            and (hers.suspected_at is not null or other.suspected_at is not null))))
                        """)
                .param("case", code.value())
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    private static House read(ResultSet row, int number) throws SQLException {
        return new House(
                row.getString("code"),
                new AgencyKey(row.getString("agency")),
                new AreaKey(row.getString("area")),
                texts(row.getArray("reaches")).stream().map(AreaKey::new).collect(Collectors.toSet()),
                texts(row.getArray("takes")),
                row.getBoolean("families"),
                row.getBoolean("children_apart"),
                row.getInt("beds"),
                Tier.of(row.getString("tier")),
                texts(row.getArray("meets")),
                texts(row.getArray("languages")),
                day(row),
                row.getBoolean("danger_near"),
                row.getBoolean("recruiter_inside"),
                row.getBoolean("closed"));
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("licensed_until", LocalDate.class);
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static String joined(Collection<?> keys) {
        return keys.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
