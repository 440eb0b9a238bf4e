package org.waymark.forms;

/** What is wrong with the answer to one field, in words that say what to do. */
public record FieldError(String field, String message) {}
