package org.waymark.casework.attachments;

import java.io.IOException;

/** Looks for viruses in what streams by. */
interface VirusScanner {

    /** Begins to look at a file. @throws IOException if the scanner does not answer */
    Scan begin() throws IOException;

    /** Whether it answers now. */
    State state();

    /** How it stands with the scanner. */
    enum State {
        ABSENT,
        PRESENT,
        DOWN
    }

    /** One file under the eyes of the scanner. */
    interface Scan extends AutoCloseable {

        void look(byte[] bytes, int from, int length) throws IOException;

        /** Whether the file is free of viruses. @throws IOException if the scanner cannot say so */
        boolean clean() throws IOException;

        @Override
        void close();
    }
}
