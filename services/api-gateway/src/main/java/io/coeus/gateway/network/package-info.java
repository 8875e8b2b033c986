// SPDX-License-Identifier: Apache-2.0
/** What a user may ask of a network, before its owner is asked. */
@NullMarked
package io.coeus.gateway.network;

import org.jspecify.annotations.NullMarked;
