package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.engine.Book;
import org.waymark.shared.Edition;
import org.waymark.shared.database.TestDatabase;
import org.waymark.support.NodesInOneProgram;
import org.waymark.vault.TestKeyset;

/** Two nodes of the whole program start at the same moment on an empty database, and both come up. */
@ExtendWith(NodesInOneProgram.class)
class NodesStartTogetherTest {

    private final TestDatabase database = TestDatabase.create();
    private final String keyset = TestKeyset.json();
    private final CyclicBarrier moment = new CyclicBarrier(2);

    @Test
    void bothComeUpWithOneBook() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<ConfigurableApplicationContext> node = this::start;
        List<Future<ConfigurableApplicationContext>> started = nodes.invokeAll(List.of(node, node));
        try (ConfigurableApplicationContext one = started.get(0).get();
                ConfigurableApplicationContext other = started.get(1).get()) {
            assertThat(one.getBean(Book.class).current()).contains(new Edition(1));
            assertThat(other.getBean(Book.class).current()).contains(new Edition(1));
            assertThat(one.getBean(JdbcClient.class)
                            .sql("select count(*) from act_re_deployment")
                            .query(Long.class)
                            .single())
                    .isOne();
        } finally {
            nodes.shutdown();
        }
    }

    private ConfigurableApplicationContext start() throws Exception {
        moment.await();
        return new SpringApplicationBuilder(Waymark.class)
                .properties(database.properties())
                .run(
                        "--waymark.demo=true",
                        "--waymark.data-dir=target/waymark-test",
                        "--server.port=0",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--waymark.vault.master-keyset=" + keyset);
    }
}
