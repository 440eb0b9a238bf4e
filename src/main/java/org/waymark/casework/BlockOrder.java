package org.waymark.casework;

import java.util.Comparator;

/** The order in which blocks are shown: intake, status and court, what is not about the person, then B1 to B14. */
public enum BlockOrder implements Comparator<String> {
    INSTANCE;

    private static final java.util.List<String> FIRST = java.util.List.of("intake", "status", "court", "S2");

    @Override
    public int compare(String one, String other) {
        return Comparator.comparingInt(BlockOrder::rank)
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private static int rank(String block) {
        int first = FIRST.indexOf(block);
        if (first >= 0) {
            return first;
        }
        return block.matches("B\\d{1,2}") ? 10 + Integer.parseInt(block.substring(1)) : 100;
    }
}
