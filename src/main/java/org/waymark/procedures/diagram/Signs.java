package org.waymark.procedures.diagram;

import java.util.Map;

/** The small signs of BPMN, of the sectors too, as path data. */
final class Signs {

    /** Round (0, 0), for a circle of radius 18. */
    private static final Map<String, String> TRIGGERS = Map.of(
            "timer", "M0-9a9 9 0 1 1-.01 0zM0-6V0L4 3",
            "message", "M-9-6H9V6H-9zM-9-6 0 1 9-6",
            "escalation", "M0-9 7 8 0 2-7 8z",
            "error", "M-8 8-3-7 2 2 8-8 3 7-2-2z",
            "signal", "M0-9 9 7H-9z",
            "terminate", "M0-10a10 10 0 1 1-.01 0z",
            "link", "M-9-4H2V-8L10 0 2 8V4H-9z",
            "compensate", "M-9 0 0-7V7zM0 0 9-7V7z",
            "conditional", "M-7-9H7V9H-7zM-4-5H4M-4-1H4M-4 3H4",
            "cancel", "M-6-8 0-2 6-8 8-6 2 0 8 6 6 8 0 2-6 8-8 6-2 0-8-6z");

    /** Round (0, 0), for a diamond of 50. */
    private static final Map<String, String> GATEWAYS = Map.of(
            "exclusiveGateway", "M-7-7 7 7M7-7-7 7",
            "parallelGateway", "M0-10V10M-10 0H10",
            "inclusiveGateway", "M0-9a9 9 0 1 1-.01 0z",
            "complexGateway", "M0-10V10M-10 0H10M-7-7 7 7M7-7-7 7",
            "eventBasedGateway", "M0-12a12 12 0 1 1-.01 0zM0-7 7-2 4 6H-4L-7-2z");

    /** In a square of 16. */
    private static final Map<String, String> TASKS = Map.of(
            "userTask", "M8 7.5a3.5 3.5 0 1 0-.01 0zM1.5 15c0-3.5 2.7-5.5 6.5-5.5s6.5 2 6.5 5.5z",
            "serviceTask",
                    "M8 4.5a3.5 3.5 0 1 1-.01 0zM8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5 13 13M3 13l1.5-1.5M11.5 4.5 13 3",
            "businessRuleTask", "M1 2H15V14H1zM1 6H15M1 10H15M6 6V14",
            "sendTask", "M1 3H15V13H1zM1 3 8 9 15 3",
            "receiveTask", "M1 3H15V13H1zM1 3 8 9 15 3",
            "manualTask", "M2 9V6h8M10 6V4H5L1 9v5h10v-2M4 9h9M4 12h7",
            "scriptTask", "M4 1H14C11 5 15 10 12 15H2C5 10 1 5 4 1zM5 5h5M5 8h6M6 11h5");

    /** In a square of 12; shape and colour say the same. */
    private static final Map<String, String> SECTORS = Map.of(
            "law-enforcement", "M6 0 12 6 6 12 0 6z",
            "social-services", "M6 0a6 6 0 1 1 0 12 6 6 0 1 1 0-12z",
            "health", "M4 0h4v4h4v4H8v4H4V8H0V4h4z",
            "community", "M6 .5 12 11.5H0z");

    static final String COLLAPSED = "M-7-7H7V7H-7zM0-4V4M-4 0H4";
    static final String TOGETHER = "M-4-5V5M0-5V5M4-5V5";
    static final String ONE_BY_ONE = "M-5-4H5M-5 0H5M-5 4H5";
    static final String LOOP = "M-2 5A5.5 5.5 0 1 1 2 5M-2 5-5 2M-2 5-6 6";

    private Signs() {}

    static String trigger(String name) {
        return TRIGGERS.getOrDefault(name, "");
    }

    static String gateway(String type) {
        return GATEWAYS.getOrDefault(type, "");
    }

    static String task(String type) {
        return TASKS.getOrDefault(type, "");
    }

    static String sector(String key) {
        return SECTORS.getOrDefault(key, "M0 0h12v12H0z");
    }
}
