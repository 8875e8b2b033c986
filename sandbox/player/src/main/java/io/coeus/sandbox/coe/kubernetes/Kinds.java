// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import java.util.List;
import java.util.Optional;

/** The resource types this API knows. */
final class Kinds {
    static final Kind NAMESPACES = global("", "v1", "Namespace", "namespaces", true, "ns");
    static final Kind NODES = global("", "v1", "Node", "nodes", true, "no");
    static final Kind VOLUMES = global("", "v1", "PersistentVolume", "persistentvolumes", true, "pv");
    static final Kind PODS = local("", "v1", "Pod", "pods", true, "po");
    static final Kind SERVICES = local("", "v1", "Service", "services", true, "svc");
    static final Kind ENDPOINTS = local("", "v1", "Endpoints", "endpoints", false, "ep");
    static final Kind SECRETS = local("", "v1", "Secret", "secrets", false);
    static final Kind CONFIG_MAPS = local("", "v1", "ConfigMap", "configmaps", false, "cm");
    static final Kind EVENTS = local("", "v1", "Event", "events", false, "ev");
    static final Kind CLAIMS = local("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", true, "pvc");
    static final Kind ACCOUNTS = local("", "v1", "ServiceAccount", "serviceaccounts", false, "sa");
    static final Kind DEPLOYMENTS = scaled("Deployment", "deployments", "deploy");
    static final Kind REPLICA_SETS = scaled("ReplicaSet", "replicasets", "rs");
    static final Kind STATEFUL_SETS = scaled("StatefulSet", "statefulsets", "sts");
    static final Kind DAEMON_SETS = local("apps", "v1", "DaemonSet", "daemonsets", true, "ds");
    static final Kind JOBS = local("batch", "v1", "Job", "jobs", true);
    static final Kind CRON_JOBS = local("batch", "v1", "CronJob", "cronjobs", true, "cj");
    static final Kind LEASES = local("coordination.k8s.io", "v1", "Lease", "leases", false);
    static final Kind STORAGE_CLASSES = global("storage.k8s.io", "v1", "StorageClass", "storageclasses", false, "sc");

    private static final String RBAC = "rbac.authorization.k8s.io";

    /** In the order in which discovery names them. */
    static final List<Kind> ALL = List.of(
            NAMESPACES,
            NODES,
            VOLUMES,
            PODS,
            SERVICES,
            ENDPOINTS,
            SECRETS,
            CONFIG_MAPS,
            EVENTS,
            CLAIMS,
            ACCOUNTS,
            local("", "v1", "LimitRange", "limitranges", false, "limits"),
            local("", "v1", "ResourceQuota", "resourcequotas", true, "quota"),
            DEPLOYMENTS,
            REPLICA_SETS,
            STATEFUL_SETS,
            DAEMON_SETS,
            JOBS,
            CRON_JOBS,
            LEASES,
            STORAGE_CLASSES,
            local("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", false, "netpol"),
            local("networking.k8s.io", "v1", "Ingress", "ingresses", true, "ing"),
            local("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", true, "pdb"),
            local("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true, "hpa"),
            local(RBAC, "v1", "Role", "roles", false),
            local(RBAC, "v1", "RoleBinding", "rolebindings", false),
            global(RBAC, "v1", "ClusterRole", "clusterroles", false),
            global(RBAC, "v1", "ClusterRoleBinding", "clusterrolebindings", false),
            global("scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses", false, "pc"));

    private Kinds() {}

    static Optional<Kind> find(String group, String version, String plural) {
        return ALL.stream()
                .filter(kind -> kind.group().equals(group)
                        && kind.version().equals(version)
                        && kind.plural().equals(plural))
                .findFirst();
    }

    static Optional<Kind> named(String apiVersion, String name) {
        return ALL.stream()
                .filter(kind ->
                        kind.apiVersion().equals(apiVersion) && kind.name().equals(name))
                .findFirst();
    }

    private static Kind local(
            String group, String version, String name, String plural, boolean status, String... shortNames) {
        return new Kind(group, version, name, plural, true, status, false, List.of(shortNames));
    }

    private static Kind global(
            String group, String version, String name, String plural, boolean status, String... shortNames) {
        return new Kind(group, version, name, plural, false, status, false, List.of(shortNames));
    }

    private static Kind scaled(String name, String plural, String shortName) {
        return new Kind("apps", "v1", name, plural, true, true, true, List.of(shortName));
    }
}
