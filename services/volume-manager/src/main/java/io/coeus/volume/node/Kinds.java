// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.node;

/** Kinds of things this service makes, as the ledger names them. */
public final class Kinds {
    public static final String VOLUME = "cinder.volume";

    private Kinds() {}
}
