package org.lintel.views.todo;

import java.time.Instant;

import org.lintel.language.SessionId;

/**
 * When a session is over, and with it everybody's participation.
 *
 * @param closing its last moment, UTC
 * @param position of the event that convened it
 */
public record TodoSession(SessionId session, Instant closing, long position) {}
