package org.waymark.casework.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.casework.risk.RiskLevel.CRITICAL;
import static org.waymark.casework.risk.RiskLevel.HIGH;
import static org.waymark.casework.risk.RiskLevel.LOW;
import static org.waymark.casework.risk.RiskLevel.MEDIUM;
import static org.waymark.casework.risk.RiskSource.ADVICE;
import static org.waymark.casework.risk.RiskSource.OFFICER;
import static org.waymark.casework.risk.RiskSource.SURVIVOR;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RiskHistoryTest {

    private static RiskHistory history(Rating... ratings) {
        return RiskHistory.of(List.of(ratings));
    }

    private static Rating by(RiskSource source, RiskLevel level, boolean supervisor, boolean discussed) {
        return new Rating(UUID.randomUUID(), level, source, supervisor, discussed, null, null, Instant.EPOCH);
    }

    private static Rating officer(RiskLevel level) {
        return by(OFFICER, level, false, false);
    }

    private static Rating hers(RiskLevel level) {
        return by(SURVIVOR, level, false, false);
    }

    @Test
    void isNothingBeforeAnyoneRatedIt() {
        assertThat(history().level()).isEmpty();
    }

    @Test
    void risesWithWhoeverRatesItHigher() {
        assertThat(history(officer(LOW), officer(MEDIUM), by(ADVICE, CRITICAL, false, false))
                        .level())
                .contains(CRITICAL);
    }

    @Test
    void fallsByASupervisorAlone() {
        assertThat(history(officer(HIGH), officer(LOW)).level()).contains(HIGH);
        assertThat(history(officer(HIGH), by(ADVICE, LOW, false, false)).level())
                .contains(HIGH);
        assertThat(history(officer(HIGH), by(OFFICER, LOW, true, false)).level())
                .contains(LOW);
    }

    @Test
    void isWhatSheSaysIfThatIsHigher() {
        assertThat(history(officer(LOW), hers(HIGH)).level()).contains(HIGH);
        assertThat(history(officer(LOW), hers(HIGH), officer(MEDIUM)).level()).contains(HIGH);
        assertThat(history(officer(LOW), hers(HIGH), officer(MEDIUM)).hersWins())
                .isTrue();
        assertThat(history(officer(HIGH), hers(LOW)).level()).contains(HIGH);
        assertThat(history(hers(MEDIUM)).level()).contains(MEDIUM);
    }

    @Test
    void isWhatWasAssessedOnceHersWasTalkedAbout() {
        var talked = history(officer(LOW), hers(HIGH), by(OFFICER, MEDIUM, false, true));
        assertThat(talked.level()).contains(MEDIUM);
        assertThat(talked.hersWins()).isFalse();
        assertThat(history(officer(LOW), hers(HIGH), by(OFFICER, LOW, false, true), hers(CRITICAL))
                        .level())
                .as("she said it again")
                .contains(CRITICAL);
    }
}
