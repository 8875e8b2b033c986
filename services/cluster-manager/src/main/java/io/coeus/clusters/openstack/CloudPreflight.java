// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.SideBySide;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.clusters.create.Checked;
import io.coeus.clusters.create.Draft;
import io.coeus.clusters.create.Preflight;
import io.coeus.clusters.room.Budget;
import io.coeus.clusters.room.Demand;
import io.coeus.clusters.room.Promised;
import io.coeus.clusters.room.Reserve;
import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.compute.Flavors.Flavor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The preflight against OpenStack: everything is asked at once, and everything that is wrong is told at once. */
@ApplicationScoped
class CloudPreflight implements Preflight {
    private static final Flavor NO_FLAVOR = new Flavor("", "", 0, 0, 0, Map.of());
    private static final String RESOURCE_PREFIX = "resources:CUSTOM_";

    private final Clouds clouds;
    private final Reserve reserve;

    CloudPreflight(Clouds clouds, Reserve reserve) {
        this.clouds = clouds;
        this.reserve = reserve;
    }

    @Override
    public Checked check(Draft draft, Secret userToken, String projectId) {
        var asOf = reserve.now();
        var cloud = clouds.on(clouds.of(userToken));
        var spec = draft.spec();
        var names = Names.in(cloud);
        var findings = new Findings();
        var image = SideBySide.ask(() -> names.image(spec.imageId()).id());
        var worker = SideBySide.ask(() -> names.flavor("flavor_id", spec.flavorId()));
        var master = SideBySide.ask(() -> names.flavor("master_flavor_id", spec.masterFlavorId()));
        var keypair = SideBySide.ask(() -> given(spec.keypair(), names::keypair));
        var places = Labels.of(spec).stream()
                .map(label -> SideBySide.ask(() -> given(label, it -> it.check(names))))
                .toList();
        var external = SideBySide.ask(() -> optional(
                spec.externalNetworkId(), name -> names.externalNetwork(name).id()));
        var network = SideBySide.ask(
                () -> optional(spec.networkId(), name -> names.network(name).id()));
        var subnet = SideBySide.ask(
                () -> optional(spec.subnetId(), name -> names.subnet(name).id()));
        var quotas = Quotas.ask(cloud, spec);
        var resolved = new Resolved(
                findings.resolve(image::get, ""),
                findings.resolve(worker::get, NO_FLAVOR),
                findings.resolve(master::get, NO_FLAVOR),
                findings.resolve(external::get, Optional.<String>empty()).orElse(null),
                findings.resolve(network::get, Optional.<String>empty()).orElse(null),
                findings.resolve(subnet::get, Optional.<String>empty()).orElse(null));
        findings.resolve(keypair::get, true);
        places.forEach(place -> findings.resolve(place::get, true));
        checkDisk(spec, resolved.worker(), findings);
        var result = resolved.in(spec, resourceClass(spec, resolved.worker(), findings));
        var need = new Need(projectId, result, draft.masterCount(), draft.nodeCount(), true);
        var budget = new Budget(asOf, demands(quotas, need, resolved.master(), resolved.worker()));
        findings.done(budget.shortfalls(Promised.NOTHING));
        return new Checked(result, budget);
    }

    @Override
    public Budget growth(Cluster cluster, int more) {
        var asOf = reserve.now();
        var cloud = clouds.on(clouds.of(Objects.requireNonNull(cluster.access().credentialId())));
        var spec = cluster.spec();
        var flavor = SideBySide.ask(() -> Names.in(cloud).flavor("flavor_id", spec.flavorId()));
        var quotas = Quotas.ask(cloud, spec);
        var need = new Need(cluster.identity().projectId(), spec, 0, more, false);
        return new Budget(asOf, demands(quotas, need, NO_FLAVOR, flavor.get()));
    }

    @Override
    public ClusterTemplateView check(ClusterTemplateView template, Secret userToken) {
        return TemplateCheck.check(clouds.on(clouds.of(userToken)), template);
    }

    private static <T> boolean given(@Nullable T value, Consumer<T> check) {
        if (value != null) {
            check.accept(value);
        }
        return true;
    }

    private static Optional<String> optional(@Nullable String name, UnaryOperator<String> lookup) {
        return Optional.ofNullable(name).map(lookup);
    }

    private static void checkDisk(ClusterSpec spec, Flavor flavor, Findings findings) {
        boolean fromDisk = findings.resolve(() -> Labels.bootVolumeSize(spec.labels()), 0) == 0;
        if (!flavor.equals(NO_FLAVOR) && flavor.diskGib() == 0 && fromDisk && !spec.bareMetal()) {
            findings.add(Problem.invalid(
                    "flavor_id", "Flavor " + flavor.name() + " has no disk; set label boot_volume_size."));
        }
    }

    /** The Ironic resource class a bare-metal flavor asks for, as Nova derives it: upper case, other signs as "_". */
    private static @Nullable String resourceClass(ClusterSpec spec, Flavor flavor, Findings findings) {
        if (!spec.bareMetal() || flavor.equals(NO_FLAVOR)) {
            return null;
        }
        var resource = flavor.extraSpecs().keySet().stream()
                .filter(key -> key.startsWith(RESOURCE_PREFIX))
                .map(key -> key.substring(RESOURCE_PREFIX.length()).toLowerCase(Locale.ROOT))
                .findFirst();
        if (resource.isEmpty()) {
            findings.add(Problem.invalid(
                    "flavor_id", "Flavor " + flavor.name() + " asks for no bare-metal resource class."));
        }
        return resource.orElse(null);
    }

    private List<Demand> demands(Quotas quotas, Need need, Flavor master, Flavor worker) {
        var demands = new ArrayList<>(quotas.demands(need, master, worker));
        var resourceClass = need.spec().resourceClass();
        if (resourceClass != null) {
            var free = clouds.on(clouds.own()).bareMetal().machines().available(resourceClass);
            demands.add(Need.ofMachines(resourceClass, free.size(), need.nodes()));
        }
        return demands;
    }

    /** What the names stood for. */
    private record Resolved(
            String imageId,
            Flavor worker,
            Flavor master,
            @Nullable String externalNetworkId,
            @Nullable String networkId,
            @Nullable String subnetId) {

        ClusterSpec in(ClusterSpec spec, @Nullable String resourceClass) {
            return new ClusterSpec(
                    spec.coe(),
                    spec.serverType(),
                    imageId,
                    worker.id(),
                    master.id(),
                    resourceClass,
                    spec.keypair(),
                    externalNetworkId,
                    networkId,
                    subnetId,
                    spec.dnsNameservers(),
                    spec.dockerVolumeSize(),
                    spec.labels(),
                    spec.floatingIpEnabled(),
                    spec.masterLbEnabled(),
                    spec.tlsDisabled(),
                    spec.apiPort(),
                    spec.createTimeout(),
                    spec.discoveryUrl());
        }
    }
}
