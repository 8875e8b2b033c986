// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Event;

/** What happens to cluster templates. */
@Owner("cluster-manager")
public sealed interface ClusterTemplateEvent extends Event {
    ClusterTemplateView template();

    /** A cluster template was made or changed. */
    @WireType("io.coeus.cluster-template.changed.v1")
    record Changed(ClusterTemplateView template) implements ClusterTemplateEvent {}

    /** A cluster template is gone. */
    @WireType("io.coeus.cluster-template.deleted.v1")
    record Deleted(ClusterTemplateView template) implements ClusterTemplateEvent {}
}
