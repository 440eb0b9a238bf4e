package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.attachments.Attachments;
import org.waymark.casework.attachments.Attachments.Attached;
import org.waymark.directory.Viewer;

/** The files on the page of a case: those that are there, and the way to all of them. */
@Component
class AttachmentsPart implements CasePart {

    private final Attachments attachments;

    AttachmentsPart(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public List<Attached> of(Viewer viewer, CaseFile file, Locale locale) {
        return attachments.of(viewer, file.code().value()).stream()
                .filter(one -> one.removedAt() == null)
                .toList();
    }
}
