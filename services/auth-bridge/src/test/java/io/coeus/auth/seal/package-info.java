// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.coeus.auth.seal;

import org.jspecify.annotations.NullMarked;
