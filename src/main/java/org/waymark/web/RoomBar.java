package org.waymark.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.DutyKey;

/** Decides which rooms stand in the bar of whom: at most four, and only rooms that are there. */
@Component
class RoomBar {

    private static final int MOST = 4;
    private static final DutyKey PROTECTION = new DutyKey("gov-dpo");

    private static final List<Place> PLACES = List.of(
            new Place("officers", "/admin/officers", "people", Set.of(Role.ADMINISTRATOR)),
            new Place("incidents", "/admin/incidents", "late", Set.of(Role.ADMINISTRATOR)),
            new Place("system", "/admin/system", "info", Set.of(Role.ADMINISTRATOR)),
            new Place("worklist", "/worklist", "tasks", Set.of(Role.OFFICER, Role.SUPERVISOR, Role.COORDINATOR)),
            new Place("cases", "/cases", "case", Set.of(Role.OFFICER, Role.SUPERVISOR, Role.COORDINATOR)),
            new Place("team", "/team", "late", Set.of(Role.SUPERVISOR, Role.COORDINATOR)),
            new Place("referrals", "/referrals", "hand-over", Set.of(Role.OFFICER)),
            new Place("rights", "/rights", "shield", Set.of(Role.OFFICER)),
            new Place("audit", "/audit", "search", Set.of(Role.AUDITOR)),
            new Place("performance", "/audit/performance", "chart", Set.of(Role.AUDITOR)),
            new Place("log", "/audit/log", "whole", Set.of(Role.AUDITOR)),
            new Place("procedures", "/procedures", "book", Set.of(Role.values())));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile Set<String> served = Set.of();

    RoomBar(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** An entry of the bar. @param room its name, in messages and in the layout's {@code room} */
    public record Entry(String room, String path, String icon) {}

    List<Entry> of(Viewer viewer) {
        List<Place> places = PLACES.stream()
                .filter(place -> place.roles().stream().anyMatch(viewer::is))
                .filter(place -> !(place.room().equals("referrals") && viewer.is(Role.SUPERVISOR)))
                // Whoever answers for the protection of data is referred nobody: that room gives way to this one.
                .filter(place -> !place.room().equals(protects(viewer) ? "referrals" : "rights"))
                .filter(place -> served().contains(place.path()))
                .toList();
        // Whoever has many roles keeps the first rooms and, last, the book.
        return places.stream()
                .filter(place -> places.indexOf(place) < MOST - 1 || place == places.get(places.size() - 1))
                .map(place -> new Entry(place.room(), place.path(), place.icon()))
                .toList();
    }

    private static boolean protects(Viewer viewer) {
        return viewer.duties().contains(PROTECTION);
    }

    private Set<String> served() {
        if (served.isEmpty()) {
            served = mappings.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(info -> info.getPatternValues().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return served;
    }

    private record Place(String room, String path, String icon, Set<Role> roles) {}
}
