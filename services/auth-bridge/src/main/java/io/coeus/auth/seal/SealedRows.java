// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.seal;

/** The lasting secrets in storage. Called inside a transaction. */
public interface SealedRows {
    /** Seals up to {@code most} secrets anew that another key than the first one sealed; answers how many it found. */
    int reseal(int most);
}
