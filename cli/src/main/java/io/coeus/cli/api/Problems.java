// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;

/** Turns problem details (RFC 9457) into one line and an exit code. */
final class Problems {
    private Problems() {}

    static Failure failure(int status, String body) {
        return new Failure(exitCode(status), line(status, Json.read(body)));
    }

    /** Field, what is wrong with it, what to do, and the request id to search the logs for. */
    private static String line(int status, JsonNode problem) {
        var line = new StringBuilder();
        append(line, problem.path("field").asText(""), "", ": ");
        String detail = problem.path("detail").asText(problem.path("title").asText(""));
        append(line, detail.isEmpty() ? "Coeus answered " + status + "." : detail, "", " ");
        append(line, problem.path("remedy").asText(remedy(status)), "", " ");
        append(line, problem.path("requestId").asText(""), "(", ")");
        return line.toString().strip();
    }

    private static void append(StringBuilder line, String text, String before, String after) {
        if (!text.isEmpty()) {
            line.append(before).append(text).append(after);
        }
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401 -> "Log in again: coeus login.";
            case 403 -> "Your role in this project does not allow it.";
            case 429 -> "Wait a little and try again.";
            case 503 -> "Try again in a moment.";
            default -> "";
        };
    }

    private static ExitCode exitCode(int status) {
        return switch (status) {
            case 401, 403 -> ExitCode.NOT_ALLOWED;
            case 404 -> ExitCode.NOT_FOUND;
            case 409, 412 -> ExitCode.CONFLICT;
            case 429, 502, 503, 504 -> ExitCode.UNAVAILABLE;
            default -> ExitCode.FAILED;
        };
    }
}
