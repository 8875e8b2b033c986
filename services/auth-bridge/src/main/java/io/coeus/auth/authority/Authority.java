// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.authority;

import io.coeus.kernel.Secret;

/** The certificate authority of a cluster. Its key never leaves this service. */
public record Authority(String clusterId, String certificatePem, Secret keyPem) {}
