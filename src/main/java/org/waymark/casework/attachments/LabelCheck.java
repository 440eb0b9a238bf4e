package org.waymark.casework.attachments;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.attachments.Attachments.Labels;
import org.waymark.directory.Viewer;
import org.waymark.shared.Edition;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.FieldsAtFault.Fault;

/** Checks what is said about a file; what is left out gets its default. */
@Component
class LabelCheck {

    private static final int LONGEST = 120;
    /** Ids alone: what stands here goes to the log, where a name would stay for good. */
    private static final Pattern ABOUT =
            Pattern.compile("(consent|disclosure|referral|rights|task)/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String CONSENTS = "consent/";
    private static final String REGISTER = "B13";

    private final WritableBlocks blocks;

    LabelCheck(WritableBlocks blocks) {
        this.blocks = blocks;
    }

    /** What is said about a file, checked. */
    record Said(String block, Kind kind, @Nullable String about, String name) {}

    /** @throws FieldsAtFault if something is wrong; nothing of it is repeated */
    Said check(Viewer viewer, Edition edition, Labels labels) {
        var faults = new ArrayList<Fault>();
        String about = blank(labels.about()) ? null : labels.about();
        if (about != null && !ABOUT.matcher(about).matches()) {
            faults.add(new Fault("about", "attachments.fault.about"));
        }
        String wanted = labels.kind();
        Optional<Kind> kind = wanted == null || wanted.isBlank() ? Optional.of(Kind.OTHER) : Kind.of(wanted);
        if (kind.isEmpty()) {
            faults.add(new Fault("kind", "attachments.fault.kind"));
        }
        String name = labels.name() == null
                ? ""
                : labels.name().replaceAll("\\p{Cntrl}", " ").strip();
        if (name.length() > LONGEST) {
            faults.add(new Fault("name", "attachments.fault.name"));
        }
        Optional<String> block = block(viewer, edition, labels.block(), about);
        if (block.isEmpty()) {
            faults.add(new Fault("block", "attachments.fault.block"));
        }
        if (!faults.isEmpty()) {
            throw new FieldsAtFault(faults);
        }
        return new Said(block.orElseThrow(), kind.orElseThrow(), about, name);
    }

    /** A signed form belongs to the register, whoever asked for the signature. */
    private Optional<String> block(Viewer viewer, Edition edition, @Nullable String wanted, @Nullable String about) {
        boolean signed = about != null && about.startsWith(CONSENTS);
        if (blank(wanted)) {
            return Optional.of(signed ? REGISTER : blocks.of(viewer, edition).get(0));
        }
        boolean theirs = blocks.of(viewer, edition).contains(wanted) || signed && REGISTER.equals(wanted);
        return theirs ? Optional.of(String.valueOf(wanted)) : Optional.empty();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
