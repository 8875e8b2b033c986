// SPDX-License-Identifier: Apache-2.0
/** The read model: everything the owners told, as it was told last. */
@NullMarked
package io.coeus.gateway.resource;

import org.jspecify.annotations.NullMarked;
