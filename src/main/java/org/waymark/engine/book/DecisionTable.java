package org.waymark.engine.book;

import java.util.List;

/**
 * A decision of an edition.
 *
 * @param id the engine's id
 * @param inputs the plain names it asks for, so that a missing one can be given as null
 */
record DecisionTable(String id, List<String> inputs) {}
