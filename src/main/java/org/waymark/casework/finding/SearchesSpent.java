package org.waymark.casework.finding;

import org.waymark.shared.Refusal;

/** Says that an officer has searched by name as often as one who looks for a person needs to. */
final class SearchesSpent extends Refusal {
    SearchesSpent() {
        super("searches-spent", 429);
    }
}
