// SPDX-License-Identifier: Apache-2.0
package org.eclipse.microprofile.config.inject;

/** Stands in for the real annotation. */
public @interface ConfigProperty {}
