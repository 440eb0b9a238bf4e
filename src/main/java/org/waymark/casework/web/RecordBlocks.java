package org.waymark.casework.web;

import java.util.List;

/** The blocks of a record that a person may name on a page, in their order. */
final class RecordBlocks {

    static final List<String> ALL =
            List.of("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13");

    private RecordBlocks() {}
}
