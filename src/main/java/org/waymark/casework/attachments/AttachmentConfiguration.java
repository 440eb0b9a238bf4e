package org.waymark.casework.attachments;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides what checks and what cleans the files that come in. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    @Bean
    VirusScanner virusScanner(AttachmentSettings settings) {
        return settings.clamav().present() ? new ClamAv(settings.clamav()) : new NoScanner();
    }

    @Bean
    Cleaners cleaners(AttachmentSettings settings) {
        var jpeg = new JpegCleaner(settings.maxPixels());
        return new Cleaners(new EnumMap<>(Map.of(
                FileType.JPEG, jpeg,
                FileType.PNG, new PngCleaner(settings.maxPixels()),
                FileType.PDF, new PdfCleaner(jpeg),
                FileType.TEXT, new TextCleaner())));
    }

    /** For each kind of file what frees it of metadata. */
    record Cleaners(Map<FileType, Cleaner> byType) {

        Cleaner of(FileType type) {
            return java.util.Objects.requireNonNull(byType.get(type));
        }
    }
}
