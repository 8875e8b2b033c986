// SPDX-License-Identifier: Apache-2.0
package io.coeus.canary;

import java.util.List;

/** Uses a raw type. */
public record Bird(List songs) {}
