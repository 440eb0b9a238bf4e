package org.waymark.directory;

/** Stops the start: a file of the country pack cannot be used, and the message says which entry and why. */
final class MalformedCountryPack extends RuntimeException {

    MalformedCountryPack(String file, String entry, String reason) {
        super("The country pack cannot be used. File: " + file + "; entry: " + entry + "; reason: " + reason);
    }
}
