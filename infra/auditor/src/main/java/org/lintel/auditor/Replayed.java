package org.lintel.auditor;

/**
 * What the history answers.
 *
 * @param position of the last event that it rests on; -1 where it rests on none
 * @param besides  what is to be said with it, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Replayed(byte[] answer, long position, String besides) {
    String upTo() {
        return position < 0 ? "before anything was recorded" : "up to position " + position;
    }
}
