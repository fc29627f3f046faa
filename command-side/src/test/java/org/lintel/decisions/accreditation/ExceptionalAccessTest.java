package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Command;
import org.lintel.decisions.RecordInMemory;
import org.lintel.decisions.access.OpenExceptionally;
import org.lintel.decisions.access.RecordMissedReview;
import org.lintel.decisions.access.ReviewExceptionalAccess;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.Tags;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionalReviewMissed;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.erasure.FileErased;

@Tag("inv-30")
class ExceptionalAccessTest {
    private static final ExceptionalAccessId ACCESS = new ExceptionalAccessId("access-1");
    private static final Sealed<FreeText> REASON = text("she is absent and the embassy calls");
    /** Two working days from the tests' Monday. */
    private static final Instant REVIEW_UNTIL = Instant.parse("2027-03-03T23:59:59Z");
    private static final ExceptionallyOpened OPENED = opened(OTHER_OFFICER, REVIEW_UNTIL);
    private static final ExceptionalAccessReviewed REVIEWED = new ExceptionalAccessReviewed(ACCESS, FILE.id(), true, null, SECOND_OFFICER);
    private static final ExceptionalReviewMissed MISSED = new ExceptionalReviewMissed(ACCESS, FILE.id(), REVIEW_UNTIL, CLOCK);
    private static final RecordMissedReview MISS = new RecordMissedReview(ACCESS, CLOCK);

    @Test
    void whoDoesNotWorkOnAFileOpensItForAReasonThatIsReviewedWithinTwoWorkingDays() {
        given(convened()).and(FILE.vetting()).when(open(OTHER_OFFICER)).then(OPENED);
        given(convened()).and(FILE.vetting()).at(Instant.parse("2027-03-05T16:00:00Z")).when(open(OTHER_OFFICER))
                .then(opened(OTHER_OFFICER, Instant.parse("2027-03-09T23:59:59Z")));
    }

