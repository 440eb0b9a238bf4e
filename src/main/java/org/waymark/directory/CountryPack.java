package org.waymark.directory;

/**
 * A country's data, read and checked.
 *
 * @param key the folder below {@code country/}
 * @param digest of both files, to see whether anything changed
 */
record CountryPack(String key, CountryFile country, DemoFile demo, String digest) {}
