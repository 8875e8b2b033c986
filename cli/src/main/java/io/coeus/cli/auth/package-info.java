// SPDX-License-Identifier: Apache-2.0
/** Who the caller is: from the environment, a clouds.yaml or an earlier login, proven at Keystone. */
@NullMarked
package io.coeus.cli.auth;

import org.jspecify.annotations.NullMarked;
