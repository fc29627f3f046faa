package org.lintel.language;

/** Who did something, and in which capacity. */
public record Actor(UserId id, Role role) {}
