// SPDX-License-Identifier: Apache-2.0
/** What a person can ask the launcher for: one class per word. */
@NullMarked
package io.coeus.sandbox.launcher.command;

import org.jspecify.annotations.NullMarked;
