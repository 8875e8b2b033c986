// SPDX-License-Identifier: Apache-2.0
/** Certificates by Bouncy Castle, which only this package knows. */
@NullMarked
package io.coeus.auth.x509;

import org.jspecify.annotations.NullMarked;
