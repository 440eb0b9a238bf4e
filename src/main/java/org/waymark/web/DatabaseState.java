package org.waymark.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.shared.SystemState;

/** Which database answers. */
@Component
@Order(10)
class DatabaseState implements SystemState {

    private final JdbcClient jdbc;

    DatabaseState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String about() {
        return "database";
    }

    @Override
    public Reading now() {
        String version = jdbc.sql("show server_version").query(String.class).single();
        return new Reading(Tone.GOOD, "web.system.postgresql", List.of(version));
    }
}
