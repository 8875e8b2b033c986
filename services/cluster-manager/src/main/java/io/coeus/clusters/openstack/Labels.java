// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import io.coeus.clusters.cluster.ClusterSpec;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labels that say where nodes keep their disks. */
final class Labels {
    private static final String ZONE = "availability_zone";
    private static final String BOOT_VOLUME_SIZE = "boot_volume_size";

    private Labels() {}

    /** A label that names something of the cloud. */
    record Named(String label, String value) {

        /** Fails with INVALID_FIELD when there is no such thing. */
        void check(Names names) {
            if (label.equals(ZONE)) {
                names.availabilityZone(value);
            } else {
                names.volumeType(label, value);
            }
        }
    }

    /** Those that matter for such a cluster. */
    static List<Named> of(ClusterSpec spec) {
        if (spec.bareMetal()) {
            return List.of();
        }
        return Stream.of(
                        ZONE,
                        spec.dockerVolumeSize() == null ? "" : "docker_volume_type",
                        spec.labels().containsKey(BOOT_VOLUME_SIZE) ? "boot_volume_type" : "")
                .filter(spec.labels()::containsKey)
                .map(label ->
                        new Named(label, Objects.requireNonNull(spec.labels().get(label))))
                .toList();
    }

    /** GiB of the volume a server boots from, 0 for none. Fails with INVALID_FIELD. */
    static int bootVolumeSize(Map<String, String> labels) {
        var text = labels.getOrDefault(BOOT_VOLUME_SIZE, "0");
        try {
            int size = Integer.parseInt(text);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw wrong(text, e);
        }
        throw wrong(text, null);
    }

    private static Problem wrong(String text, @Nullable Throwable cause) {
        return new Problem(
                        CommonCode.INVALID_FIELD,
                        "Label " + BOOT_VOLUME_SIZE + " must be a whole number of GiB, 0 or more, was '" + text + "'.",
                        cause)
                .onField("labels");
    }
}
