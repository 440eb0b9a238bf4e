package org.waymark.casework.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.shelter.HouseForm;
import org.waymark.casework.shelter.HouseJson;
import org.waymark.casework.shelter.KeptHouse;
import org.waymark.casework.shelter.ShelterHouses;
import org.waymark.directory.Viewer;
import org.waymark.forms.Checked;
import org.waymark.forms.Submission;
import org.waymark.shared.FieldsAtFault;

/** How the program of a shelter keeps its houses. */
@RestController
@RequestMapping("/api/v1/shelter/houses")
@Tag(name = "Shelter")
class HousesApi {

    private final ShelterHouses houses;
    private final HouseForm form;

    HousesApi(ShelterHouses houses, HouseForm form) {
        this.houses = houses;
        this.form = form;
    }

    @GetMapping
    @Operation(summary = "Lists the houses of the caller's shelter, by code")
    Lines list(Viewer viewer) {
        return new Lines(houses.of(viewer).stream().map(Line::of).toList(), null);
    }

    @PutMapping("/{code}")
    @Operation(
            summary =
                    "Adds a house or changes all that is known of it; 422 if an answer is at fault or the code is taken")
    Line put(@PathVariable String code, @RequestBody Wanted wanted, Viewer viewer, Locale locale) {
        houses.of(viewer);
        ObjectNode values = wanted.values();
        Checked checked = form.named().check(values == null ? Submission.empty() : Submission.ofJson(values), locale);
        if (checked instanceof Checked.Rejected rejected) {
            throw new FieldsAtFault(rejected.errors().stream()
                    .map(error -> new FieldsAtFault.Fault(error.field(), error.message()))
                    .toList());
        }
        houses.put(viewer, HouseJson.read(code, viewer.agency(), ((Checked.Accepted) checked).answers()));
        return Line.of(houses.named(viewer, code));
    }

    /** The whole list: a shelter has few houses. */
    record Lines(List<Line> items, @Nullable String next) {}

    /** A house. @param values as they are put @param changedBy null if the program counted a bed */
    record Line(
            String code,
            @Schema(type = "object") ObjectNode values,
            Instant changed,
            @Nullable String changedBy) {

        static Line of(KeptHouse kept) {
            return new Line(kept.house().code(), HouseJson.of(kept.house()), kept.changedAt(), kept.changedBy());
        }
    }

    /** @param values all that is known of the house, by field */
    record Wanted(@Schema(type = "object") @Nullable ObjectNode values) {}
}
