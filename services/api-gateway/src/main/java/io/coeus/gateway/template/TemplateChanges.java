// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.template;

import io.coeus.contracts.cluster.ClusterTemplateView;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is different between a template and what it shall become. */
final class TemplateChanges {
    private TemplateChanges() {}

    /** Whether the template may become so while clusters use it: one change at most, and only of what they do not see. */
    static boolean allowedWhileUsed(ClusterTemplateView before, TemplateDraft after) {
        Set<String> changed = changed(before, after);
        if (changed.isEmpty()) {
            return true;
        }
        return switch (changed.size() == 1 ? changed.iterator().next() : "several") {
            case "publicTemplate" -> after.publicTemplate();
            case "tags" -> after.tags() != null;
            case "hidden", "name" -> true;
            default -> false;
        };
    }

    private static Set<String> changed(ClusterTemplateView before, TemplateDraft after) {
        return Arrays.stream(TemplateDraft.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !Objects.equals(value(before, name), value(after, name)))
                .collect(Collectors.toSet());
    }

    private static Object value(Record record, String component) {
        try {
            Object value = record.getClass().getMethod(component).invoke(record);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Both records have " + component, e);
        }
    }
}
