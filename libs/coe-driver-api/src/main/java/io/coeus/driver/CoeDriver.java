// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.Set;

/**
 * One container orchestration engine, as Coeus knows it.
 *
 * <p>A driver is found by {@link java.util.ServiceLoader}, needs a public constructor without parameters and is shared by
 * all threads. Its calls may block, each for less than a minute; the caller runs them on a virtual thread. Every call may be
 * repeated at any time, also by two callers at once, and what cannot be done is a value ({@link Progress.Blocked},
 * {@link Health.Silent}, {@link WorkloadState#UNKNOWN}), never an exception. An exception that escapes is a defect of
 * the driver.
 */
public interface CoeDriver extends AutoCloseable {

    /** Name of the engine as templates give it: {@code kubernetes}, {@code swarm}. Never changes. */
    String id();

    /** What this driver can express. What is missing here is remarked on by {@link WorkloadDriver#fit}, never dropped. */
    Set<Capability> capabilities();

    /** The side of the driver which brings up and takes down the machines of a cluster. */
    ClusterDriver clusters();

    /** The side of the driver which runs workloads on a cluster. */
    WorkloadDriver workloads();

    /** Closes pooled connections. Calls made later open new ones; closing twice does nothing. */
    @Override
    void close();
}
