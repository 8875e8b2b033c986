// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import java.util.UUID;

/** Where new ids come from; injected, so that tests can foretell them. Safe for use by many threads. */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
