// SPDX-License-Identifier: Apache-2.0
/** Commands, replies, events and views owned by network-manager. */
@NullMarked
package io.coeus.contracts.network;

import org.jspecify.annotations.NullMarked;
