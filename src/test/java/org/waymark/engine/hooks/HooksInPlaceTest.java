package org.waymark.engine.hooks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

/** An engine that lacks one of the hooks does not start. */
class HooksInPlaceTest {

    @Test
    void anEngineOfItsOwnMindDoesNotStart() {
        try (BareEngine stock = BareEngine.stock()) {
            assertThatThrownBy(() -> HooksInPlace.require(configuration(stock)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(
                            "artifact factory, expression manager, history handlers, history level, parse listeners,"
                                    + " pre-deployer, script factory");
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        try (BareEngine some = BareEngine.withoutTheList()) {
            assertThatThrownBy(() -> HooksInPlace.require(configuration(some)))
                    .hasMessageContaining("pre-deployer")
                    .hasMessageNotContaining("expression manager");
            assertThatCode(some::close).doesNotThrowAnyException();
        }
    }

    private static ProcessEngineConfigurationImpl configuration(BareEngine bare) {
        return (ProcessEngineConfigurationImpl) bare.engine().getProcessEngineConfiguration();
    }
}
