package org.waymark.casework.disclosure;

import java.util.List;
import org.waymark.casework.CaseRecord.Block;
import org.waymark.casework.ReferralPreview.Staying;
import org.waymark.shared.CaseCode;

/**
 * What would leave if it were sent now, in the reader's language.
 *
 * @param ask with the recipient who would receive it: another than was asked for, if that one could not
 * @param outcome of {@code disclosure.dmn}
 * @param digest binds the preview to the sending: it changes with the record, her consent and the table
 * @param leaving block by block, with label and value
 */
public record Preview(
        CaseCode code,
        Ask ask,
        boolean passedOn,
        String outcome,
        String digest,
        List<Block> leaving,
        List<Staying> staying) {

    public Preview {
        leaving = List.copyOf(leaving);
        staying = List.copyOf(staying);
    }

    /** Whether there is something that may be sent. */
    public boolean sendable() {
        return outcome.startsWith("allow") && !outcome.equals("allow-order") && !leaving.isEmpty();
    }

    /** Whether the data-protection officer must say what leaves. */
    public boolean needsOrder() {
        return outcome.equals("allow-order");
    }

    /** The keys of the blocks of which nothing leaves. */
    public List<String> stayingBlocks() {
        return Staying.whole(leaving, staying);
    }
}
