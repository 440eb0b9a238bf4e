package org.waymark.engine.hooks;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.waymark.engine.book.Shelf;
import org.waymark.engine.spi.ProcedureAction;

/** The catalogue of named actions: a fixed map, not the application's beans. */
@Component
public class NamedActions extends Resolver {

    // Late, since the rooms that bring actions need the engine first.
    private final Supplier<Map<String, ActionDelegate>> catalogue;

    NamedActions(ObjectProvider<ProcedureAction> actions, Shelf shelf, ZoneId zone) {
        this.catalogue = SingletonSupplier.of(() -> actions.stream()
                .map(action -> new ActionDelegate(action, shelf, zone))
                .collect(Collectors.toUnmodifiableMap(ActionDelegate::name, Function.identity())));
    }

    /** The names that authors choose from. */
    public Set<String> names() {
        return catalogue.get().keySet();
    }

    @Override
    boolean answers(ELContext context, String name) {
        return catalogue.get().containsKey(name);
    }

    @Override
    @Nullable
    Object value(ELContext context, String name) {
        return catalogue.get().get(name);
    }
}
