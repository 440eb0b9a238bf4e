package org.waymark.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Says which files of a book may not reach the engine, element by element. */
public final class BookRefused extends IllegalArgumentException {

    private final List<Finding> findings;

    public BookRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
