package org.waymark.shared;

import java.util.List;

/** What a form offers to choose from and only the country knows: its areas, and where those it finds come from. */
public interface CountryLists {

    /** No country: forms offer only what their files say. */
    CountryLists NONE = list -> List.of();

    /**
     * The entries of the list, in the country's order.
     *
     * @param list {@code areas} or {@code origins}; of any other name there is nothing
     */
    List<Entry> list(String list);

    /** One choice: its code and its names in the two languages of the pages. */
    record Entry(String code, String english, String spanish) {}
}
