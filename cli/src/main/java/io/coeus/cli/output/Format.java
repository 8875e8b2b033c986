// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.output;

/** In which form results are printed. The lower-case names are what people type. */
public enum Format {
    table,
    json,
    yaml
}
