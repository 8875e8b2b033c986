// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.Quota;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;

/** {@link Compute} by Nova's REST API, microversion 2.67. */
public final class Nova implements Compute {
    private final RestClient nova;

    /** Speaks through a client of the compute service. */
    public Nova(RestClient nova) {
        this.nova = nova;
    }

    @Override
    public Servers servers() {
        return new NovaServers(nova);
    }

    @Override
    public VolumeAttachments volumeAttachments() {
        return new NovaVolumeAttachments(nova);
    }

    @Override
    public Flavors flavors() {
        return new NovaFlavors(nova);
    }

    @Override
    public Keypairs keypairs() {
        return new NovaKeypairs(nova);
    }

    @Override
    public ComputeQuotas quotas() {
        return () -> {
            JsonNode limits = nova.at("limits").get().path("limits").path("absolute");
            return new ComputeQuotas.ComputeQuota(
                    quota(limits, "maxTotalInstances", "totalInstancesUsed"),
                    quota(limits, "maxTotalCores", "totalCoresUsed"),
                    quota(limits, "maxTotalRAMSize", "totalRAMUsed"));
        };
    }

    @Override
    public AvailabilityZones availabilityZones() {
        return () -> {
            JsonNode zones = nova.at("os-availability-zone").get().path("availabilityZoneInfo");
            return Json.list(zones, zone -> zone).stream()
                    .filter(zone -> zone.path("zoneState").path("available").asBoolean())
                    .map(zone -> Json.text(zone, "zoneName"))
                    .toList();
        };
    }

    private static Quota quota(JsonNode limits, String limit, String used) {
        return new Quota(limits.path(limit).asLong(-1), limits.path(used).asLong(0));
    }
}
