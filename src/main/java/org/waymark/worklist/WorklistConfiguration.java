package org.waymark.worklist;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the worklist look at its limits by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WorklistConfiguration {}
