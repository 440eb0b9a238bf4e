package org.waymark.directory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may mistype within the window.
 *
 * @param triesOfName from all addresses: higher, so that a stranger does not easily shut an officer out
 * @param triesFromAddress of all names: an agency's officers often share one address
 * @param programWindow how long one sign-in of a program stands for those that follow
 * @param hashCost how dear one try of a password is: the strength of BCrypt, 4 to 31, each step twice the last
 */
@ConfigurationProperties("waymark.sign-in")
record SignInSettings(
        @DefaultValue("15m") Duration window,
        @DefaultValue("5") int triesOfNameFromAddress,
        @DefaultValue("30") int triesOfName,
        @DefaultValue("100") int triesFromAddress,
        @DefaultValue("1h") Duration programWindow,
        @DefaultValue("10") int hashCost) {}
