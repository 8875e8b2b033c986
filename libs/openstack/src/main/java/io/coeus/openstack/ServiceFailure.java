// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.kernel.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts behind a {@link Problem} from OpenStack, carried as its cause: what an operator needs to find the call in the
 * service's own log. Holds no secret and no request body.
 */
public final class ServiceFailure extends Exception {
    private final String service;
    private final int status;
    private final @Nullable String requestId;
    private final @Nullable Duration retryAfter;
    private final boolean mayHaveActed;

    /**
     * @param call which service, with the status and request id it answered
     * @param message the service's own words
     * @param retryAfter what the service asked for
     * @param mayHaveActed false when it is certain that the call changed nothing
     */
    public ServiceFailure(
            RemoteCall call,
            String message,
            @Nullable Duration retryAfter,
            boolean mayHaveActed,
            @Nullable Throwable cause) {
        super(message, cause);
        this.service = call.service();
        this.status = call.status();
        this.requestId = call.requestId();
        this.retryAfter = retryAfter;
        this.mayHaveActed = mayHaveActed;
    }

    /** The facts behind a problem, when it came from an OpenStack service. */
    public static Optional<ServiceFailure> behind(Problem problem) {
        return problem.getCause() instanceof ServiceFailure failure ? Optional.of(failure) : Optional.empty();
    }

    public String service() {
        return service;
    }

    public int status() {
        return status;
    }

    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public boolean mayHaveActed() {
        return mayHaveActed;
    }
}
