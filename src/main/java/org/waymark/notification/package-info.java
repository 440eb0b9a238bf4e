/**
 * Tells people, after the commit and without personal data, that something waits for them. Owns no table.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "directory", "worklist :: events", "casework :: events", "procedures :: events"
        })
package org.waymark.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
