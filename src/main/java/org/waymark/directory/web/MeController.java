package org.waymark.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.SectorKey;

/** Tells a program as whom it calls. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Me")
class MeController {

    @GetMapping
    @Operation(summary = "The officer who calls")
    Me me(Viewer viewer) {
        SectorKey sector = viewer.sector();
        return new Me(
                viewer.id().value(),
                new MyAgency(viewer.agency().value(), viewer.agencyName()),
                sector == null ? null : sector.value(),
                sorted(viewer.roles().stream().map(Role::key)),
                names(viewer.duties()),
                names(viewer.areas()));
    }

    private static List<String> names(Collection<?> keys) {
        return sorted(keys.stream().map(Object::toString));
    }

    private static List<String> sorted(Stream<String> keys) {
        return keys.sorted().toList();
    }

    /** @param sector null for those who belong to none */
    record Me(
            String officer,
            MyAgency agency,
            @Nullable String sector,
            List<String> roles,
            List<String> duties,
            List<String> areas) {}

    record MyAgency(String key, String name) {}
}
