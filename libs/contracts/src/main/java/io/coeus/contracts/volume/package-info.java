// SPDX-License-Identifier: Apache-2.0
/** Commands, replies, events and views owned by volume-manager. */
@NullMarked
package io.coeus.contracts.volume;

import org.jspecify.annotations.NullMarked;
