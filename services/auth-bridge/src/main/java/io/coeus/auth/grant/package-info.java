// SPDX-License-Identifier: Apache-2.0
/** What users gave clusters: access to the cloud for as long as the cluster lives. */
@NullMarked
package io.coeus.auth.grant;

import org.jspecify.annotations.NullMarked;
