package io.coeus.canary;

public record Bird(String song) {}
