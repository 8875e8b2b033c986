// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.DriverError;
import io.coeus.driver.DriverError.Kind;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what the client library throws into values. */
final class KubeErrors {

    private KubeErrors() {}

    /** Does some work; what it throws becomes {@link Progress.Blocked}. */
    static Progress guarded(Endpoint endpoint, Known known, Supplier<Progress> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return new Progress.Blocked(known, of(endpoint, e));
        }
    }

    static DriverError of(Endpoint endpoint, RuntimeException thrown) {
        if (thrown instanceof KubernetesClientException e) {
            Kind kind = kind(e);
            String said = e.getStatus() == null ? null : e.getStatus().getMessage();
            String what = said == null || said.isBlank() ? rootCause(e) : said;
            return new DriverError(
                    kind, kind == Kind.UNREACHABLE ? "cannot use " + endpoint.url() + ": " + what : what);
        }
        if (thrown instanceof IllegalArgumentException) {
            return new DriverError(Kind.INVALID, message(thrown));
        }
        return new DriverError(Kind.DEFECT, rootCause(thrown));
    }

    private static Kind kind(KubernetesClientException e) {
        return switch (e.getCode()) {
            case 400, 405, 415, 422 -> Kind.INVALID;
            case 401 -> Kind.FORBIDDEN;
            case 403 -> isQuota(e) ? Kind.EXHAUSTED : Kind.FORBIDDEN;
            case 404, 409 -> Kind.CONFLICT;
            case 429 -> Kind.THROTTLED;
            default -> Kind.UNREACHABLE;
        };
    }

    private static boolean isQuota(KubernetesClientException e) {
        return message(e).contains("exceeded quota");
    }

    private static String rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    private static String message(Throwable thrown) {
        @Nullable String message = thrown.getMessage();
        return message == null ? "no message" : message;
    }
}
