package org.waymark.worklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.Referrals;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.TaskId;

/**
 * Answers a referral in the name of the agency that is asked: the same as completing the task that waits for the answer, so that
 * forms, rules and the log are the same.
 */
@Component
public class ReferralAnswers {

    private final Referrals referrals;
    private final TaskDesk desk;

    ReferralAnswers(Referrals referrals, TaskDesk desk) {
        this.referrals = referrals;
        this.desk = desk;
    }

    /**
     * What an agency can answer. The steps, fields and values are those of the procedure {@code interagency-referral}: programs
     * rely on them, so they stay.
     */
    public enum Reply {
        ACCEPT("answer-referral", "answer", "accept", "declineReason"),
        DECLINE("answer-referral", "answer", "decline", "declineReason"),
        RETURN("record-outcome", "serviceOutcome", "returned", "returnReason");

        private final String step;
        private final String field;
        private final String value;
        private final String reason;

        Reply(String step, String field, String value, String reason) {
            this.step = step;
            this.field = field;
            this.value = value;
            this.reason = reason;
        }

        private Submission with(ObjectNode values, @Nullable String why) {
            values.put(field, value);
            if (why != null) {
                values.put(reason, why);
            }
            return Submission.ofJson(values);
        }
    }

    /**
     * Answers a referral.
     *
     * @param referral its id as it was sent: it may be anything
     * @param reason why it is declined or returned, as a code of the form; null if {@code values} say so
     * @param values what else the form asks
     * @throws org.waymark.shared.NotFound if the viewer's agency is not asked
     * @throws ReferralNotDue if it is over, or waits for something else
     */
    public Completion answer(
            Viewer viewer, String referral, Reply reply, @Nullable String reason, ObjectNode values, Locale locale) {
        TaskId task = referrals.received(viewer, referral).task();
        if (task == null || !desk.look(task, viewer).step().equals(reply.step)) {
            throw new ReferralNotDue();
        }
        return desk.complete(task, viewer, reply.with(values, reason), locale);
    }
}
