package org.waymark.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.engine.Engine;
import org.waymark.shared.FormKey;
import org.waymark.shared.RunId;

/** Why no house near suits, for whoever looks for a bed further away: what D6 said, and nothing about any house. */
@Component
public class UnfitHouses {

    private static final FormKey SEARCH = new FormKey("find-other-bed");

    private final Engine engine;

    UnfitHouses(Engine engine) {
        this.engine = engine;
    }

    /** The reasons, as codes of {@code shelter-match.dmn}; empty at every other step. */
    public List<String> reasons(RunId run, FormKey form) {
        return form.equals(SEARCH)
                ? engine.facts(run)
                        .code("unfitReasons")
                        .map(codes -> List.of(codes.split("\\.")))
                        .orElse(List.of())
                : List.of();
    }
}
