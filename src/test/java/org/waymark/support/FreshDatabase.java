package org.waymark.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.shared.database.TestDatabase;
import org.waymark.vault.TestKeyset;

/** Gives a test context an empty database of its own. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(TestDatabase.create().properties())
                .and("waymark.vault.master-keyset=" + TestKeyset.json())
                .applyTo(context);
    }
}
