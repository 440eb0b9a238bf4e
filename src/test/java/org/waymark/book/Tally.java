package org.waymark.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What many walks have been through together. */
final class Tally {

    private static final Path FILE = Path.of("target", "book-coverage", "random-walks.txt");

    private final Coverage coverage = new Coverage();
    private int cases;
    private int steps;
    private int timers;
    private int other;

    synchronized void add(RandomWalk walk, Set<String> flows) {
        cases++;
        steps += walk.steps();
        timers += walk.timers();
        other += walk.others();
        coverage.add(flows);
    }

    int cases() {
        return cases;
    }

    /** Of a hundred flow nodes of the book, so many were reached. */
    double percent() {
        return 100.0
                * nodes().stream().mapToInt(Coverage.Line::covered).sum()
                / nodes().stream().mapToInt(Coverage.Line::all).sum();
    }

    private List<Coverage.Line> nodes() {
        return TheBook.SOPS.stream()
                .map(sop -> coverage.ofProcedure(sop).get(0))
                .toList();
    }

    /** Writes what was reached, and what was not, to {@code target/book-coverage}. @return the first line of it */
    String report(Duration took) {
        String sum = "%d cases, %d steps answered, %d timers fired, %d other acts, %.1f %% of the flow nodes, in %d s"
                .formatted(cases, steps, timers, other, percent(), took.toSeconds());
        String missed = nodes().stream()
                .filter(line -> !line.missed().isEmpty())
                .map(line -> "%s: %d of %d, not %s"
                        .formatted(line.file(), line.covered(), line.all(), String.join(", ", line.missed())))
                .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, sum + "\n" + missed + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }
}
