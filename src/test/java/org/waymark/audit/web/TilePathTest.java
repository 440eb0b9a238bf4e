package org.waymark.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void readsThePathsOfTheSpecification() {
        assertThat(TilePath.parse("/0/000")).hasValue(new TilePath(0, 0, 256));
        assertThat(TilePath.parse("/63/999")).hasValue(new TilePath(63, 999, 256));
        assertThat(TilePath.parse("/1/x001/000.p/17")).hasValue(new TilePath(1, 1000, 17));
        assertThat(TilePath.parse("/0/x001/x234/067")).hasValue(new TilePath(0, 1_234_067, 256));
        assertThat(TilePath.parse("/entries/x001/x000/000.p/255"))
                .hasValue(new TilePath(TilePath.ENTRIES, 1_000_000, 255));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/0",
                "/0/0",
                "/0/00",
                "/0/0000",
                "/00/000",
                "/64/000",
                "/01/000",
                "/-1/000",
                "/0/x000/001",
                "/0/x000/x001/000",
                "/0/001/000",
                "/0/x001",
                "/0/x1/000",
                "/0/000.p",
                "/0/000.p/",
                "/0/000.p/0",
                "/0/000.p/01",
                "/0/000.p/256",
                "/0/000.p/999",
                "/0/000.p/1/",
                "/0/000/",
                "/0/000\n",
                "/8/0/001",
                "/entry/000",
                "/entries",
                "/entries/../0/000",
                "/0/٠٠٠",
                "/0/x999/x999/x999/x999/x999/x999/999"
            })
    void refusesEveryOtherWayToWriteOne(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
