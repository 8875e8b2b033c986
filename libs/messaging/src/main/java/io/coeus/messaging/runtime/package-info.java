// SPDX-License-Identifier: Apache-2.0
/** What every loop and handler needs: threads, this process's name, traces. Not for services. */
@NullMarked
package io.coeus.messaging.runtime;

import org.jspecify.annotations.NullMarked;
