// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.contracts.cluster.ClusterView;
import java.util.Locale;

/** A cluster's state in Magnum's words. */
final class ClusterStatus {
    private ClusterStatus() {}

    static String of(ClusterView cluster) {
        String state = cluster.state();
        return switch (state) {
            case "CREATING" -> "CREATE_IN_PROGRESS";
            case "UPDATING" -> "UPDATE_IN_PROGRESS";
            case "DELETING" -> "DELETE_IN_PROGRESS";
            case "READY" -> completed(cluster.operation());
            default -> state;
        };
    }

    static boolean isFailed(String status) {
        return status.endsWith("_FAILED");
    }

    /** Whether the last operation ended well, so that a new one may begin. */
    static boolean isComplete(String status) {
        return status.endsWith("_COMPLETE");
    }

    private static String completed(String operation) {
        return operation.toUpperCase(Locale.ROOT).equals("UPDATE") ? "UPDATE_COMPLETE" : "CREATE_COMPLETE";
    }
}
