package org.waymark.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which country, whether to try it out, and who comes first.
 *
 * @param country the folder of the country pack
 * @param demo whether invented agencies and officers are there; {@link StartDefaults} says when it is left out
 */
@ConfigurationProperties("waymark")
record DirectorySettings(
        @DefaultValue("tt") String country,
        @DefaultValue("false") boolean demo,
        @Nullable Admin admin) {

    /** The first administrator, who must change the password at the first sign-in. */
    record Admin(@Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return "Admin[hidden]";
        }
    }
}
