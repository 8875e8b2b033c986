// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Scale;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;

/** The kinds of objects a workload may consist of, besides its pods. */
enum Kinds {
    DEPLOYMENT("apps", "Deployment", "deployments"),
    DAEMON_SET("apps", "DaemonSet", "daemonsets"),
    JOB("batch", "Job", "jobs"),
    CRON_JOB("batch", "CronJob", "cronjobs"),
    SERVICE("", "Service", "services");

    /** The kinds that make pods. */
    static final List<Kinds> CONTROLLERS = List.of(DEPLOYMENT, DAEMON_SET, JOB, CRON_JOB);

    private final String group;
    private final String kind;
    private final String plural;

    Kinds(String group, String kind, String plural) {
        this.group = group;
        this.kind = kind;
        this.plural = plural;
    }

    static Kinds of(Scale scale) {
        return switch (scale) {
            case Scale.Replicas replicas -> DEPLOYMENT;
            case Scale.Global global -> DAEMON_SET;
            case Scale.Job job -> JOB;
            case Scale.Cron cron -> CRON_JOB;
        };
    }

    String kind() {
        return kind;
    }

    /** The context of this kind on one server: CronJobs were beta until Kubernetes 1.21. */
    ResourceDefinitionContext on(KubernetesClient client) {
        boolean beta = this == CRON_JOB && !client.supports("batch/v1", "CronJob");
        return new ResourceDefinitionContext.Builder()
                .withGroup(group)
                .withVersion(beta ? "v1beta1" : "v1")
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(true)
                .build();
    }
}
