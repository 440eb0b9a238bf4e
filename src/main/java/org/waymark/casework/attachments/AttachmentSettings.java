package org.waymark.casework.attachments;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files are taken.
 *
 * @param maxSize how large a file may be
 * @param types which of {@code pdf}, {@code jpeg}, {@code png} and {@code text} are taken
 * @param maxPixels how many pixels a picture may have, so that nobody who opens it is harmed
 * @param clamav where the virus scanner listens
 */
@ConfigurationProperties("waymark.attachments")
record AttachmentSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue({"pdf", "jpeg", "png", "text"}) List<FileType> types,
        @DefaultValue("100000000") long maxPixels,
        @DefaultValue Clamav clamav) {

    /**
     * ClamAV's daemon.
     *
     * @param host null if there is none
     * @param timeout how long it may take to answer
     */
    record Clamav(
            @Nullable String host,
            @DefaultValue("3310") int port,
            @DefaultValue("30s") Duration timeout) {

        boolean present() {
            return host != null && !host.isBlank();
        }
    }
}
