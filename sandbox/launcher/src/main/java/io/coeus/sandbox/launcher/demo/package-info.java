// SPDX-License-Identifier: Apache-2.0
/** What the demo shows. */
@NullMarked
package io.coeus.sandbox.launcher.demo;

import org.jspecify.annotations.NullMarked;
