// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.FileSource;
import io.coeus.driver.Fit;
import io.coeus.driver.Fit.Remark;
import io.coeus.driver.HealthCheck;
import io.coeus.driver.RestartPolicy;
import io.coeus.driver.Scale;
import io.coeus.driver.UpdatePolicy;
import io.coeus.driver.WorkloadSpec;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Kubernetes cannot express of a spec. */
final class Fitting {

    private final List<Remark> refused = new ArrayList<>();
    private final List<Remark> lost = new ArrayList<>();

    private Fitting() {}

    static Fit of(WorkloadSpec spec) {
        Fitting fitting = new Fitting();
        fitting.files("secrets", spec.secrets());
        fitting.files("configs", spec.configs());
        fitting.restarts(spec);
        if (!spec.ends()) {
            fitting.updates(spec);
        }
        fitting.healthCheck(spec.healthCheck());
        return Fit.of(fitting.refused, fitting.lost);
    }

    private void files(String field, List<FileSource> files) {
        for (int i = 0; i < files.size(); i++) {
            refused.add(new Remark(
                    field + "[" + i + "]", files.get(i).name() + ": secrets and configs are not delivered yet"));
        }
    }

    private void restarts(WorkloadSpec spec) {
        RestartPolicy policy = spec.restartPolicy();
        if (spec.ends() && policy == RestartPolicy.ALWAYS) {
            refused.add(new Remark("restartPolicy", "a job ends: ask for on-failure or never"));
        } else if (!spec.ends() && policy == RestartPolicy.NEVER) {
            refused.add(new Remark("restartPolicy", "a service is always restarted: run it as a job instead"));
        } else if (!spec.ends() && policy == RestartPolicy.ON_FAILURE) {
            lost.add(new Remark("restartPolicy", "instances are also restarted when they end with 0"));
        }
    }

    private void updates(WorkloadSpec spec) {
        UpdatePolicy policy = spec.updatePolicy();
        if (spec.scale() instanceof Scale.Global && policy.order() == UpdatePolicy.Order.START_FIRST) {
            lost.add(new Remark("updatePolicy.order", "on each node the old instance is stopped first"));
        }
        if (policy.onFailure() != UpdatePolicy.OnFailure.PAUSE) {
            lost.add(new Remark("updatePolicy.onFailure", "an update that goes wrong pauses"));
        }
    }

    private void healthCheck(@Nullable HealthCheck check) {
        if (check == null) {
            return;
        }
        roundedUp("healthCheck.interval", check.interval());
        roundedUp("healthCheck.timeout", check.timeout());
        roundedUp("healthCheck.startPeriod", check.startPeriod());
    }

    private void roundedUp(String field, Duration duration) {
        if (!duration.equals(duration.truncatedTo(ChronoUnit.SECONDS))) {
            lost.add(new Remark(field, "rounded up to whole seconds"));
        }
    }
}
