// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/**
 * What a driver may be able to express. A driver either declares a capability and honours the fields behind it, or does
 * not and remarks on those fields in its {@link Fit}; the TCK tries both ways.
 */
public enum Capability {
    /** {@link Scale.Replicas}. */
    REPLICAS,
    /** {@link Scale.Global}: one instance on each node. */
    GLOBAL,
    /** {@link Scale.Job}. */
    JOB,
    /** {@link Scale.Cron}. */
    CRON,
    /** {@link Port#published()}: a port of the node leads to the container. */
    PUBLISHED_PORTS,
    /** {@link HealthCheck.Http}. */
    HTTP_HEALTH_CHECK,
    /** {@link HealthCheck.Tcp}. */
    TCP_HEALTH_CHECK,
    /** {@link HealthCheck.Command}. */
    COMMAND_HEALTH_CHECK,
    /** {@link WorkloadSpec#mounts()}. */
    MOUNTS,
    /** {@link WorkloadSpec#networks()}. */
    NETWORKS,
    /** {@link WorkloadSpec#secrets()}. */
    SECRETS,
    /** {@link WorkloadSpec#configs()}. */
    CONFIGS,
    /** {@link Placement#nodes()} with one name: what a data volume needs. */
    PIN_TO_NODE,
    /** {@link Placement#nodes()} with several names. */
    CHOOSE_AMONG_NODES,
    /** {@link Placement#labels()}. */
    NODE_LABELS,
    /** {@link WorkloadSpec#namespace()}. */
    NAMESPACES,
    /** {@link UpdatePolicy.OnFailure#ROLLBACK}. */
    ROLLBACK
}
