package org.lintel.language;

/**
 * What makes a command repeatable (inv-32): keyed hashes, so that neither a user's key nor a body can be guessed from the store.
 *
 * @param command hash of the user and the idempotency key
 * @param request hash of the path and the body that came with it
 */
public record CommandMark(String command, String request) {}
