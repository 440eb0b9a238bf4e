package org.waymark.audit;

import java.util.List;

/** Entries that stand together. @param folded whether they are the engine's own, to be unfolded by whoever wants */
public record Stretch(List<Entry> entries, boolean folded) {

    public Entry first() {
        return entries.get(0);
    }
}
