// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to run, in words that all COEs share.
 *
 * @param env the environment of the container; it is told in answers, commands and events, so it is no place for secrets
 * @param mode {@code replicated}, {@code global} or {@code job}
 * @param replicas how many, for replicated and job
 * @param cpuMilli thousandths of a core, null for no limit
 * @param memoryMib MiB, null for no limit
 * @param restartPolicy {@code always}, {@code on-failure} or {@code never}
 */
public record WorkloadSpec(
        String image,
        List<String> command,
        List<String> args,
        Map<String, String> env,
        @Nullable Integer cpuMilli,
        @Nullable Integer memoryMib,
        String mode,
        int replicas,
        List<PublishedPort> ports,
        @Nullable HealthCheck healthCheck,
        List<Mount> mounts,
        List<NetworkAttachment> networks,
        String restartPolicy,
        UpdatePolicy updatePolicy) {

    /**
     * A port of the container.
     *
     * @param published port on the nodes, null for none
     * @param protocol {@code tcp} or {@code udp}
     */
    public record PublishedPort(int port, @Nullable Integer published, String protocol) {}

    /**
     * How to see that a copy is well.
     *
     * @param type {@code http}, {@code tcp} or {@code command}
     */
    public record HealthCheck(
            String type,
            @Nullable String path,
            @Nullable Integer port,
            List<String> command,
            int intervalSeconds,
            int timeoutSeconds,
            int retries) {}

    /** A Cinder volume in the container: by id, or a new one by size in GiB. */
    public record Mount(
            String name,
            String path,
            boolean readOnly,
            @Nullable String volumeId,
            @Nullable Integer sizeGib,
            @Nullable String volumeType) {}

    /**
     * A network the workload is in.
     *
     * @param network Neutron network id
     * @param fixedIp wanted address, or null
     */
    public record NetworkAttachment(
            String network, @Nullable String fixedIp) {}

    /**
     * How a change is rolled out.
     *
     * @param order {@code stop-first} or {@code start-first}
     * @param onFailure {@code pause} or {@code rollback}
     */
    public record UpdatePolicy(int parallelism, String order, String onFailure) {}
}
