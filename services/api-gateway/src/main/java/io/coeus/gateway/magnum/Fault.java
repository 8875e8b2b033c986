// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.gateway.Spelling;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure in Magnum's shape.
 *
 * @param code {@code client}, {@code server} or nothing, as upstream
 */
public record Fault(int status, String code, String detail, Map<String, Object> more) {
    /** Fields that name something the cloud has not: a wrong request to Magnum, though the thing is not found. */
    private static final String KEYPAIR = "keypair";

    /** What a failed call answers. */
    public static Fault of(RuntimeException failure) {
        return switch (failure) {
            case MicroVersion.OutOfRange e -> outOfRange(e);
            case MicroVersion.NotAcceptable e -> framework(406, message(e));
            case Routes.NoRoute e -> framework(e.methods().isEmpty() ? 404 : 405, message(e));
            case Problem e -> of(e);
            default -> server("An unexpected error occurred; the operator finds it in the log by the request id.");
        };
    }

    /** A failure of the request as such. Upstream leaves out the detail as well as the code. */
    public static Fault framework(int status, String detail) {
        return new Fault(status, "", detail, Map.of());
    }

    public static Fault client(int status, String detail) {
        return new Fault(status, "client", detail, Map.of());
    }

    /** Whether Coeus itself is wrong, rather than the request or something Coeus needs. */
    public boolean isOurs() {
        return status == 500;
    }

    /** Whether the same request may succeed a little later. */
    public boolean isPassing() {
        return status == 503 || status == 429;
    }

    /** The body of the answer. */
    public Map<String, Object> body() {
        var error = new LinkedHashMap<String, Object>();
        error.put("request_id", "");
        error.put("code", code);
        error.put("status", status);
        error.put("title", title());
        error.put("detail", detail);
        error.put("links", List.of());
        error.putAll(more);
        return Map.of("errors", List.of(error));
    }

    private String title() {
        int stop = detail.indexOf(". ");
        String first = stop < 0 ? detail : detail.substring(0, stop);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static Fault server(String detail) {
        return new Fault(500, "server", detail, Map.of());
    }

    private static Fault of(Problem problem) {
        if (problem.kind() == Kind.DEFECT) {
            return server("An unexpected error occurred; the operator finds it in the log by the request id.");
        }
        int status = status(problem);
        return new Fault(status, status < 500 ? "client" : "server", text(problem), Map.of());
    }

    /** By name: the code may be another service's. */
    private static int status(Problem problem) {
        return switch (problem.code().name()) {
            case "WRONG_STATE", "STALE_VERSION" -> 400;
            case "BODY_TOO_LARGE" -> 413;
            default -> status(problem.kind(), problem.field());
        };
    }

    /** Quotas are forbidding; a missing image, flavor or network makes the request a bad one, a missing keypair not. */
    private static int status(Kind kind, @Nullable String field) {
        return switch (kind) {
            case EXHAUSTED -> 403;
            case ABSENT -> field == null || field.startsWith(KEYPAIR) ? 404 : 400;
            default -> kind.httpStatus();
        };
    }

    /** The words of the problem, with the field in Magnum's spelling. */
    private static String text(Problem problem) {
        String remedy = problem.remedy() == null ? "" : " " + problem.remedy();
        String field = problem.field();
        if (field == null) {
            return problem.detail() + remedy;
        }
        String name = snake(field);
        String detail = problem.detail().replace(field, name);
        return (detail.contains(name) ? detail : "Invalid " + name + ": " + detail) + remedy;
    }

    private static String snake(String camel) {
        return camel.equals("publicTemplate") ? "public" : Spelling.snake(camel);
    }

    private static String message(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }

    private static Fault outOfRange(MicroVersion.OutOfRange failure) {
        var more = new LinkedHashMap<String, Object>();
        more.put("title", "Requested microversion is unsupported");
        more.put("max_version", MicroVersion.NEWEST.toString());
        more.put("min_version", MicroVersion.OLDEST.toString());
        more.put(
                "links",
                List.of(Links.link(
                        "help",
                        "https://specs.openstack.org/openstack/api-wg/guidelines/microversion_specification.html")));
        return new Fault(406, "magnum.microversion-unsupported", message(failure), more);
    }
}
