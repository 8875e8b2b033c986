// SPDX-License-Identifier: Apache-2.0
/** Messages of other services. */
@NullMarked
package io.coeus.clusters.messages;

import org.jspecify.annotations.NullMarked;