    @Test
    @Tag("inv-2")
    void whoHasAConflictOfInterestOpensNothingForNoReasonWhatever() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(OTHER_OFFICER)).when(open(OTHER_OFFICER))
                .thenRefused("conflict-of-interest");
        given(convened()).and(FILE.vetting()).when(open(new Actor(FILE.applicant().id(), Role.SEC))).thenRefused("conflict-of-interest");
    }

    @Test
    void whoWorksOnTheFileHasNoNeedOfIt() {
        given(convened()).and(FILE.vetting()).when(open(OFFICER)).thenRefused("already-assigned");
    }

    @Test
    void openedAgainWithinAQuarterOfAnHourItIsTheSameAccess() {
        given(convened()).and(FILE.vetting()).and(OPENED).at(NOW.plus(Duration.ofMinutes(15)).minusNanos(1)).when(open(OTHER_OFFICER))
                .thenNothing();
        given(convened()).and(FILE.vetting()).and(OPENED).at(NOW.plus(Duration.ofMinutes(15))).when(open(OTHER_OFFICER)).thenAccepted();
        given(convened()).and(FILE.vetting()).and(OPENED).when(open(SECOND_OFFICER)).thenAccepted();
    }

    @Test
    void aFileThatDoesNotExistIsNotFoundAndOneThatWasErasedHoldsNothingToOpen() {
        given(convened()).when(open(OTHER_OFFICER)).thenNotFound();
        given(convened()).and(FILE.vetting()).and(FILE.withdrawn(), new FileErased(FILE.id(), SECOND_OFFICER)).when(open(OTHER_OFFICER))
                .thenRefused("erased");
    }

    @Test
    void anotherPersonSaysWhetherItWasJustified() {
        given(convened()).and(FILE.vetting()).and(OPENED).when(review(true, null, SECOND_OFFICER)).then(REVIEWED);
        given(convened()).and(FILE.vetting()).and(OPENED).when(review(false, text("no call is known"), SECOND_OFFICER)).then(
                new ExceptionalAccessReviewed(ACCESS, FILE.id(), false, text("no call is known"), SECOND_OFFICER));
        given(convened()).and(FILE.vetting()).and(opened(new Actor(SECOND_OFFICER.id(), Role.SEC), REVIEW_UNTIL))
                .when(review(true, null, SECOND_OFFICER)).thenRefused("four-eyes");
    }

    @Test
    void itIsReviewedOnceAndLateRatherThanNever() {
        given(convened()).and(FILE.vetting()).and(OPENED, REVIEWED).when(review(false, null, SECOND_OFFICER))
                .thenRefused("already-reviewed");
        given(convened()).and(FILE.vetting()).and(OPENED, MISSED).at(REVIEW_UNTIL.plusSeconds(86_400))
                .when(review(true, null, SECOND_OFFICER)).then(REVIEWED);
    }

    /** The clock may have stood still; that it was late shows all the same. */
    @Test
    void aReviewThatComesBeforeTheClockDoesIsRecordedAsMissedToo() {
        given(convened()).and(FILE.vetting()).and(OPENED).at(REVIEW_UNTIL).when(review(true, null, SECOND_OFFICER)).then(REVIEWED);
        given(convened()).and(FILE.vetting()).and(OPENED).at(REVIEW_UNTIL.plusNanos(1)).when(review(true, null, SECOND_OFFICER))
                .then(new ExceptionalReviewMissed(ACCESS, FILE.id(), REVIEW_UNTIL, SECOND_OFFICER), REVIEWED);
    }

    @Test
    @Tag("inv-2")
    void whoHasAConflictOfInterestWithTheFileReviewsNothingOfIt() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(SECOND_OFFICER)).and(OPENED).when(review(true, null, SECOND_OFFICER))
                .thenRefused("conflict-of-interest");
    }

    @Test
    void onceTheFileIsErasedItIsReviewedWithoutANote() {
        var erased = given(convened()).and(FILE.vetting()).and(OPENED, FILE.withdrawn(), new FileErased(FILE.id(), SECOND_OFFICER));
        erased.when(review(true, text("note"), SECOND_OFFICER)).thenRefused("note-not-kept");
        erased.when(review(true, null, SECOND_OFFICER)).then(REVIEWED);

        var atItsTime = given(convened()).and(FILE.vetting()).and(OPENED, FILE.withdrawn(),
                new RetentionBegan(FILE.id(), NOW, NOW, "test-1",
                        CLOCK),
                new RecordsErased(FILE.id(), RetentionClass.RESTRICTED, NOW, CLOCK));
        atItsTime.when(review(true, text("note"), SECOND_OFFICER)).thenRefused("note-not-kept");
        atItsTime.when(review(true, null, SECOND_OFFICER)).then(REVIEWED);
    }

    @Test
    void anAccessThatDoesNotExistIsNotFound() {
        given(convened()).and(FILE.vetting()).when(review(true, null, SECOND_OFFICER)).thenNotFound();
        given(convened()).and(FILE.vetting()).when(MISS).thenNotFound();
    }

    @Test
    @Tag("inv-6")
    void aReviewThatIsNotMadeInTimeIsRecordedAsMissedOnce() {
        given(convened()).and(FILE.vetting()).and(OPENED).at(REVIEW_UNTIL).when(MISS).thenNothing();
        given(convened()).and(FILE.vetting()).and(OPENED).at(REVIEW_UNTIL.plusNanos(1)).when(MISS).then(MISSED);
        given(convened()).and(FILE.vetting()).and(OPENED, MISSED).at(REVIEW_UNTIL.plusSeconds(1)).when(MISS).thenNothing();
        given(convened()).and(FILE.vetting()).and(OPENED, REVIEWED).at(REVIEW_UNTIL.plusSeconds(1)).when(MISS).thenNothing();
    }

    @Test
    void openingDependsOnTheFileAndItsReadingsAndReviewingOnTheOneAccess() {
        assertThat(tagsOf(open(OTHER_OFFICER))).containsExactlyInAnyOrder(Tags.accreditation(FILE.id()), Tags.erasure(FILE.id()),
                Tags.session(FILE.session()), Tags.access(FILE.id()), Tags.organisation(FILE.organisation()));
        assertThat(tagsOf(review(true, null, SECOND_OFFICER))).containsExactlyInAnyOrder(Tags.exceptionalAccess(ACCESS),
                Tags.accreditation(FILE.id()), Tags.erasure(FILE.id()), Tags.organisation(FILE.organisation()));
        assertThat(tagsOf(MISS)).containsExactly(Tags.exceptionalAccess(ACCESS));
        assertThat(tagsOf(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER))).doesNotContain(Tags.access(FILE.id()),
                Tags.exceptionalAccess(ACCESS));
    }

    private static Set<org.lintel.language.Tag> tagsOf(Command command) {
        RecordInMemory record = new RecordInMemory();
        record.append(convened(), NOW);
        FILE.vetting().forEach(event -> record.append(event, NOW));
        record.append(OPENED, NOW);
        return command.boundary(record.historyFor(command)).criteria().stream().map(Boundary.Criterion::tag).collect(Collectors.toSet());
    }

    private static OpenExceptionally open(Actor officer) {
        return new OpenExceptionally(ACCESS, FILE.id(), RetentionClass.CONFIDENTIAL, REASON, officer);
    }

    private static ReviewExceptionalAccess review(boolean justified, @Nullable Sealed<FreeText> note, Actor by) {
        return new ReviewExceptionalAccess(ACCESS, justified, note, by);
    }

    private static ExceptionallyOpened opened(Actor officer, Instant reviewUntil) {
        return new ExceptionallyOpened(ACCESS, FILE.id(), RetentionClass.CONFIDENTIAL, REASON, reviewUntil, officer);
    }
}
