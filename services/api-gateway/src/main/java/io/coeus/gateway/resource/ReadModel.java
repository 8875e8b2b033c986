// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.resource;

import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.resource.Resources.Totals;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds things for people: by id or name, with a clear word when there is none or more than one. */
@ApplicationScoped
public class ReadModel {
    private final Resources resources;

    @Inject
    public ReadModel(Resources resources) {
        this.resources = resources;
    }

    /**
     * The one thing pointed at.
     *
     * @throws Problem NOT_FOUND, or NAME_AMBIGUOUS when several have the name
     */
    public <V> Stored<V> one(Kind<V> kind, Scope scope, Reference reference) {
        return maybe(kind, scope, reference).orElseThrow(() -> Problem.notFound(kind.noun(), reference.text()));
    }

    /**
     * The one thing pointed at, if there is one.
     *
     * @throws Problem NAME_AMBIGUOUS when several have the name
     */
    public <V> Optional<Stored<V>> maybe(Kind<V> kind, Scope scope, Reference reference) {
        List<Stored<V>> found = resources.find(kind, scope, reference);
        if (found.size() > 1) {
            throw new Problem(
                            GatewayCode.NAME_AMBIGUOUS,
                            "More than one " + kind.noun() + " is named " + reference.text() + ".")
                    .withRemedy("Use its id.");
        }
        return found.stream().findFirst();
    }

    public <V> List<Stored<V>> page(Kind<V> kind, Scope scope, Query query) {
        return resources.page(kind, scope, query);
    }

    /** Whether anything of the kind hangs on {@code parent}, whoever owns it. */
    public boolean inUse(Kind<?> kind, String parent) {
        return !resources
                .page(kind, Scope.everything(), Query.first(Query.Filter.under(parent), 1))
                .isEmpty();
    }

    public Totals totals(Kind<?> kind, Scope scope) {
        return resources.totals(kind, scope);
    }

    /** Keeps an owner's answer to a write, so that the writer reads what he wrote. */
    public <V> V remember(Kind<V> kind, String owner, V view) {
        resources.keep(kind, owner, view);
        return view;
    }
}
