package org.waymark.engine.hooks;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Resolves plain names and nothing else: no property, method or index of anything, and no writing. */
abstract class Resolver extends ELResolver {

    /** The value of a plain name, or null. */
    abstract @Nullable Object value(ELContext context, String name);

    /** Whether this resolver answers for the name at all. */
    abstract boolean answers(ELContext context, String name);

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name) || !answers(context, name)) {
            return null;
        }
        context.setPropertyResolved(true);
        return value(context, name);
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new UnsupportedOperationException("expressions do not write");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
