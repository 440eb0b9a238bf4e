package org.waymark.casework.links;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Cases;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.CaseCode;

/** Cases that belong together, as far as a viewer may know of both; each link is in the log of both. */
public interface CaseLinks {

    /** The links of a case into which the viewer was let, to cases that they may see too; guests see none. */
    List<Link> seen(Viewer viewer, CaseFile file);

    /** The kinds that the viewer may make. */
    List<LinkKind> kinds(Viewer viewer);

    /**
     * Links two cases, both of which the viewer may see.
     *
     * @param code as it was typed, as {@code other}
     * @throws org.waymark.shared.FieldsAtFault {@code other}, {@code kind}
     */
    CaseCode link(Viewer viewer, String code, @Nullable String other, @Nullable String kind);

    /** Ends a link that was a mistake. @throws org.waymark.shared.NotFound if the viewer sees none with this id */
    CaseCode unlink(Viewer viewer, String code, String id);

    /**
     * Opens a case for somebody who belongs to the person of another one, and links the two; all of it or nothing.
     *
     * @param kind {@code dependant} or {@code family}
     */
    Cases.Opening openFor(
            Viewer viewer,
            String code,
            @Nullable String kind,
            String procedure,
            @Nullable String area,
            Submission submission,
            Locale locale);

    /** A link. @param how {@code dependant}, {@code depends-on}, {@code family} or {@code same-incident}, seen from the case */
    record Link(UUID id, CaseCode other, String how, Instant at) {}
}
