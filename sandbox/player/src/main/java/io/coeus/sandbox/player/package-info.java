// SPDX-License-Identifier: Apache-2.0
/** Plays the nodes of a cloud that has no hypervisor. */
@NullMarked
package io.coeus.sandbox.player;

import org.jspecify.annotations.NullMarked;
