// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Who this process is. */
@ConfigMapping(prefix = "coeus")
public interface ServiceConfig {
    /** The service's name, such as {@code cluster-manager}: part of its topics and its consumer group. */
    String service();

    /** Name of this replica, kept over restarts; host name and port when left out. */
    Optional<String> instance();

    /** The port that tells two replicas on one host apart. */
    @WithName("messaging.instance-port")
    String port();
}
