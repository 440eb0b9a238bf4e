package org.waymark.procedures.events;

import org.jspecify.annotations.Nullable;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;

/** A version of an SOP is in force from now on. @param officer null when the program put its own book into force */
public record SopInForce(
        SopKey sop, int version, Edition edition, @Nullable OfficerId officer) {}
