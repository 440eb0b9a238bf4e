package org.waymark.book.scenario;

import java.util.Map;

/** Who answers for the agencies of the demonstration. */
final class Agencies {

    private static final Map<String, String> OFFICERS = Map.of(
            "shelter-one", "shelter.one",
            "shelter-two", "shelter.two",
            "regional-health-north", "health.north",
            "regional-health-south", "health.south",
            "regional-health", "supervisor.health",
            "community-partner-north", "ngo.north",
            "community-partner-south", "ngo.south");

    private Agencies() {}

    static String officerOf(String agency) {
        String officer = OFFICERS.get(agency);
        if (officer == null) {
            throw new AssertionError("nobody answers for " + agency);
        }
        return officer;
    }
}
