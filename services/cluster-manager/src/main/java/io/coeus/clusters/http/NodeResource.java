// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.join.JoinCode;
import io.coeus.clusters.join.JoinNode;
import io.coeus.clusters.join.JoinRequest;
import io.coeus.clusters.join.Joined;
import io.coeus.clusters.join.ReportNode;
import io.coeus.clusters.join.ReportNode.NodeReport;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What booted nodes send, passed on by the gateway. They show their own tokens. */
@Path("/internal/v1/nodes")
@RunOnVirtualThread
public class NodeResource {
    private static final String NODE_TOKEN = "X-Node-Token";

    private final JoinNode join;
    private final ReportNode report;

    @Inject
    NodeResource(JoinNode join, ReportNode report) {
        this.join = join;
        this.report = report;
    }

    @POST
    @Path("/join")
    public Joined join(Joining body) {
        return join.join(new JoinRequest(body.clusterId(), body.nodeName(), new Secret(body.token()), body.csrs()));
    }

    @POST
    @Path("/report")
    public void report(Report body, @HeaderParam(NODE_TOKEN) @Nullable String bearer) {
        if (bearer == null) {
            throw new Problem(JoinCode.WRONG_NODE_TOKEN, "The report bears no node token.");
        }
        report.report(
                new NodeReport(body.clusterId(), body.nodeName(), phase(body.phase()), body.message()),
                new Secret(bearer));
    }

    private static Node.State phase(String phase) {
        return switch (phase) {
            case "bootstrapping" -> Node.State.BOOTSTRAPPING;
            case "ready" -> Node.State.READY;
            case "failed" -> Node.State.FAILED;
            default -> throw Problem.invalid("phase", "'" + phase + "' is not one of bootstrapping, ready, failed.");
        };
    }

    /** A wish to join. */
    public record Joining(String clusterId, String nodeName, String token, Map<String, String> csrs) {
        @Override
        public String toString() {
            return "Joining[" + clusterId + "/" + nodeName + "]";
        }
    }

    /** How a node fares. */
    public record Report(
            String clusterId,
            String nodeName,
            String phase,
            @Nullable String message) {}
}
