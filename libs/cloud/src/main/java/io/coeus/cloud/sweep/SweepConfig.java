// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often and how carefully ledger and cloud are compared. */
@ConfigMapping(prefix = "coeus.sweep")
public interface SweepConfig {
    /** Time between two sweeps of the same cluster, workload, network or volume. */
    @WithDefault("10m")
    Duration interval();

    /** Nothing is judged by a ledger entry that has changed within this time. */
    @WithDefault("15m")
    Duration grace();

    /** How long after its end something is still looked for. */
    @WithDefault("7d")
    Duration memory();

    /** Rest between the sweeps of two of them. */
    @WithDefault("1s")
    Duration pause();
}
