package org.waymark.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.BookFile;

/** The book that comes with the program keeps the rules that its authors must keep. */
class ShippedBookTest {

    private static final BookRules RULES = Rules.inTheCountry(
            "applyRightsDecision",
            "checkConsent",
            "checkOpenSteps",
            "countQuestion",
            "endGrants",
            "expireAdultConsents",
            "expireChildConsents",
            "heedCase",
            "holdRecord",
            "lowerFlag",
            "matchShelters",
            "moveTimer",
            "withdrawOffers",
            "offerReferral",
            "openClinicalWindows",
            "planFollowUps",
            "putOff",
            "raiseFlag",
            "restrictCase",
            "sendAnonymousNotice",
            "sendChildReport",
            "setDeadline",
            "setFact",
            "setRiskLevel",
            "supersede",
            "tellCase");

    @Test
    void isSafe() {
        assertThat(RULES.unsafe(files())).isEmpty();
    }

    @Test
    void keepsTheRulesOfTheHouse() {
        assertThat(RULES.check(files())).isEmpty();
    }

    static List<BookFile> files() {
        return Stream.of("bpmn", "forms")
                .map(Path::of)
                .flatMap(ShippedBookTest::in)
                .toList();
    }

    private static Stream<BookFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(ShippedBookTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BookFile read(Path file) {
        try {
            return new BookFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
