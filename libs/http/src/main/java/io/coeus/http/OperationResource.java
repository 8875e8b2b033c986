// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.contracts.operation.OperationView;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.Refusal;
import io.coeus.messaging.saga.Sagas;
import io.coeus.saga.Signal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Where a person steps into a saga of this service. */
@Path("/internal/v1/operations/{id}")
@RunOnVirtualThread
public class OperationResource {
    private final Sagas sagas;
    private final CurrentCaller caller;

    @Inject
    OperationResource(Sagas sagas, CurrentCaller caller) {
        this.sagas = sagas;
        this.caller = caller;
    }

    /** Tries the failed steps of a stuck operation again. */
    @POST
    @Path("/retry")
    public OperationView retry(@PathParam("id") String id) {
        return signal(id, new Signal.Retry());
    }

    /** Takes back an operation that is running and not past its point of no return. */
    @POST
    @Path("/cancel")
    public OperationView cancel(@PathParam("id") String id) {
        String detail = "Cancelled by " + caller.get().userName() + ".";
        return signal(id, new Signal.Cancel(new Refusal("CANCELLED", Kind.CONFLICT, detail, null, null, false)));
    }

    /** Leaves a stuck operation as it is. */
    @POST
    @Path("/abandon")
    public OperationView abandon(@PathParam("id") String id) {
        return signal(id, new Signal.Abandon());
    }

    private OperationView signal(String id, Signal wish) {
        Caller who = caller.get();
        OperationView operation = sagas.find(id)
                .filter(known -> who.mayAct(new ProjectId(known.projectId())))
                .orElseThrow(() -> Problem.notFound("operation", id));
        return sagas.signal(operation.id(), wish);
    }
}
