package org.waymark.ledger;

import java.util.Locale;

/**
 * Every kind of fact that the log can hold. The name is part of the API and of the log for ever: kebab-case, past tense;
 * never rename, never remove.
 */
public enum FactKind {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSION_ENDED,
    CASE_OPENED,
    CASE_READ,
    CASE_ENDED,
    READ_DENIED,
    RECORD_WRITTEN,
    CARE_TEAM_JOINED,
    CONSENT_GRANTED,
    CONSENT_REFUSED,
    CONSENT_UNDECIDED,
    CONSENT_WITHDRAWN,
    DATA_DISCLOSED,
    DISCLOSURE_DENIED,
    ANONYMOUS_NOTICE_SENT,
    REFERRAL_OFFERED,
    REFERRAL_ACCEPTED,
    REFERRAL_DECLINED,
    REFERRAL_STARTED,
    REFERRAL_COMPLETED,
    REFERRAL_RETURNED,
    REFERRAL_EXPIRED,
    REFERRAL_REVOKED,
    REFERRAL_SURVIVOR_DECLINED,
    TASK_CREATED,
    TASK_CLAIMED,
    TASK_RELEASED,
    TASK_COMPLETED,
    TASK_CANCELLED,
    TASK_REMINDED,
    TASK_ESCALATED,
    PROCEDURE_STARTED,
    PROCEDURE_ENDED,
    STEP_STARTED,
    STEP_ENDED,
    FLOW_TAKEN,
    DECISION_MADE,
    FACT_SET,
    MESSAGE_RECEIVED,
    TIMER_FIRED,
    MILESTONE_REACHED,
    INCIDENT_RAISED,
    INCIDENT_RESOLVED,
    SOP_IN_FORCE,
    EDITION_DEPLOYED,
    COUNTRY_PACK_LOADED,
    OFFICER_ADDED,
    PASSWORD_CHANGED,
    LOG_VERIFIED,
    LOG_READ,
    EXPORTED,
    TASK_ASSIGNED,
    API_TOKEN_MADE,
    API_TOKEN_REVOKED,
    CASE_ERASED,
    PART_ERASED,
    LEGAL_HOLD_PLACED,
    LEGAL_HOLD_LIFTED,
    RETENTION_RUN,
    PROCESSING_RESTRICTED,
    RESTRICTION_LIFTED,
    RIGHTS_REQUEST_LOGGED,
    RIGHTS_REQUEST_DECIDED,
    ACCESS_COPY_MADE,
    MASTER_KEY_ADDED,
    KEYS_REWRAPPED,
    MASTER_KEY_DESTROYED,
    BURN_ASKED,
    BURN_CANCELLED,
    KEYS_BURNT,
    CARE_TEAM_ADMITTED,
    CARE_TEAM_DISMISSED,
    LEAD_APPOINTED,
    WORK_HANDED_OVER,
    FLAG_RAISED,
    FLAG_LOWERED,
    RISK_LEVEL_SET,
    CASE_LINKED,
    CASE_UNLINKED,
    CASES_MERGED,
    CASE_REOPENED,
    RECORD_CORRECTED,
    ATTACHMENT_ADDED,
    ATTACHMENT_READ,
    ATTACHMENT_REMOVED,
    ATTACHMENT_REFUSED,
    ;

    /** The name in the log and in the API, such as {@code task-completed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this name. @throws IllegalArgumentException if there is none */
    public static FactKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
