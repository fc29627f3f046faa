package org.lintel.application.nominations;

import static org.lintel.language.SealedField.PURPOSE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.regions.Regions;
import org.lintel.application.sealing.PersonSealer;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.application.security.Fingerprints;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.accreditation.RequestAccreditation;
import org.lintel.decisions.delegate.NominateDelegate;
import org.lintel.language.Actor;
import org.lintel.language.CommandMark;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.PersonKey;
import org.springframework.stereotype.Component;

/**
 * Takes in a file of nominations: what is wrong is named, what is in order recorded. The file is read once to judge it as a whole, so that
 * nothing of a broken one is recorded, and then once for each part of its lines that is held at a time.
 */
@Component
final class NominationsIntake {
    /** How many lines are held at a time, about. */
    private static final int HELD = 1_000;
    private static final FreeText PURPOSE_OF_A_FILE = new FreeText("The organisation nominated delegates by a file.");

    private final CommandDesk desk;
    private final Sealing sealing;
    private final Fingerprints fingerprints;
    private final RecordedRequests requests;
    private final OpaqueTokens tokens;
    private final InstantSource clock;

    NominationsIntake(CommandDesk desk, Sealing sealing, Fingerprints fingerprints, RecordedRequests requests, OpaqueTokens tokens,
            InstantSource clock) {
        this.desk = desk;
        this.sealing = sealing;
        this.fingerprints = fingerprints;
        this.requests = requests;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param dryRun judges only: nothing is recorded
     * @throws ProblemException 404 where there is no such session, 400 where the file is none
     */
    NominationsAnswer take(NominationsFile file, SessionId session, Sender sender, boolean dryRun) {
        return take(file, session, sender, dryRun, (_, _) -> {});
    }

    /** The same, and tells after each line how far it has come. */
    NominationsAnswer take(NominationsFile file, SessionId session, Sender sender, boolean dryRun, Progress progress) {
        Long convened = requests.convened(session);
        if (convened == null) {
            throw ProblemException.notFound();
        }
        return new Taking(file, session, sender.as(sender.user().is(Role.APP) ? Role.APP : Role.SEC), sender,
                dryRun, progress)
                .answer(tokens.ofPosition(convened));
    }

    /** Is told how far a file has been taken in. */
    @FunctionalInterface
    interface Progress {
        /** @param rows how many lines there are, all but the header and empty ones */
        void at(int judged, int rows);
    }

    /** Which person of which organisation a line nominates. */
    private record Nominated(OrganisationKey organisation, PersonKey person) {}

    private final class Taking {
        private final NominationsFile file;
        private final SessionId session;
        private final Actor by;
        private final Sender sender;
        private final boolean dryRun;
        private final Progress progress;
        private final LocalDate today;
        private final Map<OrganisationKey, AccreditationId> accreditations = new HashMap<>();
        private final Set<OrganisationKey> organisations = new HashSet<>();
        private final List<NominationLine.Refused> refused = new ArrayList<>();
        private int rows;
        private int judged;
        private int recorded;
        private @Nullable String after;

        private Taking(NominationsFile file, SessionId session, Actor by, Sender sender, boolean dryRun, Progress progress) {
            this.progress = progress;
            this.file = file;
            this.session = session;
            this.by = by;
            this.sender = sender;
            this.dryRun = dryRun;
            this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }

        private NominationsAnswer answer(String before) {
            file.read(today, line -> {
                rows++;
                if (line instanceof NominationLine.Refused bad) {
                    refused.add(bad);
                }
            });
            firstOfEach(this::refuse, _ -> {});
            judged = refused.size();
            progress.at(judged, rows);
            int parts = 1 + rows / HELD;
            for (int part = 0; part < parts; part++) {
                part(part, parts).forEach(this::takeIn);
            }
            refused.sort(Comparator.comparingInt(NominationLine.Refused::line));
            return new NominationsAnswer(rows, rows - refused.size(), recorded, organisations.size(), List.copyOf(refused),
                    after == null ? before : after);
        }

        private void firstOfEach(Consumer<NominationLine.Good> twice, Consumer<NominationLine.Good> first) {
            Set<Nominated> seen = new HashSet<>();
            file.read(today, line -> {
                if (line instanceof NominationLine.Good good) {
                    (seen.add(nominated(good)) ? first : twice).accept(good);
                }
            });
        }

        private void refuse(NominationLine.Good twice) {
            refused.add(new NominationLine.Refused(twice.line(), null, "nominated-twice",
                    "An earlier line nominates this person for this organisation."));
        }

        /** Not in the order of the file: where somebody stood in it shall not be told from the record. */
        private List<NominationLine.Good> part(int part, int parts) {
            List<NominationLine.Good> lines = new ArrayList<>();
            firstOfEach(_ -> {}, good -> {
                if (Math.floorMod(nominated(good).person().hashCode(), parts) == part) {
                    lines.add(good);
                }
            });
            lines.sort(Comparator.comparing(good -> nominated(good).person().value()));
            return lines;
        }

        private void takeIn(NominationLine.Good good) {
            Refusal no = dryRun ? rehearsed(good) : carriedOut(good);
            if (no == null) {
                organisations.add(fingerprints.of(good.organisation()));
            } else {
                refused.add(new NominationLine.Refused(good.line(), null, no.code(), no.sentence()));
            }
            progress.at(++judged, rows);
        }

        private @Nullable Refusal rehearsed(NominationLine.Good good) {
            OrganisationKey organisation = fingerprints.of(good.organisation());
            AccreditationId known = latest(organisation);
            Command command = known == null
                    ? request(new AccreditationId("rehearsal"), organisation, good, sealing.forRehearsalOfNew(session))
                    : nominate(new DelegateId("rehearsal"), known, good, PersonSealer.FOR_REHEARSAL);
            return desk.rehearse(List.of(command)).getFirst() instanceof Decision.Refused(Refusal no) && !isBefore(no) ? no : null;
        }

        private @Nullable Refusal carriedOut(NominationLine.Good good) {
            try {
                AccreditationId file = accreditation(fingerprints.of(good.organisation()), good);
                DelegateId delegate = new DelegateId(UUID.randomUUID().toString());
                Accepted accepted = desk.carryOut(nominate(delegate, file, good, PersonSealer.FOR_REHEARSAL),
                        () -> nominate(delegate, file, good, sealing.ofNew(delegate, session)),
                        senderOf(nominated(good).person().value() + "." + fingerprints.of(good.organisation()).value()));
                after = accepted.after();
                recorded++;
                return null;
            } catch (ProblemException refused) {
                Refusal no = refused.problem().refusal();
                if (no == null) {
                    throw refused;
                }
                return isBefore(no) ? null : no;
            }
        }

        private AccreditationId accreditation(OrganisationKey organisation, NominationLine.Good good) {
            AccreditationId known = accreditations.get(organisation);
            if (known == null) {
                AccreditationId before = latest(organisation);
                known = before == null ? requested(organisation, good) : before;
                accreditations.put(organisation, known);
            }
            return known;
        }

        /** An officer's file adds to whoever asked for the organisation's accreditation; an applicant's to their own request. */
        private @Nullable AccreditationId latest(OrganisationKey organisation) {
            return requests.latest(organisation, session, by.role() == Role.APP ? by.id() : null);
        }

        /** @return the request that is made now, or the one that was made by another call a moment ago */
        private AccreditationId requested(OrganisationKey organisation, NominationLine.Good good) {
            AccreditationId opened = new AccreditationId(UUID.randomUUID().toString());
            try {
                return desk.carryOut(request(opened, organisation, good, sealing.forRehearsalOfNew(session)),
                        () -> request(opened, organisation, good, sealing.ofNew(opened, session)), senderOf(organisation.value()))
                        .only(AccreditationRequested.class).accreditation();
            } catch (ProblemException refused) {
                AccreditationId before = refused.problem().code().equals("already-requested") ? latest(organisation) : null;
                if (before == null) {
                    throw refused;
                }
                return before;
            }
        }

        /** Each of the file's commands is known again by the file's key and whom it is about, so that a file is taken in once (inv-32). */
        private Sender senderOf(String concerned) {
            CommandMark mark = sender.mark();
            return new Sender(sender.user(), mark == null ? null : new CommandMark(mark.command() + "." + concerned, mark.request()));
        }

        private Command request(AccreditationId file, OrganisationKey organisation, NominationLine.Good good, Sealer seal) {
            return new RequestAccreditation(file, session, seal.organisation(good.organisation()), organisation, good.category(),
                    Regions.of(good.organisation().country()),
                    seal.text(PURPOSE_OF_A_FILE, PURPOSE), by);
        }

        private Command nominate(DelegateId delegate, AccreditationId file, NominationLine.Good good, PersonSealer seal) {
            return new NominateDelegate(delegate, file, fingerprints.of(good.person(), session),
                    fingerprints.inPassport(good.person(), session), seal.person(good.person()),
                    seal.particulars(good.particulars()), seal.atRisk(good.atRisk()), good.role(), good.visibility(), null, false, by);
        }

        private Nominated nominated(NominationLine.Good good) {
            return new Nominated(fingerprints.of(good.organisation()), fingerprints.of(good.person(), session));
        }

        /** The same file again: this was recorded before. */
        private static boolean isBefore(Refusal no) {
            return no.code().equals("nominated-twice");
        }
    }
}
