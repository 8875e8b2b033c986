// SPDX-License-Identifier: Apache-2.0
/** Operating system processes: started, found again, stopped. */
@NullMarked
package io.coeus.sandbox.launcher.process;

import org.jspecify.annotations.NullMarked;
