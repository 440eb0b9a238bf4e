package org.waymark.casework.emergency;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of emergency access in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmergencySettings.class)
class EmergencyConfiguration {}
