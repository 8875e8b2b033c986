// SPDX-License-Identifier: Apache-2.0
/** The REST interface for the gateway. */
@NullMarked
package io.coeus.volume.http;

import org.jspecify.annotations.NullMarked;
