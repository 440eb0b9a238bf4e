package org.waymark.engine.hooks;

import org.waymark.engine.spi.ProcedureAction.Call;

/** What an author has drawn on a service task and its action cannot do without. */
final class DrawnProperty {

    private DrawnProperty() {}

    static String of(Call call, String name) {
        String value = call.properties().get(name);
        if (value == null) {
            throw new IllegalArgumentException(call.element() + " names no " + name);
        }
        return value;
    }
}
