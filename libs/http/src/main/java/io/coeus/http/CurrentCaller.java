// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On whose behalf the current HTTP request is made. Filled in by a filter; to be injected into resources. */
@RequestScoped
public class CurrentCaller {
    private @Nullable Caller caller;

    /**
     * The caller.
     *
     * @throws Problem NOT_ALLOWED where the request names none
     */
    public Caller get() {
        return find().orElseThrow(() -> new Problem(CommonCode.NOT_ALLOWED, "The request does not say who calls."));
    }

    /** The caller, or empty where the request names none. */
    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /** For filters: says who was found to be calling. */
    public void set(Caller known) {
        caller = known;
    }
}
