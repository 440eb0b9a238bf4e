package org.waymark.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RunId;

/** The rows of {@code referral} and {@code referral_offer}. */
@Repository
public class ReferralRows {

    private static final String SAVE = """
            insert into referral (run_id, case_code, service, urgency, sender, receiver, state, questions, exhausted, basis, answer_by,
                opened_at, changed_at)
            values (:run, :case, :service, :urgency, :sender, :receiver, :state, :questions, :exhausted, :basis, :answerBy, :opened, :changed)
            on conflict (run_id) do update set service = excluded.service, urgency = excluded.urgency,
                receiver = excluded.receiver, state = excluded.state, questions = excluded.questions,
                exhausted = excluded.exhausted, basis = excluded.basis, answer_by = excluded.answer_by, changed_at = excluded.changed_at
            """;
    private static final String SAVE_OFFER = """
            insert into referral_offer (run_id, round, agency, offered_at, outcome, ended_at) values (?, ?, ?, ?, ?, ?)
            on conflict (run_id, round) do update set outcome = excluded.outcome, ended_at = excluded.ended_at
            """;

    private final JdbcClient jdbc;

    ReferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Referral referral) {
        jdbc.sql(SAVE)
                .param("run", referral.run().value())
                .param("case", referral.caseCode().value())
                .param("service", referral.service())
                .param("urgency", referral.urgency())
                .param("sender", referral.sender().value())
                .param(
                        "receiver",
                        referral.receiver() == null ? null : referral.receiver().value())
                .param("state", referral.state().key())
                .param("questions", referral.questions())
                .param("exhausted", referral.exhausted())
                .param("basis", referral.basis())
                .param("answerBy", referral.answerBy() == null ? null : Utc.of(referral.answerBy()))
                .param("opened", Utc.of(referral.openedAt()))
                .param("changed", Utc.of(referral.changedAt()))
                .update();
        referral.offers().forEach(offer -> save(referral.run(), offer));
    }

    private void save(RunId run, Referral.Offer offer) {
        jdbc.sql(SAVE_OFFER)
                .params(
                        run.value(),
                        offer.round(),
                        offer.agency().value(),
                        Utc.of(offer.offeredAt()),
                        offer.outcome() == null ? null : offer.outcome().key(),
                        offer.endedAt() == null ? null : Utc.of(offer.endedAt()))
                .update();
    }

    Optional<Referral> find(RunId run) {
        return read("r.run_id = ?", run.value()).stream().findFirst();
    }

    /** The referrals of a case, oldest first. */
    public List<Referral> of(CaseCode code) {
        return read("r.case_code = ?", code.value());
    }

    /** The referrals that an agency sent, has, or has been offered. */
    List<Referral> of(AgencyKey agency) {
        return read("? in (r.sender, r.receiver)", agency.value());
    }

    private List<Referral> read(String which, String value) {
        Map<RunId, List<Referral.Offer>> offers = jdbc
                .sql("select o.* from referral_offer o join referral r using (run_id) where " + which
                        + " order by o.round")
                .param(value)
                .query((row, number) -> Map.entry(new RunId(row.getString("run_id")), offer(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from referral r where " + which + " order by r.opened_at, r.run_id")
                .param(value)
                .query((row, number) -> referral(row, offers))
                .list();
    }

    private static Referral referral(ResultSet row, Map<RunId, List<Referral.Offer>> offers) throws SQLException {
        var run = new RunId(row.getString("run_id"));
        @Nullable String receiver = row.getString("receiver");
        return new Referral(
                run,
                new CaseCode(row.getString("case_code")),
                row.getString("service"),
                row.getString("urgency"),
                new AgencyKey(row.getString("sender")),
                receiver == null ? null : new AgencyKey(receiver),
                ReferralState.of(row.getString("state")),
                row.getInt("questions"),
                row.getInt("exhausted"),
                row.getString("basis"),
                Utc.getOrNull(row, "answer_by"),
                Utc.get(row, "opened_at"),
                Utc.get(row, "changed_at"),
                offers.getOrDefault(run, List.of()));
    }

    private static Referral.Offer offer(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new Referral.Offer(
                row.getInt("round"),
                new AgencyKey(row.getString("agency")),
                Utc.get(row, "offered_at"),
                outcome == null ? null : ReferralState.of(outcome),
                Utc.getOrNull(row, "ended_at"));
    }
}
