// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.http;

import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.join.JoinCode;
import io.coeus.clusters.join.JoinNode;
import io.coeus.clusters.join.JoinRequest;
import io.coeus.clusters.join.Joined;
import io.coeus.clusters.join.ReportNode;
import io.coeus.clusters.join.ReportNode.NodeReport;
import io.coeus.clusters.mount.TellVolumes;
import io.coeus.clusters.mount.TellVolumes.Seen;
import io.coeus.clusters.mount.VolumeMount.State;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What booted nodes send, passed on by the gateway. They show their own tokens. */
@Path("/internal/v1/nodes")
@RunOnVirtualThread
public class NodeResource {
    private static final String NODE_TOKEN = "X-Node-Token";

    private final JoinNode join;
    private final ReportNode report;
    private final TellVolumes volumes;

    @Inject
    NodeResource(JoinNode join, ReportNode report, TellVolumes volumes) {
        this.join = join;
        this.report = report;
        this.volumes = volumes;
    }

    @POST
    @Path("/join")
    public Joined join(Joining body) {
        return join.join(new JoinRequest(body.clusterId(), body.nodeName(), new Secret(body.token()), body.csrs()));
    }

    @POST
    @Path("/report")
    public void report(Report body, @HeaderParam(NODE_TOKEN) @Nullable String bearer) {
        report.report(
                new NodeReport(body.clusterId(), body.nodeName(), phase(body.phase()), body.message()), shown(bearer));
    }

    /** What data volumes the node has mounted, against what it is to have mounted. */
    @POST
    @Path("/volumes")
    public VolumesWanted volumes(VolumesSeen body, @HeaderParam(NODE_TOKEN) @Nullable String bearer) {
        var seen = body.volumes().stream()
                .map(volume -> new Seen(volume.volumeId(), state(volume.state()), volume.message()))
                .toList();
        var told = volumes.tell(body.clusterId(), body.nodeName(), shown(bearer), seen);
        return new VolumesWanted(told.volumeIds(), told.again().toSeconds());
    }

    private static Secret shown(@Nullable String bearer) {
        if (bearer == null) {
            throw new Problem(JoinCode.WRONG_NODE_TOKEN, "The request bears no node token.");
        }
        return new Secret(bearer);
    }

    private static State state(String state) {
        return switch (state) {
            case "mounted" -> State.MOUNTED;
            case "unmounted" -> State.UNMOUNTED;
            case "failed" -> State.FAILED;
            default ->
                throw Problem.invalid("volumes.state", "'" + state + "' is not one of mounted, unmounted, failed.");
        };
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

    /** The data volumes a node has to do with. */
    public record VolumesSeen(String clusterId, String nodeName, List<VolumeSeen> volumes) {}

    /** A data volume as a node sees it: mounted, unmounted or failed. */
    public record VolumeSeen(
            String volumeId, String state, @Nullable String message) {}

    /** The data volumes a node is to have mounted, and after how many seconds it asks again at the latest. */
    public record VolumesWanted(List<String> volumeIds, long askAgainSeconds) {}
}
