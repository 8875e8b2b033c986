// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.template;

import io.coeus.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be said about a template without asking the cloud. */
public final class TemplateRules {
    /** The COEs clients may name; for mesos there is no driver yet. */
    public static final List<String> COES = List.of("kubernetes", "swarm", "swarm-mode", "mesos");

    public static final List<String> SERVER_TYPES = List.of("vm", "bm");

    private static final Map<String, String> DRIVERS =
            Map.of("kubernetes", "kubernetes", "swarm", "swarm", "swarm-mode", "swarm");
    private static final Map<String, List<String>> NETWORK_DRIVERS = Map.of(
            "kubernetes", List.of("flannel", "calico", "cilium"),
            "swarm", List.of("docker", "flannel"),
            "swarm-mode", List.of("docker", "flannel"),
            "mesos", List.of("docker"));
    private static final Map<String, String> VOLUME_DRIVERS =
            Map.of("kubernetes", "cinder", "swarm", "rexray", "swarm-mode", "rexray", "mesos", "rexray");
    private static final List<String> SWARM_STRATEGIES = List.of("spread", "binpack", "random");
    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])");
    private static final int SMALLEST_DEVICEMAPPER_GIB = 3;

    private TemplateRules() {}

    /**
     * Passes when the draft makes sense in itself.
     *
     * @throws Problem INVALID_FIELD that names the field
     */
    public static void check(TemplateDraft draft) {
        requireOneOf("coe", draft.coe(), COES);
        requireDriver(draft.coe());
        requireOneOf("driver", draft.driver(), List.of(DRIVERS.getOrDefault(draft.coe(), "")));
        requireOneOf("serverType", draft.serverType(), SERVER_TYPES);
        requireOneOf("networkDriver", draft.networkDriver(), NETWORK_DRIVERS.getOrDefault(draft.coe(), List.of()));
        requireOneOf("volumeDriver", draft.volumeDriver(), volumeDrivers(draft.coe()));
        requireNameservers(draft.dnsNameserver());
        requireStorage(draft.dockerStorageDriver(), draft.dockerVolumeSize());
        requireOneOf("labels", draft.labels().get("swarm_strategy"), SWARM_STRATEGIES);
    }

    /**
     * Passes when Coeus can make clusters of that COE.
     *
     * @throws Problem INVALID_FIELD otherwise
     */
    public static void requireDriver(String coe) {
        if (!DRIVERS.containsKey(coe)) {
            throw Problem.invalid("coe", "Requested COE type " + coe + " is not supported: it has no driver yet.");
        }
    }

    /** The network driver a COE has unless another is asked for. */
    public static @Nullable String defaultNetworkDriver(String coe) {
        return NETWORK_DRIVERS.getOrDefault(coe, List.of()).stream().findFirst().orElse(null);
    }

    /**
     * Passes when the volume is large enough for the storage driver.
     *
     * @throws Problem INVALID_FIELD otherwise
     */
    public static void requireStorage(@Nullable String storageDriver, @Nullable Integer volumeSize) {
        boolean tooSmall = volumeSize == null || volumeSize < SMALLEST_DEVICEMAPPER_GIB;
        if ("devicemapper".equals(storageDriver) && tooSmall) {
            throw Problem.invalid(
                    "dockerVolumeSize",
                    "With the storage driver devicemapper the docker volume needs at least "
                            + SMALLEST_DEVICEMAPPER_GIB + " GB, " + (volumeSize == null ? "none" : volumeSize)
                            + " was asked for.");
        }
    }

    private static List<String> volumeDrivers(String coe) {
        return Optional.ofNullable(VOLUME_DRIVERS.get(coe)).map(List::of).orElse(List.of());
    }

    private static void requireOneOf(String field, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw Problem.invalid(
                    field, field + " must be one of " + String.join(", ", allowed) + ", was '" + value + "'.");
        }
    }

    private static void requireNameservers(@Nullable String nameservers) {
        if (nameservers == null) {
            return;
        }
        for (String nameserver : nameservers.split(",", -1)) {
            if (!IPV4.matcher(nameserver.strip()).matches()) {
                throw Problem.invalid(
                        "dnsNameserver", "dnsNameserver must be IPv4 addresses, '" + nameserver + "' is none.");
            }
        }
    }
}
