package org.waymark.forms;

/** One of the answers that a field offers. */
record Choice(String value, Texts label) {}
