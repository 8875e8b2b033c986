// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.runtime.LogContext;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** A resource that does what tests need. */
@Path("/internal/v1/probe")
@RunOnVirtualThread
public class ProbeResource {
    private final CurrentCaller caller;

    @Inject
    ProbeResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /** What the resource knows of its caller and request. */
    public record Seen(
            String userName,
            String project,
            boolean admin,
            @Nullable String requestId,
            String mdcProject,
            String thread) {}

    /** A body with fields of several types. */
    public record Body(String name, int count, List<Part> parts) {}

    /** A part of a body. */
    public record Part(int port) {}

    @GET
    public Seen seen() {
        var who = caller.get();
        return new Seen(
                who.userName(),
                who.projectId().value(),
                who.isAdmin(),
                LogContext.requestId(),
                String.valueOf(MDC.get(LogContext.PROJECT_ID)),
                Thread.currentThread().isVirtual() ? "virtual" : "platform");
    }

    @POST
    public Body echo(Body body) {
        return body;
    }

    @GET
    @Path("/fail/{how}")
    public String fail(@PathParam("how") String how) throws InterruptedException {
        switch (how) {
            case "quota" ->
                throw new Problem(CommonCode.QUOTA_EXCEEDED, "No room for 3 ports.")
                        .onField("node_count")
                        .withRemedy("Ask for more quota.");
            case "away" -> throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "The database does not answer.");
            case "defect" -> throw new IllegalStateException("password=hunter2");
            case "slow" -> new CountDownLatch(1).await(2, TimeUnit.SECONDS);
            default -> throw Problem.notFound("way to fail", how);
        }
        return how;
    }
}
