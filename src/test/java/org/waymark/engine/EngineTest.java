package org.waymark.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.support.FreshDatabase;

/** The engine room alone, on a real PostgreSQL. All classes with this annotation share one engine: tell cases apart by code. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.generate-unique-process-engine-name=true",
            "spring.flyway.locations=classpath:db/engine-test"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@interface EngineTest {}
