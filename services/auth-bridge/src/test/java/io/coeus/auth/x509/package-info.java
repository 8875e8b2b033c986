// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.auth.x509;

import org.jspecify.annotations.NullMarked;
