// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.workload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to run; what is left out has the defaults of {@link SpecDefaults}. Meanings are those of {@link
 * io.coeus.contracts.cluster.WorkloadSpec}.
 */
public record SpecRequest(
        @Nullable String image,
        @Nullable List<String> command,
        @Nullable List<String> args,
        @Nullable Map<String, String> env,
        @Nullable Integer cpuMilli,
        @Nullable Integer memoryMib,
        @Nullable String mode,
        @Nullable Integer replicas,
        @Nullable List<PortRequest> ports,
        @Nullable CheckRequest healthCheck,
        @Nullable List<MountRequest> mounts,
        @Nullable List<AttachmentRequest> networks,
        @Nullable String restartPolicy,
        @Nullable UpdateRequest updatePolicy) {

    /** A port of the container, published on the nodes when a number for that is given. */
    public record PortRequest(
            @Nullable Integer port,
            @Nullable Integer published,
            @Nullable String protocol) {}

    /** How to see that a copy is well. */
    public record CheckRequest(
            @Nullable String type,
            @Nullable String path,
            @Nullable Integer port,
            @Nullable List<String> command,
            @Nullable Integer intervalSeconds,
            @Nullable Integer timeoutSeconds,
            @Nullable Integer retries) {}

    /**
     * A data volume in the container: exactly one of {@code sizeGib}, {@code volumeId} and {@code volume}.
     *
     * @param sizeGib makes a new one
     * @param volumeId a Cinder volume
     * @param volume a volume of Coeus, by id or name
     */
    public record MountRequest(
            @Nullable String name,
            @Nullable String path,
            @Nullable Boolean readOnly,
            @Nullable Integer sizeGib,
            @Nullable String volumeType,
            @Nullable String volumeId,
            @Nullable String volume) {}

    /**
     * A network the workload is in.
     *
     * @param network a network of Coeus by id or name, or a Neutron network by id
     */
    public record AttachmentRequest(
            @Nullable String network, @Nullable String fixedIp) {}

    /** How a change is rolled out. */
    public record UpdateRequest(
            @Nullable Integer parallelism,
            @Nullable String order,
            @Nullable String onFailure) {}
}
