package org.waymark.book;

import java.util.function.Function;

/** A case told from its beginning to where the story ends. @param telling gives the case back, so that its ways can be counted */
record Story(String title, Function<Program, Walk> telling) {}
