package org.waymark.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.casework.CaseRecord.Block;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.TaskId;

/** Shows what a referral would share once it is accepted, if it were offered as it is typed now. */
public interface ReferralPreview {

    /**
     * What the next provider would read; the look is recorded.
     *
     * @param task the open step in whose form it is typed
     * @param typed the answers so far: {@code service}, {@code consentP2}, {@code packetBlocks}, {@code legalTrigger} and
     *     {@code imminentDanger} count
     * @return empty if no service is chosen yet, or nobody provides it
     * @throws org.waymark.shared.NotFound if the viewer may not know the case
     */
    Optional<Shown> of(Viewer viewer, CaseCode code, TaskId task, ObjectNode typed, Locale locale);

    /**
     * What would be shared, in the reader's language.
     *
     * @param agency who is asked next
     * @param outcome of {@code disclosure.dmn}
     */
    record Shown(AgencyKey agency, DutyKey duty, String outcome, List<Block> leaving, List<Staying> staying) {

        public Shown {
            leaving = List.copyOf(leaving);
            staying = List.copyOf(staying);
        }

        /** The keys of the blocks of which nothing leaves. */
        public List<String> stayingBlocks() {
            return Staying.whole(leaving, staying);
        }
    }

    /**
     * A block of which something stays.
     *
     * @param key the block's
     * @param block its name
     * @param why as the message {@code disclosure.why.…} says
     * @param labels of the fields, as far as whoever sends may know them
     */
    record Staying(String key, String block, String why, List<String> labels) {

        public Staying {
            labels = List.copyOf(labels);
        }

        /** The keys of the blocks of which nothing leaves. */
        public static List<String> whole(List<Block> leaving, List<Staying> staying) {
            List<String> left = leaving.stream().map(Block::key).toList();
            return staying.stream()
                    .map(Staying::key)
                    .filter(block -> !left.contains(block))
                    .distinct()
                    .toList();
        }
    }
}
