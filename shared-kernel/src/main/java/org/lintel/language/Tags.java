package org.lintel.language;

import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SubjectId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PassportLineKey;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.risk.RiskKey;
import org.lintel.language.session.ParticipantCategory;

/** The keys of tags. Each is a boundary on which decisions are made: small by nature, so that a decision reads little. */
public final class Tags {
    private Tags() {}

    /** What concerns the session itself; the files of a session do not carry it, or every decision would read them all. */
    public static Tag session(SessionId id) {
        return Tag.of("session", id);
    }

    /** Everything in one file. */
    public static Tag accreditation(AccreditationId id) {
        return Tag.of("accreditation", id);
    }

    /** What opens, settles or ends the claims of one organisation, over all its files and sessions. */
    public static Tag organisation(OrganisationKey key) {
        return Tag.of("organisation", key);
    }

    /** Who may read what is confidential in one file, and who did. */
    public static Tag access(AccreditationId id) {
        return Tag.of("access", id);
    }

    /** Who opened what is kept of one nominated person. */
    public static Tag access(DelegateId id) {
        return Tag.of("access", id);
    }

    /** One exceptional access and its review. */
    public static Tag exceptionalAccess(ExceptionalAccessId id) {
        return Tag.of("exceptional-access", id);
    }

    /** The erasing of one file. */
    public static Tag erasure(AccreditationId id) {
        return Tag.of("erasure", id);
    }

    /** The erasing of what is kept of one nominated person. */
    public static Tag erasure(DelegateId id) {
        return Tag.of("erasure", id);
    }

    /** Every erasing, on request or because time had come: whatever copy of the keys comes back, they go again. */
    public static Tag erased() {
        return new Tag("erased", "files");
    }

    /** Everything that happens to one nominated person. */
    public static Tag delegate(DelegateId id) {
        return Tag.of("delegate", id);
    }

    /** Everything that happens to whoever attends on one accreditation; the accreditation's own file does not carry it, nor they its tag. */
    public static Tag delegation(AccreditationId host) {
        return Tag.of("delegation", host);
    }

    /** The nominations of one person in one session and the badges for them, whoever nominates. */
    public static Tag person(PersonKey key) {
        return Tag.of("person", key);
    }

    /** The nominations in one session of whoever has this name and birth date in a passport. */
    public static Tag passportLine(PassportLineKey key) {
        return Tag.of("passport-line", key);
    }

    /** The one event that gave out a link, by which whoever comes with it is led to the person. */
    public static Tag invitation(LinkKey link) {
        return Tag.of("invitation", link);
    }

    /** Everything that happens to one badge; its bearer's own events do not carry it. */
    public static Tag badge(BadgeId id) {
        return Tag.of("badge", id);
    }

    /** What changes who may be in a session's list of participants, and the list's editions (inv-22). */
    public static Tag participation(SessionId session) {
        return Tag.of("participation", session);
    }

    /** The editions of a session's list of participants. */
    public static Tag editions(SessionId session) {
        return Tag.of("editions", session);
    }

    /** Which focal point looked who of a session is at risk. */
    public static Tag access(SessionId session) {
        return Tag.of("access", session);
    }

    /** What was assessed of the risks to one person, under a pseudonym of its own. */
    public static Tag risk(RiskKey key) {
        return Tag.of("risk", key);
    }

    /** What changes who holds a place of a category in a session, or waits for one. */
    public static Tag places(SessionId session, ParticipantCategory category) {
        return new Tag("places", session.value() + "/" + category);
    }

    /** One disclosure. */
    public static Tag disclosure(DisclosureId id) {
        return Tag.of("disclosure", id);
    }

    /** What of the persons of a session was passed on, and what authorities demanded. */
    public static Tag disclosures(SessionId id) {
        return Tag.of("disclosures", id);
    }

    /** One demand by an authority. */
    public static Tag demand(DemandId id) {
        return Tag.of("demand", id);
    }

    /** The keys of a State to which data can be passed on. */
    public static Tag recipient(CountryCode state) {
        return Tag.of("recipient", state);
    }

    /** The published versions of time limits and calendars. */
    public static Tag configuration() {
        return new Tag("configuration", "published");
    }

    /** The published versions of the catalogue of guidelines. */
    public static Tag catalogues() {
        return new Tag("catalogue", "published");
    }

    /** One finding from outside. */
    public static Tag finding(FindingId id) {
        return Tag.of("finding", id);
    }

    /** One sample of decisions, what was found in it, and what was opened of it. */
    public static Tag sample(SampleId id) {
        return Tag.of("sample", id);
    }

    /** Who opened what is kept of a file or a delegate. */
    public static Tag access(SubjectId id) {
        return Tag.of("access", id);
    }

    /** What one repeatable command did (inv-32). */
    public static Tag command(String keyedHash) {
        return new Tag("command", keyedHash);
    }
}
