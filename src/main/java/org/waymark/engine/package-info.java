/**
 * The only room that sees Camunda: deploys editions, moves cases through them, turns lanes into duties and history into
 * facts. Owns no table beside the engine's own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger", "directory"})
package org.waymark.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
