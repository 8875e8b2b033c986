// SPDX-License-Identifier: Apache-2.0
/** The services that own things, as ports. */
@NullMarked
package io.coeus.gateway.owner;

import org.jspecify.annotations.NullMarked;
