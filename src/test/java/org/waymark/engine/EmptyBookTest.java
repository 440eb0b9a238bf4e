package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.SopKey;

@EngineTest
class EmptyBookTest {

    @Autowired
    Book book;

    @Autowired
    Engine engine;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEditionThatIsNotThereHasNoProcedures() {
        assertThat(book.sops(new Edition(4711))).isEmpty();
        assertThat(book.sop(new Edition(4711), new SopKey("survivor-case"))).isEmpty();
    }

    @Test
    void nothingStartsInIt() {
        assertThatThrownBy(() -> transaction.execute(act -> engine.start(
                        new Edition(4711), new SopKey("survivor-case"), new CaseCode("TT-00000"), RoutingFacts.none())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("survivor-case");
    }
}
