// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

/** Told of every call, each attempt on its own: where metrics hook in. Called by the calling thread; must not throw. */
@FunctionalInterface
public interface CallListener {
    /** Hears nothing. */
    CallListener SILENT = call -> {};

    void called(RemoteCall call);
}
