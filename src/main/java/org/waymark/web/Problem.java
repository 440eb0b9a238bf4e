package org.waymark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.waymark.shared.FieldsAtFault;

/**
 * A no to a program (RFC 9457).
 *
 * @param type stable: programs may decide by it
 * @param errors the fields at fault, left out if there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A refusal (RFC 9457)")
record Problem(
        @Schema(example = "urn:waymark:problem:not-found") String type,
        String title,
        int status,
        String detail,
        List<FieldsAtFault.Fault> errors) {

    static final String TYPE = "urn:waymark:problem:";
}
