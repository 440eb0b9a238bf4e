package org.waymark.book;

import java.util.Map;
import org.waymark.casework.shelter.Houses.Today;
import org.waymark.directory.Viewer;

/** The beds of the demonstration houses: every story finds as many as were there at first, whatever was told before. */
final class FreeBeds {

    private static final Map<String, Integer> AT_FIRST = Map.of("one-a", 6, "two-a", 8, "two-b", 4);

    private FreeBeds() {}

    static void asAtFirst(Program program) {
        AT_FIRST.forEach((house, beds) -> {
            if (of(program, house) != beds) {
                program.houses().keep(manager(program, house), house, new Today(beds, false, false));
            }
        });
    }

    /** How many are free in a house. */
    static int of(Program program, String house) {
        return program.houses().named(manager(program, house), house).house().beds();
    }

    private static Viewer manager(Program program, String house) {
        return program.officers().named("shelter." + house.split("-")[0]);
    }
}
