package org.lintel.auditor;

/**
 * What the history answers.
 *
 * @param position of the last event that it rests on
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Replayed(byte[] answer, long position) {}
