// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds a version of the Engine API that both sides know. */
final class ApiVersion {

    /** Jobs, and filters on labels of tasks. */
    private static final int OLDEST = 41;

    /** The newest one this driver was written against; newer engines still speak it, or say which is their oldest. */
    private static final int NEWEST = 47;

    private ApiVersion() {}

    /** The version to speak with an engine which answered this to {@code GET /version}. */
    static String agree(JsonNode answer) {
        int newest = minor(answer, "ApiVersion");
        int oldest = minor(answer, "MinAPIVersion");
        if (newest < OLDEST) {
            throw EngineException.unsupported(
                    "Docker Engine " + answer.path("Version").asText("of unknown version") + " is too old: API 1."
                            + OLDEST + " (20.10) is needed");
        }
        return "1." + Math.max(oldest, Math.min(newest, NEWEST));
    }

    private static int minor(JsonNode answer, String field) {
        String version = answer.path(field).asText("1.0");
        int dot = version.indexOf('.');
        return Integer.parseInt(version.substring(dot + 1).replaceAll("\\D.*", ""));
    }
}
