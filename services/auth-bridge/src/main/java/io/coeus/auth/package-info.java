// SPDX-License-Identifier: Apache-2.0
/** The service that owns trust: tokens and credentials of the cloud, certificates of the clusters. */
@NullMarked
package io.coeus.auth;

import org.jspecify.annotations.NullMarked;
