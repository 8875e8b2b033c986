// SPDX-License-Identifier: Apache-2.0
/** Block storage v3. */
@NullMarked
package io.coeus.sandbox.cloud.cinder;

import org.jspecify.annotations.NullMarked;
