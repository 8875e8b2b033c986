// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud.sweep;

import io.coeus.openstack.Tag;
import java.util.List;

/** What a manager makes in the cloud. The one CDI bean of a manager that implements it is found by the {@link Sweeper}. */
public interface Sweepable {
    /**
     * Everything that bears the tag, of all kinds the manager writes down in its ledger, in an order in which it can be
     * deleted.
     *
     * @param aggregateId cluster, workload, network or volume; also the name of its credential, if it has one
     */
    List<Thing> tagged(String aggregateId, Tag tag);
}
