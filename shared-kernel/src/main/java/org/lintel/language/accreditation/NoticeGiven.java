package org.lintel.language.accreditation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;

/**
 * The party was told what is intended against it, why, and until when it can reply (inv-10).
 *
 * @param gist what the party is told of a security ground
 * @param replyBy the last moment to reply, UTC
 */
public record NoticeGiven(AccreditationId accreditation, Intent intent, Ground ground, FreeText reasons, @Nullable FreeText gist,
        Instant replyBy, Declaration declaration, Actor by) implements AccreditationEvent {}
