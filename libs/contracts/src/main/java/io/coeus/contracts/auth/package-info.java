// SPDX-License-Identifier: Apache-2.0
/** Commands, replies and events owned by auth-bridge. */
@NullMarked
package io.coeus.contracts.auth;

import org.jspecify.annotations.NullMarked;
