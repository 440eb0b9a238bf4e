package org.waymark.procedures;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;

/**
 * What putting a book into force will do, or did.
 *
 * @param edition the number it gets
 * @param versions the version of each of its SOPs
 * @param changed the SOPs whose own content is new, and whose version is therefore one higher
 * @param findings what its checks found
 */
public record Plan(
        Edition edition, SortedMap<SopKey, Integer> versions, SortedSet<SopKey> changed, List<Finding> findings) {

    public Plan {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
        findings = List.copyOf(findings);
    }

    /** Whether no check found an error. */
    public boolean mayGoIntoForce() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
