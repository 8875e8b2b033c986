// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one world to all journeys; it is started before the first and stopped after the last. Those tagged {@link
 * #SOAK} get one with two processes of each service.
 */
final class SharedWorld implements ParameterResolver {
    static final String SOAK = "soak";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        int replicas = context.getTags().contains(SOAK) ? 2 : 1;
        return context.getRoot()
                .getStore(Namespace.create(SharedWorld.class))
                .computeIfAbsent(replicas, World::new, World.class);
    }
}
