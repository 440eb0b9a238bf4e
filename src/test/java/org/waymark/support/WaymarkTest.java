package org.waymark.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole program on a real PostgreSQL, with the demonstration officers and the shipped book in force. All classes with
 * this annotation alone share one context and one database: tell cases apart by their code, count nothing globally.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "waymark.demo=true",
            "waymark.sign-in.hash-cost=4",
            // The tests of need to know ask for thousands of cases that are not there.
            "waymark.guessing.misses=1000000",
            "camunda.bpm.job-execution.enabled=false",
            "waymark.data-dir=target/waymark-test"
        })
@AutoConfigureMockMvc
@TestExecutionListeners(listeners = FreeBeds.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface WaymarkTest {}
