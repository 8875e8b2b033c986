// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Stored;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calls on a cluster's node groups, of which there are the two default ones. */
@ApplicationScoped
class NodeGroupCalls {
    private static final int SINCE = 9;
    private static final String COLLECTION = ClusterCalls.ONE + "/nodegroups";
    private static final String ONE = COLLECTION + "/{nodegroup}";

    private static final Map<String, Comparator<NodeGroup>> COLUMNS = new TreeMap<>(Map.of(
            "id", Comparator.comparingLong(NodeGroup::number),
            "uuid", Comparator.comparing(NodeGroup::uuid),
            "name", Comparator.comparing(NodeGroup::name),
            "role", Comparator.comparing(NodeGroup::role)));

    private final ReadModel model;

    @Inject
    NodeGroupCalls(ReadModel model) {
        this.model = model;
    }

    List<Route> routes() {
        return List.of(
                Route.list(COLLECTION, Right.NODEGROUP_READ, this::list)
                        .with(Set.of("marker", "limit", "sort_key", "sort_dir", "role"))
                        .since(SINCE),
                Route.get(
                                ONE,
                                Right.NODEGROUP_READ,
                                call -> Answer.ok(found(call).full(call.links())))
                        .since(SINCE),
                Route.post(COLLECTION, Right.NODEGROUP_WRITE, this::create).since(SINCE),
                Route.patch(ONE, Right.NODEGROUP_WRITE, this::change).since(SINCE),
                Route.delete(ONE, Right.NODEGROUP_WRITE, this::delete).since(SINCE));
    }

    private Answer list(Call call) {
        String role = call.query().get("role");
        PageWish wish = PageWish.of(call, COLUMNS.keySet());
        List<NodeGroup> groups = groups(call);
        List<NodeGroup> page = page(
                groups.stream()
                        .filter(group -> role == null || group.role().equals(role))
                        .toList(),
                wish);
        var body = new LinkedHashMap<String, Object>();
        body.put("nodegroups", page.stream().map(NodeGroup::brief).toList());
        String cluster = groups.getFirst().stored().view().id();
        String collection = call.links().self(ClusterCalls.COLLECTION, cluster) + "/nodegroups";
        wish.link(body, collection, page.stream().map(NodeGroup::uuid).toList());
        return Answer.ok(body);
    }

    /** They are too few to be searched by the database. */
    private static List<NodeGroup> page(List<NodeGroup> groups, PageWish wish) {
        Comparator<NodeGroup> order = Objects.requireNonNull(COLUMNS.get(wish.sortKey()));
        List<NodeGroup> sorted = groups.stream()
                .sorted(wish.ascending() ? order : order.reversed())
                .toList();
        Reference.@Nullable ById marker = wish.marker();
        if (marker == null) {
            return sorted.stream().limit(wish.limit()).toList();
        }
        List<String> uuids = sorted.stream().map(NodeGroup::uuid).toList();
        int last = uuids.indexOf(marker.text());
        if (last < 0) {
            throw Problem.notFound("nodegroup", marker.text());
        }
        return sorted.stream().skip(last + 1L).limit(wish.limit()).toList();
    }

    private Answer create(Call call) {
        ClusterCalls.found(model, call);
        throw new Problem(GatewayCode.NOT_SUPPORTED, "Creating nodegroups is not supported yet.");
    }

    private Answer change(Call call) {
        Patch.read(call.body());
        found(call);
        throw new Problem(GatewayCode.NOT_SUPPORTED, "Changing nodegroups is not supported yet.");
    }

    private Answer delete(Call call) {
        throw new Problem(
                GatewayCode.NOT_SUPPORTED,
                "Deleting a default nodegroup is not supported: " + found(call).name() + ".");
    }

    private NodeGroup found(Call call) {
        String reference = call.part("nodegroup");
        return groups(call).stream()
                .filter(group -> group.isCalled(reference))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("nodegroup", reference));
    }

    private List<NodeGroup> groups(Call call) {
        Stored<ClusterView> cluster = ClusterCalls.stored(model, call);
        @Nullable
        ClusterTemplateView template = model.maybe(
                        Kind.TEMPLATE,
                        Scope.everything(),
                        Reference.idOrName(cluster.view().clusterTemplateId()))
                .map(Stored::view)
                .orElse(null);
        return NodeGroup.of(cluster, template);
    }
}
