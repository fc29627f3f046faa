package org.lintel.decisions;

/**
 * A rule's no.
 *
 * @param code stable, for programs, for instance {@code four-eyes}
 * @param sentence what stands in the way, for a person; holds no personal value
 * @param remedy what the person can do about it
 */
public record Refusal(String code, String sentence, String remedy) {}
