// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.resource;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.contracts.cluster.WorkloadView;
import io.coeus.contracts.network.NetworkView;
import io.coeus.contracts.operation.OperationView;
import io.coeus.contracts.volume.VolumeView;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of thing in the read model: its name in words, the record it is told in, and how to read the columns that
 * are searched by.
 *
 * @param <V> the record
 */
public final class Kind<V> {
    public static final Kind<ClusterTemplateView> TEMPLATE =
            new Kind<>("cluster template", ClusterTemplateView.class, Columns::of);
    public static final Kind<ClusterView> CLUSTER = new Kind<>("cluster", ClusterView.class, Columns::of);
    public static final Kind<WorkloadView> WORKLOAD = new Kind<>("workload", WorkloadView.class, Columns::of);
    public static final Kind<VolumeView> VOLUME = new Kind<>("volume", VolumeView.class, Columns::of);
    public static final Kind<NetworkView> NETWORK = new Kind<>("network", NetworkView.class, Columns::of);
    public static final Kind<OperationView> OPERATION = new Kind<>("operation", OperationView.class, Columns::of);

    /** All kinds there are. */
    public static final List<Kind<?>> ALL = List.of(TEMPLATE, CLUSTER, WORKLOAD, VOLUME, NETWORK, OPERATION);

    private final String noun;
    private final Class<V> type;
    private final Function<V, Columns> columns;

    private Kind(String noun, Class<V> type, Function<V, Columns> columns) {
        this.noun = noun;
        this.type = type;
        this.columns = columns;
    }

    /** What people call it; also its name in the database. */
    public String noun() {
        return noun;
    }

    public Class<V> type() {
        return type;
    }

    public Columns columns(V view) {
        return columns.apply(view);
    }

    @Override
    public String toString() {
        return noun;
    }
}
