package org.lintel.application.announcements;

/** What announcing needs: a registry that was not given it announces nothing. */
public record Announcing(MailServer server, Mailboxes mailboxes) {}
