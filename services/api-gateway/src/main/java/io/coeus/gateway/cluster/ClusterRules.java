// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.cluster;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.gateway.template.TemplateRules;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.util.Objects;
import java.util.regex.Pattern;

/** What can be said about a cluster to be made without asking the cloud. */
public final class ClusterRules {
    /** The names clusters may have; at most {@link #LONGEST_NAME} characters. */
    public static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.-]*");

    public static final int LONGEST_NAME = 242;

    private ClusterRules() {}

    /**
     * Passes when a cluster of the template can be as the draft wants it.
     *
     * @throws Problem INVALID_FIELD that names the field, or NOT_ALLOWED for a hidden template
     */
    public static void check(ClusterDraft draft, ClusterTemplateView template, Caller caller) {
        requireName(draft.name());
        TemplateRules.requireDriver(template.coe());
        TemplateRules.requireStorage(
                template.dockerStorageDriver(),
                draft.dockerVolumeSize() == null ? template.dockerVolumeSize() : draft.dockerVolumeSize());
        requireMasters(draft.masterCount());
        requireVisible(template, caller);
        boolean balanced = Objects.requireNonNullElse(draft.masterLbEnabled(), template.masterLbEnabled());
        if (draft.masterCount() > 1 && !balanced) {
            throw Problem.invalid(
                    "masterCount",
                    "masterCount must be 1 when master_lb_enabled is false, was " + draft.masterCount() + ".");
        }
    }

    private static void requireName(String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw Problem.invalid(
                    "name",
                    "name must begin with a letter and have at most " + LONGEST_NAME
                            + " letters, digits, '_', '.' and '-'.");
        }
    }

    private static void requireMasters(int count) {
        if (count % 2 == 0) {
            throw Problem.invalid("masterCount", "masterCount must be odd, was " + count + ".");
        }
    }

    private static void requireVisible(ClusterTemplateView template, Caller caller) {
        if (template.hidden() && !caller.isAdmin()) {
            throw new Problem(CommonCode.NOT_ALLOWED, "The cluster template " + template.name() + " is hidden.");
        }
    }
}
