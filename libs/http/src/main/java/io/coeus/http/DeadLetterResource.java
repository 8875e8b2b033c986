// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.messaging.inbox.DeadLetter;
import io.coeus.messaging.inbox.DeadLetters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Messages of this service that could not be handled: look at them, have them handled anew, give them up. */
@Path("/internal/v1/dead-letters")
@RunOnVirtualThread
public class DeadLetterResource {
    private static final int MOST = 1000;

    private final DeadLetters letters;

    @Inject
    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    /** The oldest first. */
    @GET
    public List<DeadLetter> list(@QueryParam("limit") @DefaultValue("100") int limit) {
        return letters.list(Math.clamp(limit, 1, MOST));
    }

    @GET
    @Path("/{id}")
    public DeadLetter show(@PathParam("id") String id) {
        return letters.find(id);
    }

    @POST
    @Path("/{id}/replay")
    public void replay(@PathParam("id") String id) {
        letters.replay(id);
    }

    @DELETE
    @Path("/{id}")
    public void drop(@PathParam("id") String id) {
        letters.drop(id);
    }
}
