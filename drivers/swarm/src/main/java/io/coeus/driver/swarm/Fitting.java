// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import io.coeus.driver.FileSource;
import io.coeus.driver.Fit;
import io.coeus.driver.Fit.Remark;
import io.coeus.driver.HealthCheck;
import io.coeus.driver.NetworkAttachment;
import io.coeus.driver.RestartPolicy;
import io.coeus.driver.Scale;
import io.coeus.driver.WorkloadSpec;
import java.util.ArrayList;
import java.util.List;

/** What Swarm cannot express of a spec. */
final class Fitting {

    private final List<Remark> refused = new ArrayList<>();
    private final List<Remark> lost = new ArrayList<>();

    private Fitting() {}

    static Fit of(WorkloadSpec spec) {
        Fitting fitting = new Fitting();
        fitting.scale(spec);
        fitting.files("secrets", spec.secrets());
        fitting.files("configs", spec.configs());
        fitting.placement(spec);
        fitting.losses(spec);
        return Fit.of(fitting.refused, fitting.lost);
    }

    private void scale(WorkloadSpec spec) {
        if (spec.scale() instanceof Scale.Cron) {
            refused.add(new Remark("scale.cron", "Swarm has no schedules: run it as a job when it is due"));
        } else if (spec.ends() && spec.restartPolicy() == RestartPolicy.ALWAYS) {
            refused.add(new Remark("restartPolicy", "a job ends: ask for on-failure or never"));
        }
    }

    private void files(String field, List<FileSource> files) {
        for (int i = 0; i < files.size(); i++) {
            refused.add(new Remark(
                    field + "[" + i + "]", files.get(i).name() + ": secrets and configs are not delivered yet"));
        }
    }

    private void placement(WorkloadSpec spec) {
        if (spec.placement().nodes().size() > 1) {
            refused.add(new Remark(
                    "placement.nodes", "Swarm can pin to one node, not to one of several: label the nodes instead"));
        }
    }

    private void losses(WorkloadSpec spec) {
        if (spec.namespace() != null) {
            lost.add(new Remark("namespace", "Swarm has no namespaces: it becomes a label"));
        }
        HealthCheck check = spec.healthCheck();
        if (check != null && !(check.probe() instanceof HealthCheck.Command)) {
            lost.add(new Remark(
                    "healthCheck", "Swarm only runs commands inside the container: health is not checked at all"));
        }
        List<NetworkAttachment> networks = spec.networks();
        for (int i = 0; i < networks.size(); i++) {
            if (!networks.get(i).portIds().isEmpty()) {
                lost.add(new Remark(
                        "networks[" + i + "].portIds", "instances get addresses of the overlay, not of these ports"));
            }
        }
    }
}
