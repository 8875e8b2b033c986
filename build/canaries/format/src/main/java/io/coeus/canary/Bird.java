// SPDX-License-Identifier: Apache-2.0
package io.coeus.canary;

public record Bird(String song) {
  public int length(){ return song.length(); }
}
