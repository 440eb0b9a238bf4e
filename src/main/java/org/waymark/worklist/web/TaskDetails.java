package org.waymark.worklist.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.OpenTasks.OpenTask;

/**
 * One task for a program.
 *
 * @param form the schema of its form (Camunda Forms)
 * @param version of the record for this form, to be sent back with the answers; null as long as the task is nobody's
 * @param values the draft, or what the case's record already holds; nothing as long as the task is nobody's
 */
record TaskDetails(
        @JsonUnwrapped OpenTask task,
        String guidance,
        @Schema(type = "object") JsonNode form,
        @Schema(type = "object") ObjectNode values,
        @Nullable String version) {}
