package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the program decides, or refuses, before it starts. */
class StartTest {

    @Test
    void onItsOwnDatabaseItIsADemonstrationForThisMachineOnly() {
        var environment = started(Map.of());
        assertThat(environment.getProperty("waymark.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("waymark.zone")).isEqualTo("America/Port_of_Spain");
    }

    @Test
    void onAnotherDatabaseItIsNoneAndListensToAll() {
        var environment = started(Map.of("spring.datasource.url", "jdbc:postgresql://db/waymark"));
        assertThat(environment.getProperty("waymark.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void whatIsSetWins() {
        var environment = started(Map.of(
                "spring.datasource.url", "jdbc:postgresql://db/waymark",
                "waymark.demo", "true",
                "waymark.zone", "America/La_Paz",
                "server.address", "0.0.0.0"));
        assertThat(environment.getProperty("waymark.demo")).isEqualTo("true");
        assertThat(environment.getProperty("waymark.zone")).isEqualTo("America/La_Paz");
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "short",
                "changeme-changeme",
                "Change-Me-2026!",
                "waymark-demo",
                "aaaaaaaaaaaaaaaa",
                "Password123!"
            })
    void aPasswordThatAnyoneCanGuessStopsTheStart(String password) {
        assertThatThrownBy(() -> FirstAdministrator.password(password))
                .isInstanceOf(UnsafeSecrets.class)
                .hasMessage("The setting waymark.admin.password is missing or unsafe");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "two words"})
    void aMissingNameStopsTheStart(String name) {
        assertThatThrownBy(() -> FirstAdministrator.id(name))
                .isInstanceOf(UnsafeSecrets.class)
                .hasMessageContaining("waymark.admin.username");
    }

    @Test
    void aStopIsExplainedWithoutTheSecret() {
        var analysis = new StartFailures.OnSecrets()
                .analyze(new IllegalStateException(new UnsafeSecrets("waymark.admin.password", "Give another.")));
        assertThat(analysis.getDescription()).contains("waymark.admin.password");
        assertThat(analysis.getAction()).isEqualTo("Give another.");
    }

    private static StandardEnvironment started(Map<String, Object> set) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("set", set));
        new StartDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
