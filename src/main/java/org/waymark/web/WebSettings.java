package org.waymark.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be sent at once, but for files, which have a limit of their own.
 *
 * @param maxBody the largest body of a call
 * @param maxForm the largest form of a page; longer than a body, since letters outside English take three signs each
 */
@ConfigurationProperties("waymark.web")
record WebSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("2MB") DataSize maxForm) {}
