// SPDX-License-Identifier: Apache-2.0
/** Identity v3: users, projects, roles, tokens, application credentials, trusts. */
@NullMarked
package io.coeus.sandbox.cloud.keystone;

import org.jspecify.annotations.NullMarked;
