// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.clusters.deploy.DeployWorkloads;
import io.coeus.clusters.deploy.NewWorkload;
import io.coeus.clusters.deploy.WorkloadChange;
import io.coeus.contracts.cluster.WorkloadView;
import io.coeus.http.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Workloads, for the gateway. */
@Path("/internal/v1/workloads")
@RunOnVirtualThread
public class WorkloadResource {
    private final DeployWorkloads workloads;
    private final CurrentCaller caller;

    @Inject
    WorkloadResource(DeployWorkloads workloads, CurrentCaller caller) {
        this.workloads = workloads;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    public WorkloadView create(NewWorkload body) {
        return workloads.create(body, caller.get(), ClusterResource.requestId()).view();
    }

    @GET
    @Path("/{id}")
    public WorkloadView show(@PathParam("id") String id) {
        return workloads.show(id, caller.get()).view();
    }

    @PATCH
    @Path("/{id}")
    @ResponseStatus(202)
    public WorkloadView change(@PathParam("id") String id, WorkloadChange body) {
        return workloads
                .change(id, body, caller.get(), ClusterResource.requestId())
                .view();
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(202)
    public WorkloadView delete(@PathParam("id") String id) {
        return workloads.delete(id, caller.get(), ClusterResource.requestId()).view();
    }
}
