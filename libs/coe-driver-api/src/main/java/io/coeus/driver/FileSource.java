// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/**
 * A secret or a config which the container sees as a file.
 *
 * @param name its name in Coeus
 * @param path where it appears in the container
 */
public record FileSource(String name, String path) {}
