package org.waymark.casework.attachments;

/** Where no scanner is set up: everything passes, and the administrator is told. */
final class NoScanner implements VirusScanner {

    private static final Scan PASS = new Scan() {
        @Override
        public void look(byte[] bytes, int from, int length) {}

        @Override
        public boolean clean() {
            return true;
        }

        @Override
        public void close() {}
    };

    @Override
    public Scan begin() {
        return PASS;
    }

    @Override
    public State state() {
        return State.ABSENT;
    }
}
