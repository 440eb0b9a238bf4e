package org.waymark.book;

import java.util.stream.Stream;

/** The stories that take every way of one procedure; {@link EveryWayTest} finds each class of them by itself. */
interface SopStories {

    /** The procedure that they are about; they may lead through others. */
    String sop();

    /** Each story is told for a case of its own. */
    Stream<Story> stories();
}
