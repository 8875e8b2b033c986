// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
