package org.waymark.worklist.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;
import org.waymark.worklist.Completion;
import org.waymark.worklist.ReferralAnswers;
import org.waymark.worklist.ReferralAnswers.Reply;
import org.waymark.worklist.TaskDesk;
import org.waymark.worklist.TaskSummaries;

/** What programs of an agency answer to a referral. */
@RestController
@RequestMapping("/api/v1/referrals/{id}")
@Tag(name = "Referrals")
class ReferralAnswersApi {

    private final ReferralAnswers answers;
    private final TaskDesk desk;
    private final TaskSummaries summaries;
    private final Clock clock;

    ReferralAnswersApi(ReferralAnswers answers, TaskDesk desk, TaskSummaries summaries, Clock clock) {
        this.answers = answers;
        this.desk = desk;
        this.summaries = summaries;
        this.clock = clock;
    }

    @PostMapping("/accept")
    @Operation(summary = "Takes on what is asked; 409 if the referral is over or waits for something else")
    Next accept(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Answer answer,
            Viewer viewer,
            Locale locale) {
        return answer(id, Reply.ACCEPT, answer, viewer, locale);
    }

    @PostMapping("/decline")
    @Operation(summary = "Declines what is asked, with a reason; the next agency is asked then")
    Next decline(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Answer answer,
            Viewer viewer,
            Locale locale) {
        return answer(id, Reply.DECLINE, answer, viewer, locale);
    }

    @PostMapping("/return")
    @Operation(summary = "Gives a service that was begun back to those who asked for it, with a reason")
    Next giveBack(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Answer answer,
            Viewer viewer,
            Locale locale) {
        return answer(id, Reply.RETURN, answer, viewer, locale);
    }

    private Next answer(String id, Reply reply, @Nullable Answer answer, Viewer viewer, Locale locale) {
        ObjectNode values = answer == null || answer.values() == null
                ? JsonNodeFactory.instance.objectNode()
                : answer.values().deepCopy();
        String reason = answer == null ? null : answer.reason();
        Completion outcome = answers.answer(viewer, id, reply, reason, values, locale);
        if (outcome instanceof Completion.Rejected rejected) {
            throw new FieldsAtFault(rejected.errors().stream()
                    .map(error -> new FieldsAtFault.Fault(error.field(), error.message()))
                    .toList());
        }
        var completed = (Completion.Completed) outcome;
        return new Next(desk.visible(completed.next(), viewer).stream()
                .map(item -> summaries.of(item, viewer, clock.instant(), locale))
                .toList());
    }

    /** What is answered. @param reason why, as a code of the form @param values what else the form asks */
    record Answer(
            @Nullable String reason,
            @Schema(type = "object") @Nullable ObjectNode values) {}

    /** What became due through the answer, as far as the caller may see it. */
    record Next(List<OpenTask> next) {}
}
