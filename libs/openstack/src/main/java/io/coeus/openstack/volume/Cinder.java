// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.Quota;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.Lookup;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Optional;

/** {@link BlockStorage} by Cinder's REST API, microversion 3.27. */
public final class Cinder implements BlockStorage {
    private final RestClient cinder;

    /** Speaks through a client of the block storage service. */
    public Cinder(RestClient cinder) {
        this.cinder = cinder;
    }

    @Override
    public Volumes volumes() {
        return new CinderVolumes(cinder);
    }

    @Override
    public VolumeTypes types() {
        return new Types(cinder);
    }

    @Override
    public VolumeQuotas quotas() {
        return () -> {
            JsonNode limits = cinder.at("limits").get().path("limits").path("absolute");
            return new VolumeQuotas.VolumeQuota(
                    quota(limits, "maxTotalVolumes", "totalVolumesUsed"),
                    quota(limits, "maxTotalVolumeGigabytes", "totalGigabytesUsed"));
        };
    }

    private static Quota quota(JsonNode limits, String limit, String used) {
        return new Quota(limits.path(limit).asLong(-1), limits.path(used).asLong(0));
    }

    private record Types(RestClient cinder) implements VolumeTypes {
        @Override
        public Optional<VolumeType> find(String idOrName) {
            List<VolumeType> all = list();
            return all.stream()
                    .filter(type -> type.id().equals(idOrName))
                    .findFirst()
                    .or(() -> Lookup.onlyOne("volume types", idOrName, all, VolumeType::name));
        }

        @Override
        public List<VolumeType> list() {
            return cinder.at("types")
                    .list("volume_types", node -> new VolumeType(Json.text(node, "id"), Json.text(node, "name")));
        }
    }
}
