// SPDX-License-Identifier: Apache-2.0
/** How services reach the cloud: sessions by delegated credential, counted and traced calls. */
@NullMarked
package io.coeus.cloud;

import org.jspecify.annotations.NullMarked;
