// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.workload;

import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.cluster.WorkloadSpec.Mount;
import io.coeus.contracts.cluster.WorkloadSpec.NetworkAttachment;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Stored;
import io.coeus.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the volumes and networks a spec names, among those the caller may use. */
record SpecReferences(ReadModel model, Scope scope) {

    /**
     * The spec with Cinder and Neutron ids in the place of names.
     *
     * @throws Problem INVALID_FIELD for what is not there, or is not ready
     */
    WorkloadSpec resolve(WorkloadSpec spec, SpecRequest request) {
        return new WorkloadSpec(
                spec.image(),
                spec.command(),
                spec.args(),
                spec.env(),
                spec.cpuMilli(),
                spec.memoryMib(),
                spec.mode(),
                spec.replicas(),
                spec.ports(),
                spec.healthCheck(),
                mounts(spec.mounts(), Objects.requireNonNullElse(request.mounts(), List.of())),
                networks(spec.networks()),
                spec.restartPolicy(),
                spec.updatePolicy());
    }

    private List<Mount> mounts(List<Mount> mounts, List<SpecRequest.MountRequest> asked) {
        List<Mount> resolved = new ArrayList<>();
        for (int i = 0; i < mounts.size(); i++) {
            Mount mount = mounts.get(i);
            SpecRequest.MountRequest wish = asked.get(i);
            String field = "mounts[" + i + "]";
            requireOneSource(field, wish);
            String volumeId =
                    wish.volume() == null ? cinder(wish.volumeId()) : volume(field + ".volume", wish.volume());
            resolved.add(new Mount(
                    mount.name(), mount.path(), mount.readOnly(), volumeId, mount.sizeGib(), mount.volumeType()));
        }
        return resolved;
    }

    private static void requireOneSource(String field, SpecRequest.MountRequest wish) {
        long sources = Stream.of(wish.sizeGib(), wish.volumeId(), wish.volume())
                .filter(Objects::nonNull)
                .count();
        if (sources != 1) {
            throw Problem.invalid(
                    field, field + " needs exactly one of sizeGib, volumeId and volume, had " + sources + ".");
        }
    }

    private String volume(String field, String reference) {
        return model.maybe(Kind.VOLUME, scope, Reference.idOrName(reference))
                .map(stored -> ready(field, reference, stored.view().volumeId()))
                .orElseThrow(() -> Problem.invalid(field, field + ": there is no volume " + reference + "."));
    }

    /** A Cinder id may also be said by the id of the volume of Coeus that has it. */
    private @Nullable String cinder(@Nullable String id) {
        return id == null
                ? null
                : model.maybe(Kind.VOLUME, scope, Reference.idOrName(id))
                        .map(stored -> stored.view().volumeId())
                        .orElse(id);
    }

    private List<NetworkAttachment> networks(List<NetworkAttachment> networks) {
        List<NetworkAttachment> resolved = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            NetworkAttachment wish = networks.get(i);
            String field = "networks[" + i + "].network";
            resolved.add(new NetworkAttachment(network(field, wish.network()), wish.fixedIp()));
        }
        return resolved;
    }

    private String network(String field, String text) {
        Reference reference = Reference.idOrName(text);
        return model.maybe(Kind.NETWORK, scope, reference)
                .map(Stored::view)
                .map(network -> ready(field, text, network.networkId()))
                .orElseGet(() -> {
                    if (reference instanceof Reference.ById neutron) {
                        return neutron.text();
                    }
                    throw Problem.invalid(field, field + ": there is no network " + text + ".");
                });
    }

    private static String ready(String field, String reference, @Nullable String cloudId) {
        if (cloudId == null) {
            throw Problem.invalid(field, field + ": " + reference + " is not there in the cloud yet.");
        }
        return cloudId;
    }
}
